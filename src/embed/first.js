// The first question stands in the page before the program does, drawn as the program will draw it, in each language.
// Behind this script stand the questions that follow on its answers. What the visitor does meanwhile is handed over.

// The screen that is shown.
let first = null;
// What was answered to the first question, once the second is shown.
let answered = "";
// Whether *Continue* was pressed and leads to what only the program can show.
let isPressed = false;

// A kiosk begins elsewhere, and so do answers that were brought along. For another practice, handed in or put into the
// page since, it has no question.
function hasFirst({ profile }) {
  if ("kiosk" in root.dataset || profile !== undefined || (!framed && hasAnswers())) return false;
  const sum = sumOf(document.querySelector("[data-guide-profile]").textContent);
  return guide.querySelector(`[data-guide-first="${sum}"]`) !== null;
}

function sumOf(text) {
  let sum = 0;
  for (const letter of text) sum = (Math.imul(sum, 31) + letter.codePointAt(0)) | 0;
  return sum;
}

// Shows it in the language of `words`, which step back.
function showFirst() {
  const all = guide.querySelector("[data-guide-first]");
  const next = [...all.children].find(({ lang }) => lang === words.lang);
  if (!next) return;
  all.hidden = false;
  if (!next.id) prepare(next);
  ask(next);
  next.hidden = false;
  words.hidden = true;
  if (first) {
    carryOver(first, next);
    first.hidden = true;
  }
  first = next;
  tell({ type: "shown" });
}

// What takes note of presses.
function prepare(screen) {
  scope(screen);
  screen.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    if (button.lang) {
      words = chooseLanguage([button.lang]);
      showFirst();
    } else if (button.closest(".bar")) leaveFirst();
    else if (button.matches(".button--main")) goOn();
    // *Start again* stands behind *Back*.
    else goBack(button.nextElementSibling === null);
  });
  screen.addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter" && target.matches("input")) goOn();
  });
}

// Ids that nobody outside can guess, and the place in which *Continue* says that it waits.
function scope(screen) {
  const prefix = `x${crypto.getRandomValues(new Uint32Array(4)).join("-")}-`;
  for (const part of [screen, ...screen.querySelectorAll("*")]) {
    for (const pair of part.dataset.scoped?.split(";") ?? []) {
      const [name, ids] = pair.split("=");
      part.setAttribute(name, ids.replace(/[^ ]+/g, (id) => prefix + id));
    }
  }
  const moment = document.createElement("p");
  moment.className = "moment";
  moment.setAttribute("role", "status");
  screen.querySelector(".question__actions").append(moment);
}

// Puts the question into a screen that is to be answered next.
function ask(screen) {
  const place = screen.querySelector(".guide__screen");
  screen.asked ??= place.firstElementChild;
  let question = screen.asked;
  const next = answered && questionAfter(answered, screen.lang);
  if (next) {
    question.querySelector(`[value="${answered}"]`).checked = true;
    question = document.importNode(next.content, true).firstElementChild;
    scope(question);
  } else if (answered) {
    // In this language it is still on its way.
    answered = guide.dataset.answered = "";
  }
  if (question !== place.firstElementChild) place.replaceChildren(question);
}

const questionAfter = (answer, lang) => document.querySelector(`[lang="${lang}"][data-after~="${answer}"]`);

function goOn() {
  const pick = first.querySelector(":checked")?.value;
  // What a portal knows may have answered the second one.
  if (pick && !answered && !framed?.prefill && questionAfter(pick, first.lang)) return turnTo(pick);
  isPressed = true;
  first.querySelector(".moment").textContent = words.dataset.moment;
}

function goBack(forgets) {
  if (forgets) first.asked.querySelector(":checked").checked = false;
  turnTo("");
}

// The question that follows on this answer, or the first again. The program is told where it stands.
function turnTo(answer) {
  answered = guide.dataset.answered = answer;
  isPressed = false;
  first.querySelector(".moment").textContent = "";
  ask(first);
  first.querySelector("h1").focus({ preventScroll: parent !== window });
  beginScreen();
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
  const parts = (screen) => [...screen.querySelectorAll("a, button, input, summary, h1")];
  const others = parts(to);
  const focused = parts(from).indexOf(document.activeElement);
  parts(from).forEach((part, at) => {
    if (part.checked) others[at].click();
    // Picked there once, and taken back since.
    else if (part.value) others[at].checked = false;
    if (part.parentElement.open) others[at].parentElement.open = true;
  });
  others[focused]?.focus({ preventScroll: true });
}

// The program has drawn its own, behind what stood there. Returns whether *Continue* is still to be pressed.
function takeOver(started) {
  if (first) carryOver(first, started);
  for (const each of [...guide.children]) if (each !== started) each.remove();
  delete guide.dataset.answered;
  first = null;
  return isPressed;
}
