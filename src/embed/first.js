// The first question stands in the page before the program does, drawn as the program will draw it, in each language.
// What the visitor does with it meanwhile is handed over.

// The one that is shown.
let first = null;
// Whether *Continue* was pressed.
let isPressed = false;

// A kiosk begins elsewhere, and so do answers that were brought along. For another practice, handed in or put into the
// page since, it has no question.
function hasFirst({ profile }) {
  if ("kiosk" in root.dataset || profile !== undefined || (!framed && hasAnswers())) return false;
  let sum = 0;
  for (const letter of document.querySelector("[data-guide-profile]").textContent) {
    sum = (Math.imul(sum, 31) + letter.codePointAt(0)) | 0;
  }
  return guide.querySelector(`[data-guide-first="${sum}"]`) !== null;
}

// Shows it in the language of `words`, which step back.
function showFirst() {
  const all = guide.querySelector("[data-guide-first]");
  const next = [...all.children].find(({ lang }) => lang === words.lang);
  if (!next) return;
  all.hidden = false;
  if (!next.id) prepare(next);
  next.hidden = false;
  words.hidden = true;
  if (first) {
    carryOver(first, next);
    first.hidden = true;
  }
  first = next;
  tell({ type: "shown" });
}

// Ids that nobody outside can guess, the practice's color, and what takes note of presses.
function prepare(screen) {
  const prefix = `x${crypto.getRandomValues(new Uint32Array(4)).join("-")}-`;
  for (const part of [screen, ...screen.querySelectorAll("[data-scoped]")]) {
    for (const pair of part.dataset.scoped.split(";")) {
      const [name, ids] = pair.split("=");
      part.setAttribute(name, ids.replace(/[^ ]+/g, (id) => prefix + id));
    }
  }
  const { accent } = screen.dataset;
  if (accent) screen.style.setProperty("--practice", accent);
  const moment = document.createElement("p");
  moment.className = "moment";
  moment.setAttribute("role", "status");
  screen.querySelector(".question__actions").append(moment);
  const press = () => {
    isPressed = true;
    moment.textContent = words.dataset.moment;
  };
  screen.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.lang) {
      words = chooseLanguage([button.lang]);
      showFirst();
    } else if (button.closest(".bar")) leaveFirst();
    else press();
  });
  screen.addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter" && target.matches("input")) press();
  });
}

// To the page that the words link to, in place of this one.
function leaveFirst() {
  const { href } = words.querySelector("[data-guide-exit] a");
  first.remove();
  if (framed) tell({ type: "leave", page: href });
  else if (parent === window) location.replace(href);
  // Nobody can leave from within any other frame: what remains is a page without a question.
  else words.hidden = false;
}

// From one drawing of the screen to the other, part by part: they are alike.
function carryOver(from, to) {
  const parts = (screen) => [...screen.querySelectorAll("a, button, input, summary")];
  const others = parts(to);
  const focused = parts(from).indexOf(document.activeElement);
  parts(from).forEach((part, at) => {
    if (part.checked) others[at].click();
    if (part.parentElement.open) others[at].parentElement.open = true;
  });
  others[focused]?.focus({ preventScroll: true });
}

// The program has drawn its own, behind what stood there. Returns whether *Continue* is still to be pressed.
function takeOver(started) {
  if (first) carryOver(first, started);
  for (const each of [...guide.children]) if (each !== started) each.remove();
  first = null;
  return isPressed;
}
