// Unpacks the program from the sealed page and starts it. If that fails, the words that are already
// on the page stay, and say so. The sealing step writes the function `loadGlue`, kiosk.js and program.js in front of
// this file.

const guide = document.querySelector("[data-guide]");

// What the guide was asked to be. By the element around the frame, if there is one: that is in the frame's
// name, which no server sees. Otherwise by the address: what is behind its `#`, which no server sees
// either, as in `coverage-guide.html#kiosk&theme=dark`.
const framed = readName();
const settings = framed ?? readFragment();

function readName() {
  try {
    const read = JSON.parse(name);
    return parent !== window && read.coverageGuide === 1 ? read : null;
  } catch {
    return null;
  }
}

function readFragment() {
  const asked = new URLSearchParams(location.hash.slice(1));
  return { theme: asked.get("theme"), lang: asked.get("lang"), kiosk: asked.has("kiosk") };
}

// All that goes out from here: that it is there and whether it is a kiosk, that it started, that it failed,
// a height, that there is a new screen, and from a kiosk whether somebody is at it. Leaving at once is told
// by the program, in src/embed/exit.rs.
function tell(message) {
  if (framed) parent.postMessage({ coverageGuide: 1, ...message }, "*");
}

const root = document.documentElement;

// Each language has words that stand until the program starts. The wish of who put the guide here comes
// first, then that of the browser; the page begins in its first language otherwise.
const words = chooseLanguage([settings.lang].flat().concat(navigator.languages));

function chooseLanguage(wishes) {
  const all = [...guide.querySelectorAll("[data-guide-static]")];
  const primary = (tag) => tag.toLowerCase().split("-")[0];
  const fits = (wish) => all.find(({ lang }) => wish && (lang === wish || primary(lang) === primary(wish)));
  const chosen = wishes.map(fits).find(Boolean) ?? all[0];
  for (const each of all) each.hidden = each !== chosen;
  root.lang = chosen.lang;
  root.dir = chosen.dir;
  // The title of the first language is there already, and a visit leaves it as it is.
  if (chosen !== all[0]) document.title = chosen.dataset.title;
  return chosen;
}

function showTheme(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
}

function apply({ profile, theme, kiosk }) {
  if (framed) root.dataset.framed = "";
  showTheme(theme);
  if (profile !== undefined) {
    // Another element in its place: trusted types allow nobody to write into a script, even of data.
    const block = document.createElement("template");
    block.dataset.guideProfile = "";
    block.textContent = JSON.stringify(profile);
    document.querySelector("[data-guide-profile]").replaceWith(block);
  }
  if (kiosk || isKioskByProfile()) {
    root.dataset.kiosk = "";
    writeOutLinks(words);
  }
  addEventListener("message", ({ source, data }) => {
    if (!framed || source !== parent || data?.coverageGuide !== 1) return;
    if (data.type === "theme") showTheme(data.theme);
    // How far the page around has scrolled past the frame's top: what has to stay in reach goes along.
    if (data.type === "scroll") keepInReach(data.top);
  });
}

// The page around has to know before the program has started. What is wrong with a profile, the program says.
function isKioskByProfile() {
  try {
    return "kiosk" in JSON.parse(document.querySelector("[data-guide-profile]").textContent);
  } catch {
    return false;
  }
}

function keepInReach(top) {
  const bar = guide.querySelector(".bar");
  if (!bar) return;
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
// tallest of either. What a visitor opens may make it more, and nothing makes it less. By width, the
// narrow ones first.
const HEIGHTS = [
  { below: 480, question: 1494, answer: 3720 },
  { below: 960, question: 1245, answer: 3100 },
  { below: Infinity, question: 1245, answer: 2583 },
];

function follow() {
  const tallest = {};
  let said = 0;
  // The first screen alone may be lower: nothing was answered yet.
  let begun = false;
  const grow = () => {
    const screen = guide.querySelector("[data-screen]").dataset.screen === "question" ? "question" : "answer";
    const least = begun ? HEIGHTS.find(({ below }) => innerWidth < below)[screen] : 0;
    const height = Math.max(tallest[screen] || 0, least, roundedUp(guide.offsetHeight));
    tallest[screen] = height;
    if (height !== said) tell({ type: "height", height: (said = height) });
  };
  new MutationObserver(() => {
    tell({ type: "step" });
    begun = true;
    grow();
  }).observe(guide.querySelector(".guide__screen"), { childList: true });
  grow();
  new ResizeObserver(grow).observe(guide);
}

// A new screen begins at the top of a frame of any other kind too: the page around it moves to that top, never to
// a place inside, which would tell how much stands above it. (The element does it for its own frame.)
function beginAtTop() {
  new MutationObserver(() => {
    scrollTo(0, 0);
    const first = guide.querySelector(".bar > *") ?? guide.querySelector(".guide__head");
    first.scrollIntoView({ block: "nearest" });
  }).observe(guide.querySelector(".guide__screen"), { childList: true });
}

function giveUp(error) {
  tell({ type: "error", reason: "wasm" });
  // A program that stopped later has taken the words away: bring them back above what it had shown. The
  // next person at a kiosk must not see that, and nothing would clear it any more.
  if ("kiosk" in root.dataset) {
    writeOutLinks(words);
    guide.replaceChildren(words);
  } else if (!words.isConnected) guide.prepend(words);
  words.querySelector("[data-guide-waiting]").hidden = true;
  words.querySelector("[data-guide-failed]").hidden = false;
  console.error("Coverage Guide could not go on in this browser:", error);
}

function watch(event) {
  const error = event.error ?? event.reason;
  // Ignore errors thrown by browser extensions.
  if (error instanceof WebAssembly.RuntimeError) giveUp(error);
}

function takeProgram() {
  const packed = document.querySelector("[data-guide-wasm]");
  packed.remove();
  return restore(decode(packed.textContent));
}

// A guide that is nobody's, and to which nobody has handed a profile, starts for no practice.
function sayUnset() {
  const unset = words.querySelector("[data-guide-unset]");
  tell({ type: "error", reason: "no-profile" });
  console.error("Coverage Guide:", unset.lastElementChild.textContent);
  words.querySelector("[data-guide-waiting]").hidden = true;
  unset.hidden = false;
}

async function start() {
  if (!document.querySelector("[data-guide-profile]").textContent) return sayUnset();
  // The words can be drawn meanwhile. And the glue has to run after a wait: while a script element is
  // the current one, the glue makes a URL from its address, and for an inline script in a `srcdoc`
  // frame that throws.
  await new Promise((go) => setTimeout(go));
  await loadGlue()({ module_or_path: takeProgram() });
  // It has said in the console what is wrong.
  const started = guide.querySelector("[data-screen]");
  if (!started) tell({ type: "error", reason: settings.profile === undefined ? "page" : "profile" });
  if (started && "kiosk" in root.dataset) keepKiosk(started, tell);
  if (started && !framed && parent !== window) beginAtTop();
  if (started && framed) {
    // A kiosk fills what it is given and scrolls inside.
    if (!("kiosk" in root.dataset)) follow();
    tell({ type: "ready", follow: guide.querySelector(".bar > *") !== null });
  }
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
}

apply(settings);
tell({ type: "hello", kiosk: "kiosk" in root.dataset });
start().catch(giveUp);
