// Unpacks the program from the sealed page and starts it. If that fails, the words that are already
// on the page stay, and say so. The sealing step writes the function `loadGlue` in front of this file.

const guide = document.getElementById("guide");
const words = guide.querySelector("[data-guide-static]");

// What the element around the frame has set, if there is one: it is in the frame's name, which no
// server sees. A page on its own, or in a plain frame, has no settings and sends no messages.
const settings = readSettings();

function readSettings() {
  try {
    const read = JSON.parse(name);
    return parent !== window && read.coverageGuide === 1 ? read : null;
  } catch {
    return null;
  }
}

// All that goes out: that it started, that it failed, a height, and that there is a new screen.
function tell(message) {
  if (settings) parent.postMessage({ coverageGuide: 1, ...message }, "*");
}

const root = document.documentElement;

function showTheme(theme) {
  if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  else delete root.dataset.theme;
}

function apply({ profile, theme, kiosk }) {
  root.dataset.framed = "";
  if (kiosk) root.dataset.kiosk = "";
  showTheme(theme);
  if (profile !== undefined) {
    // Another element in its place: trusted types allow nobody to write into a script, even of data.
    const block = document.createElement("template");
    block.id = "guide-profile";
    block.textContent = JSON.stringify(profile);
    document.getElementById("guide-profile").replaceWith(block);
  }
  addEventListener("message", ({ source, data }) => {
    if (source === parent && data?.coverageGuide === 1 && data.type === "theme") showTheme(data.theme);
  });
}

// A height by the pixel would tell which answer it belongs to. So there are few, each a fifth more
// than the one before.
function roundedUp(height) {
  let rounded = 720;
  while (rounded < height) rounded = Math.ceil(rounded * 1.2);
  return rounded;
}

// What a visitor opens and closes on a screen never makes the height less. And from the second one on,
// all questions have that of the longest: how many options one has would tell what was chosen before.
function follow() {
  const tallest = {};
  let said = 0;
  const screen = () => guide.querySelector("[data-screen]").dataset.screen;
  const grow = (height) => {
    height = tallest[screen()] = Math.max(tallest[screen()] || 0, height);
    if (height !== said) tell({ type: "height", height: (said = height) });
  };
  const measure = () => grow(roundedUp(guide.offsetHeight));
  new MutationObserver(() => {
    tell({ type: "step" });
    tallest.answer = 0;
    if (screen() === "question") grow(innerWidth < 480 ? 1793 : 1494);
  }).observe(guide.querySelector(".guide__screen"), { childList: true });
  measure();
  new ResizeObserver(measure).observe(guide);
}

function giveUp(error) {
  tell({ type: "error", reason: "wasm" });
  // A program that stopped later has taken the words away: bring them back above what it had shown.
  if (!words.isConnected) guide.prepend(words);
  words.querySelector("[data-guide-waiting]").hidden = true;
  words.querySelector("[data-guide-failed]").hidden = false;
  console.error("Coverage Guide could not go on in this browser:", error);
}

function watch(event) {
  const error = event.error ?? event.reason;
  // Extensions put scripts of their own into pages: their errors are none of ours.
  if (error instanceof WebAssembly.RuntimeError) giveUp(error);
}

// The text begins with its alphabet: the letter of each byte from 0 to 255.
function unpack() {
  const packed = document.getElementById("guide-wasm");
  const text = packed.textContent;
  packed.remove();
  const byte = [];
  for (let at = 0; at < 256; at++) byte[text.charCodeAt(at)] = at;
  const bytes = new Uint8Array(text.length - 256);
  for (let at = 0; at < bytes.length; at++) bytes[at] = byte[text.charCodeAt(at + 256)];
  return bytes;
}

async function start() {
  // The words can be drawn meanwhile. And the glue has to run after a wait: while a script element is
  // the current one, the glue makes a URL from its address, and for an inline script in a `srcdoc`
  // frame that throws.
  await new Promise((go) => setTimeout(go));
  await loadGlue()({ module_or_path: unpack() });
  // It has said in the console what is wrong.
  const started = guide.querySelector("[data-screen]");
  if (!started) tell({ type: "error", reason: settings?.profile === undefined ? "page" : "profile" });
  if (started && settings) {
    follow();
    tell({ type: "ready" });
  }
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
}

tell({ type: "hello" });
if (settings) apply(settings);
start().catch(giveUp);
