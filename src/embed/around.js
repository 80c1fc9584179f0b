// What the guide does towards the page, the frame and the hand around it: heights, the top of a screen, what stays
// in reach, and clicks that were meant for the screen before.

function keepInReach(top) {
  const bar = (first ?? guide).querySelector(".bar");
  if (!bar || !Number.isFinite(top)) return;
  const furthest = guide.offsetHeight - bar.offsetHeight;
  bar.style.insetBlockStart = `${Math.max(0, Math.min(top, furthest) - bar.parentElement.clientTop)}px`;
}

// A height by the pixel would tell which answer it belongs to. So there are few, each a fifth more
// than the one before.
function roundedUp(height) {
  let rounded = 720;
  while (rounded < height) rounded = Math.ceil(rounded * 1.2);
  return rounded;
}

// All questions have one height, and so have the answer and everything behind it, whatever was answered: the
// tallest of either. What a visitor opens may make it more, and nothing makes it less but another class of
// widths, as when a phone is turned. By width, the narrow ones first.
const HEIGHTS = [
  { below: 480, question: 1494, answer: 3720 },
  { below: 960, question: 1245, answer: 3100 },
  { below: Infinity, question: 1245, answer: 2583 },
];
// A frame that is narrower is on its way to be shown or hidden.
const NARROWEST = 160;

// Of each class of widths.
const tallest = HEIGHTS.map(() => ({ question: 0, answer: 0 }));
let said = 0;
// The first screen alone may be lower: nothing was answered yet.
let begun = false;

function grow() {
  if (innerWidth < NARROWEST) return;
  const screen = guide.querySelector("[data-screen]").dataset.screen === "question" ? "question" : "answer";
  const at = HEIGHTS.findIndex(({ below }) => innerWidth < below);
  const least = begun ? HEIGHTS[at][screen] : 0;
  const height = Math.max(tallest[at][screen], least, roundedUp(guide.offsetHeight));
  tallest[at][screen] = height;
  // On paper it has no height of its own, but so many sheets.
  if (height !== said) tell({ type: "height", height: (said = height), sheets: screen === "answer" ? 2 : 1 });
}

// A screen has taken another one's place. It begins at the top of its frame: the page around moves to that top, never to
// a place inside, which would tell how much stands above it. (The element does it for its own frame.)
function beginScreen() {
  if (framed) {
    begun = true;
    // Its height first: until now the element has had one of its own for it.
    grow();
    tell({ type: "step" });
  } else if (parent !== window) {
    scrollTo(0, 0);
    const screen = first ?? guide;
    const top = screen.querySelector(".bar > *") ?? screen.querySelector(".guide__head");
    top.scrollIntoView({ block: "nearest" });
  }
}

// Follows the program from screen to screen.
function follow() {
  new MutationObserver(beginScreen).observe(guide.querySelector(".guide__screen"), { childList: true });
  if (!framed) return;
  grow();
  if (window.ResizeObserver) new ResizeObserver(grow).observe(guide);
}

// What is printed from here is not what is printed with the page around: the style has to know.
function markOwnPrint() {
  const printPage = window.print.bind(window);
  window.print = () => {
    root.dataset.prints = "";
    printPage();
    delete root.dataset.prints;
  };
}

// The second half of a double click was meant for the screen on which it began: in the next one it would pick
// whatever has come to stand there.
function ignoreSecondClicks() {
  const SOON = 500;
  const NEAR = 16;
  let last = null;
  const ignore = (event) => {
    // A key has no place, and what was clicked before it is over.
    if (!event.detail) {
      last = null;
      return;
    }
    const shown = (first ?? guide).querySelector(".guide__screen")?.firstChild;
    const { timeStamp: time, screenX: x, screenY: y } = event;
    // Not every browser counts taps. A button that is pressed twice on purpose is one that is not counted as twice.
    const counts = event.detail > 1 || event.target.closest?.("label, input");
    const isSecond = last && last.shown !== shown && time - last.time < SOON && Math.hypot(x - last.x, y - last.y) < NEAR;
    if (counts && isSecond) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else last = { shown, time, x, y };
  };
  addEventListener("click", ignore, true);
}

const hasAnswers = () => /^#(.*&)?a=/.test(location.hash);

// Answers behind the `#` of a page that is open already come like those of one that is opened.
function takeUpAnswers() {
  addEventListener("hashchange", () => {
    if (hasAnswers()) location.reload();
  });
}
