// The page as a survey of SurveyJS: a page for each step, shown when the option was picked that leads to it.

import { Model, settings } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { answerTo, questions } from "./words.js";

// A question would stay in the page for a while after its successor has come.
settings.animationEnabled = false;

const root = document.getElementById("root");
const { labels, texts, steps } = questions();
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const name = (at) => `step-${at}`;

// Numbers are texts, lists are elements.
function html(texts, it) {
  if (typeof it === "number") return escaped(texts[it]);
  const [tag, ...children] = it;
  return `<${tag}>${children.map((child) => html(texts, child)).join("")}</${tag}>`;
}

// The options that lead to a step.
function visibleIf(at) {
  const ways = steps.flatMap((step, from) =>
    step.several ? [] : step.options.filter(({ next }) => next === at).map(({ id }) => `{${name(from)}} = '${id}'`),
  );
  return ways.join(" or ");
}

// Options have no place for a second line or a heading of several.
const label = ({ group, label, detail }) =>
  [group, label, detail].filter((it) => it !== null).map((it) => texts[it]).join(" – ");

function page(step, at) {
  const question = {
    type: step.several ? "checkbox" : "radiogroup",
    name: name(at),
    title: texts[step.title],
    description: step.hints.map((hint) => texts[hint]).join(" "),
    isRequired: true,
    requiredErrorText: step.several ? labels.error_several : labels.error,
    choices: step.options.map((option) => ({
      value: option.id,
      text: label(option),
      ...(option.alone && { isExclusive: true }),
    })),
  };
  const why = {
    type: "html",
    name: `why-${at}`,
    html: `<details><summary>${escaped(labels.why)}</summary><p>${escaped(texts[step.why] ?? "")}</p></details>`,
  };
  return { name: `page-${at}`, visibleIf: visibleIf(at), elements: step.why === null ? [question] : [question, why] };
}

const survey = new Model({
  pages: steps.map(page).reverse(),
  clearInvisibleValues: "onHidden",
  showQuestionNumbers: false,
  pageNextText: labels.go_on,
  pagePrevText: labels.back,
  completeText: labels.see_answer,
});

let answer;
survey.onComplete.add(() => {
  const picks = survey.visiblePages.map((page) => [survey.data[page.questions[0].name]].flat());
  answer = answerTo(picks);
  const all = (list) => list.map((it) => html(answer.texts, it)).join("");
  const details = answer.details.map(
    ({ heading }, at) => `<details data-detail="${at}"><summary>${escaped(answer.texts[heading])}</summary></details>`,
  );
  survey.completedHtml = `<div data-answer><h1>${escaped(labels.answer)}</h1>${all(answer.short)}${details.join("")}
    <button type="button" data-again>${escaped(labels.start_again)}</button>${all(answer.end)}</div>`;
});

// What is in a detail is made when it is first opened.
root.addEventListener(
  "toggle",
  ({ target }) => {
    const at = target.dataset.detail;
    if (at === undefined || target.children.length > 1) return;
    target.insertAdjacentHTML("beforeend", answer.details[at].body.map((it) => html(answer.texts, it)).join(""));
  },
  true,
);
root.addEventListener("click", ({ target }) => {
  if (target.dataset.again !== undefined) survey.clear();
});

renderSurvey(survey, root);
