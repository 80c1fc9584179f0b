// A visitor inside the page, who is quick enough for thousands of visits. Each step is done, and what is seen then is told.

const [visits] = arguments;
const at = (css) => document.querySelector(css);
const all = (css, inside = document) => [...inside.querySelectorAll(css)];
const PATIENCE = 10_000;

// Does something and waits until what is in a place was drawn again.
const drawn = (place, act) =>
  new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error("nothing was drawn")), PATIENCE);
    new MutationObserver((_, self) => {
      self.disconnect();
      clearTimeout(timer);
      done();
    }).observe(at(place), { childList: true });
    act();
  });
const screen = (act) => drawn(".guide__screen", act);

async function openAll() {
  for (const term of all(".guide__screen button[aria-expanded=false]")) term.click();
  for (let closed; (closed = all(".guide__screen details:not([open])")).length; ) {
    await Promise.all(
      closed.map((each) => new Promise((go) => {
        // The guide hears of it before this does, and makes what is inside.
        each.addEventListener("toggle", go, { once: true });
        each.open = true;
      })),
    );
  }
}

async function found(css) {
  if (!at(css)) await openAll();
  return at(css);
}

const DEEDS = {
  async answer({ clicks }) {
    for (const option of clicks) at(`.guide__screen fieldset input[value='${option}']`).click();
    await screen(() => at(".guide__screen .button--main").click());
  },
  back: () => screen(() => at(".end button").click()),
  again: () => screen(() => all(".end button").at(-1).click()),
  open: ({ topic }) => screen(() => at(`[data-door='${topic}']`).click()),
  leave: () => screen(() => at("[data-back]").click()),
  speak: () => screen(() => at("button.language").click()),
  "open-all": openAll,
  "in-place": ({ option }) => screen(() => at(`[data-sharpen] [data-option='${option}']`).click()),
  async change({ question }) {
    const button = await found(`[data-answered='${question}'] button`);
    await screen(() => button.click());
  },
  async sharpen({ question }) {
    const button = await found(`button[data-sharpen='${question}']`);
    await screen(() => button.click());
  },
  async copy() {
    await openAll();
    all(".take__ways button").at(-1).click();
  },
  async "work-out"({ typed }) {
    for (const [field, text] of typed) {
      const input = at(`[data-field='${field}'] input`);
      input.value = text;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
    await drawn(".costs", () => at(".calculator .button--main").click());
  },
};

const sorted = (texts) => texts.sort();
const digits = (text) => text.replace(/\D/g, "");

function told(deed) {
  const seen = { lang: document.documentElement.lang };
  const fieldset = at(".guide__screen fieldset[data-question]");
  const detail = at("[data-detail]");
  if (fieldset) {
    const inputs = all("input", fieldset);
    seen.question = fieldset.dataset.question;
    seen.options = sorted(inputs.map(({ value }) => value));
    seen.picked = sorted(inputs.filter(({ checked }) => checked).map(({ value }) => value));
  } else if (detail) {
    seen.detail = detail.dataset.detail;
    const rules = all("[data-rule]", detail).filter((each) => !each.closest("[data-fold=from], [data-fold=rules]"));
    seen.rules = rules.map(({ dataset }) => dataset.rule);
  } else {
    const rows = all("[data-screen=answer] [data-topic]");
    seen.rows = rows.map(({ dataset }) => [dataset.topic, dataset.verdict, dataset.outlook ?? null]);
  }
  if (deed === "work-out") {
    const wrong = all("[data-field]").filter((field) => field.querySelector("[aria-invalid]"));
    seen.costs = wrong.length
      ? wrong.map(({ dataset }) => dataset.field)
      : all("[data-cost]").map((way) => [way.dataset.cost, way.dataset.estimate, digits(way.textContent)]);
  }
  return seen;
}

const seen = [];
for (const acts of visits) {
  const steps = [];
  for (const act of acts) {
    try {
      await DEEDS[act.do](act);
      steps.push(told(act.do));
    } catch (error) {
      steps.push({ failed: String(error) });
      break;
    }
  }
  seen.push(steps);
  // What the browser does in between, it can do now.
  await new Promise((go) => setTimeout(go));
}
return seen;
