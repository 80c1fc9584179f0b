// Shows the first question as soon as it is there, and once the page is there, unpacks the program from it and starts it.
// If that fails, the words that are on the page say so. The sealing step writes the function `loadGlue`, kiosk.js,
// program.js, around.js, prefill.js, first.js and theme.js in front of this file, and puts in DIGEST, the hash of the program as it
// stands in the page. The script stands before all that is large.

const guide = document.querySelector("[data-guide]");
const root = document.documentElement;

// What the guide was asked to be. By the element around the frame, if there is one: that is in the frame's
// name, which no server sees. Otherwise by the address: what is behind its `#`, which no server sees
// either, as in `coverage-guide.html#kiosk&theme=dark`.
const framed = readName();

// Each language has words that stand until the program starts.
let words = guide.querySelector("[data-guide-static]");

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
  // As in an attribute, `kiosk=false` is no kiosk.
  const kiosk = asked.has("kiosk") && !/^(false|0|no|off)$/i.test(asked.get("kiosk"));
  return { theme: asked.get("theme"), lang: asked.get("lang"), kiosk };
}

// All that goes out from here: that it is there and whether it is a kiosk, that it started, that it failed,
// a height, that there is a new screen, asked whether it still is there that it is, and from a kiosk whether somebody
// is at it. Leaving at once is told
// by the program, in src/embed/exit.rs.
function tell(message) {
  if (framed) parent.postMessage({ coverageGuide: 1, ...message }, "*");
}

// The wish of who put the guide here comes first, then that of the browser; the page begins in its first language
// otherwise. Some systems write `es_MX`.
function chooseLanguage(wishes) {
  const all = [...guide.querySelectorAll("[data-guide-static]")];
  const primary = (tag) => String(tag).toLowerCase().split(/[-_]/)[0];
  const fits = (wish) => all.find(({ lang }) => wish && (lang === wish || primary(lang) === primary(wish)));
  const chosen = wishes.map(fits).find(Boolean) ?? all[0];
  for (const each of all) each.hidden = each !== chosen;
  root.lang = chosen.lang;
  root.dir = chosen.dir;
  // The title of the first language is there already, and a visit leaves it as it is.
  if (chosen !== all[0]) document.title = chosen.dataset.title;
  return chosen;
}

// In a frame a call or a message opens beside it, as the page has it: in the frame, the policy of the page around
// would put an error in the guide's place. A whole page needs no new tab for it. To leave, it is the other way round.
function aimLinks() {
  const isAlone = parent === window;
  const links = guide.querySelectorAll(isAlone ? 'a:not([href^="http"])' : "[data-guide-exit] a, [data-guide-first] a");
  for (const link of links) link.target = isAlone ? "" : "_blank";
}

// The five letters at the lower edge are those of this page. With a profile that was handed in they stand for both.
function lettersWith(letters, profile) {
  let left = sumOf(letters + profile) >>> 0;
  return letters.replace(/./g, () => {
    const letter = "BCDFGHJKLMNPQRSTVWXZ"[left % 20];
    left = Math.floor(left / 20);
    return letter;
  });
}

function apply(settings) {
  const { profile, kiosk } = settings;
  if (framed) root.dataset.framed = "";
  aimLinks();
  if (profile !== undefined) {
    // Another element in its place: trusted types allow nobody to write into a script, even of data.
    const block = document.createElement("template");
    block.dataset.guideProfile = "";
    block.textContent = JSON.stringify(profile);
    document.querySelector("[data-guide-profile]").replaceWith(block);
    guide.dataset.guide = lettersWith(guide.dataset.guide, block.textContent);
  }
  const own = readProfile();
  const practice = Object(own.theme);
  showTheme(practice, settings);
  // The page around has to know before the program has started.
  if (kiosk || "kiosk" in own) {
    root.dataset.kiosk = "";
    writeOutLinks(words);
  }
  addEventListener("message", ({ source, data }) => {
    if (!framed || source !== parent || data?.coverageGuide !== 1) return;
    if (data.type === "theme") showTheme(practice, data, settings.look);
    if (data.type === "there") tell({ type: "here" });
    // How much of the frame's top cannot be seen: what has to stay in reach goes along.
    if (data.type === "scroll") keepInReach(data.top);
    // The page around could not be left either.
    if (data.type === "stuck") guide.querySelector("[data-stuck]")?.removeAttribute("hidden");
  });
}

// What is wrong with a profile, the program says.
function readProfile() {
  try {
    return Object(JSON.parse(document.querySelector("[data-guide-profile]").textContent));
  } catch {
    return {};
  }
}

// A failure whose reason is known: one of the words that the element knows.
const failure = (reason, sentence) => Object.assign(new Error(sentence), { reason });

