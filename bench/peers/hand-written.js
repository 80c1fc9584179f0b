// The page as somebody would write it by hand: its first question stands in it.

import { answerTo, next, questions, toggle } from "./words.js";

const root = document.getElementById("root");
let labels, texts, steps;
// The steps so far, each with what was picked there.
let visit = [];

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

// Numbers are texts, lists are elements.
function node(texts, it) {
  if (typeof it === "number") return texts[it];
  const made = document.createElement(it[0]);
  for (let at = 1; at < it.length; at++) made.append(node(texts, it[at]));
  return made;
}

function start() {
  ({ labels, texts, steps } = questions());
  visit = [{ step: steps.at(-1), picked: [] }];
}

function show(...children) {
  root.replaceChildren(...children);
  scrollTo(0, 0);
  root.querySelector("h1").focus();
}

const heading = (text) => element("h1", { tabIndex: -1 }, text);
const button = (text, act, className = "") => element("button", { type: "button", className, onclick: act }, text);
const ends = () => element("div", { className: "ends" }, button(labels.back, back), button(labels.start_again, again));

function option(step, picked, it) {
  const id = `option-${it.id}`;
  const input = element("input", {
    type: step.several ? "checkbox" : "radio",
    name: step.id,
    value: it.id,
    id,
    checked: picked.includes(it.id),
  });
  const made = element("div", { className: "option" }, input, element("label", { htmlFor: id }, texts[it.label]));
  if (it.detail !== null) made.append(element("p", { className: "detail" }, texts[it.detail]));
  return it.group === null ? [made] : [element("p", { className: "group" }, texts[it.group]), made];
}

function showQuestion() {
  const { step, picked } = visit.at(-1);
  const fieldset = element(
    "fieldset",
    {},
    element("legend", {}, heading(texts[step.title])),
    ...step.hints.map((hint) => element("p", { className: "hint" }, texts[hint])),
    ...step.options.flatMap((it) => option(step, picked, it)),
  );
  fieldset.dataset.question = step.id;
  const parts = [fieldset];
  if (step.why !== null) parts.push(element("details", {}, element("summary", {}, labels.why), element("p", {}, texts[step.why])));
  parts.push(button(step.last ? labels.see_answer : labels.go_on, goOn, "main"));
  if (visit.length > 1) parts.push(ends());
  show(...parts, element("p", { className: "hint" }, labels.privacy));
}

function showAnswer() {
  const answer = answerTo(visit.map(({ picked }) => picked));
  const draw = (list) => list.map((it) => node(answer.texts, it));
  const details = answer.details.map(({ heading, body }) => {
    const made = element("details", {}, element("summary", {}, answer.texts[heading]));
    // What is in it is made when it is first opened.
    made.addEventListener("toggle", () => made.append(...draw(body)), { once: true });
    return made;
  });
  show(heading(labels.answer), ...draw(answer.short), ...details, ends(), ...draw(answer.end));
  root.firstChild.dataset.answer = "";
}

function goOn() {
  const { step, picked } = visit.at(-1);
  if (!picked.length) {
    const error = element("p", { className: "error" }, step.several ? labels.error_several : labels.error);
    error.setAttribute("role", "alert");
    root.querySelector(".error")?.remove();
    root.querySelector("legend").after(error);
    return;
  }
  const following = next(step, picked);
  if (following === undefined) return showAnswer();
  visit.push({ step: steps[following], picked: [] });
  showQuestion();
}

function back() {
  if (root.firstChild.dataset.answer === undefined) visit.pop();
  showQuestion();
}

function again() {
  start();
  showQuestion();
}

start();
// The first question takes its picks from what was picked before this ran.
root.addEventListener("change", ({ target }) => {
  if (target.matches("input")) pick(target.value);
});
function pick(id) {
  const at = visit.at(-1);
  at.picked = toggle(at.step, at.picked, at.step.options.find((option) => option.id === id));
  for (const input of root.querySelectorAll("input")) input.checked = at.picked.includes(input.value);
}
const early = root.querySelector("input:checked");
if (early) pick(early.value);
root.querySelector("button").onclick = goOn;