function giveUp(error) {
  // The browser refuses to compile: the program itself is whole.
  const isRefused = window.WebAssembly && error instanceof WebAssembly.CompileError;
  tell({ type: "error", reason: error.reason ?? (isRefused ? "wasm" : "browser") });
  console.error("Coverage Guide could not go on in this browser:", error);
  if (words) sayFailed();
}

function sayFailed() {
  if (first) first.hidden = true;
  words.hidden = false;
  // A program that stopped later has taken the words away: bring them back above what it had shown. The
  // next person at a kiosk must not see that, and nothing would clear it any more.
  if ("kiosk" in root.dataset) {
    writeOutLinks(words);
    guide.replaceChildren(words);
  } else if (!words.isConnected) guide.prepend(words);
  // Pages of somebody's own may have other words.
  words.querySelector("[data-guide-waiting]")?.setAttribute("hidden", "");
  words.querySelector("[data-guide-failed]")?.removeAttribute("hidden");
}

function watch(event) {
  const error = event.error ?? event.reason;
  // Ignore errors thrown by browser extensions.
  if (error instanceof WebAssembly.RuntimeError) giveUp(Object.assign(error, { reason: "program" }));
}

// How long something may go on before what the visitor does is answered, in milliseconds.
const LONG = 20;
let restUntil = 0;

function rest() {
  if (performance.now() < restUntil) return;
  return new Promise((go) => {
    setTimeout(() => {
      restUntil = performance.now() + LONG;
      go();
    });
  });
}

// A single byte that changed on its way would start another program.
async function takeProgram() {
  const packed = document.querySelector("[data-guide-wasm]");
  packed?.remove();
  const text = packed?.textContent ?? "";
  // Browsers digest only where the address is safe, too: https, this machine, the disk.
  const digest = await window.crypto?.subtle?.digest("SHA-256", new TextEncoder().encode(text));
  const hash = digest && `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
  if (!text || (hash && hash !== DIGEST)) {
    throw failure("page", "the program in this page is not what was built");
  }
  try {
    return await unpack(text, rest);
  } catch {
    throw failure("page", "the program in this page cannot be put back");
  }
}

// A guide that is nobody's, and to which nobody has handed a profile, starts for no practice.
function sayUnset() {
  const unset = words.querySelector("[data-guide-unset]");
  tell({ type: "error", reason: "no-profile" });
  console.error("Coverage Guide:", unset.lastElementChild.textContent);
  words.querySelector("[data-guide-waiting]").hidden = true;
  unset.hidden = false;
}

// A page that was cut on its way may never end.
function pageRead() {
  if (document.readyState !== "loading") return;
  return new Promise((go) => {
    const timer = setTimeout(sayFailed, 45000);
    const end = () => {
      clearTimeout(timer);
      go();
    };
    addEventListener("DOMContentLoaded", end, { once: true });
  });
}

async function start() {
  const settings = framed ?? readFragment();
  words = chooseLanguage([settings.lang].flat().concat(navigator.languages));
  // A page around that has the same origin could read every answer. Of any other this is null.
  if (frameElement) throw failure("open", "the page around could look into this frame: give it a sandbox without allow-same-origin");
  apply(settings);
  ignoreSecondClicks();
  if (hasFirst(settings)) showFirst();
  await pageRead();
  const prefilled = receivePrefill(settings);
  tell({ type: "hello", kiosk: "kiosk" in root.dataset });
  if (!document.querySelector("[data-guide-profile]").textContent) return sayUnset();
  // What is there can be drawn meanwhile. And the glue has to run after a wait: while a script element is
  // the current one, the glue makes a URL from its address, and for an inline script in a `srcdoc`
  // frame that throws.
  await new Promise((go) => setTimeout(go));
  const program = await takeProgram();
  await prefilled;
  if (!window.WebAssembly) throw failure("wasm", "it has no WebAssembly");
  await loadGlue()({ module_or_path: program });
  const started = guide.querySelector(":scope > [data-screen]");
  // It has said in the console what is wrong.
  if (!started) throw failure(settings.profile === undefined ? "page" : "profile", "see the lines above");
  const goOn = takeOver(started);
  const isKiosk = "kiosk" in root.dataset;
  if (isKiosk) keepKiosk(started, tell);
  else if (!framed) takeUpAnswers();
  // A kiosk fills what the element gives it, and scrolls inside.
  if (framed ? !isKiosk : parent !== window) follow();
  if (framed) {
    markOwnPrint();
    tell({ type: "ready", follow: guide.querySelector(".bar > *") !== null });
  }
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
  if (goOn) started.querySelector(".button--main").click();
}

// So that the style does not take the page for one whose script does not run.
root.dataset.begun = "";
start().catch(giveUp);
