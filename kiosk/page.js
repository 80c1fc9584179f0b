// Shows the sealed page as a kiosk, and keeps it there without a network. The sealed page may register no
// worker, and no worker may serve a frame of another origin: so this page fetches the sealed page and
// writes it into the frame.

const PAGE = "coverage-guide.html";
const WORKER = "kiosk-sw.js";
// As long as a guide may take to say how it stands. One whose script is refused never does, and its words
// are better than none.
const PATIENCE = 15000;
// As long as it may take to say that it is there.
const HELLO = 2000;
// As long as a server may take.
const LONGEST = 120000;
// When all that did not work is tried again, beside each time the network comes back; and a program that stopped.
const SOON = 5000;
const LATER = 60000;
// Where the worker is looked for again.
const HOURLY = 3600000;

// Beside this page, also where a server shows `kiosk.html` as `kiosk` or `kiosk/`.
const address = location.origin + location.pathname;
const folder = new URL(".", address.replace(/\/kiosk\/$/, "/kiosk"));
const scope = location.pathname.replace(/(\/kiosk)(\.html)?\/?$/, "$1");
const worker = new URL(WORKER, folder).href;

// Made here, since a frame keeps the name that it began with. The guide reads what it is to be in it.
const frame = document.createElement("iframe");
const asked = new URLSearchParams(location.hash.slice(1));
frame.name = JSON.stringify({ coverageGuide: 1, kiosk: true, theme: asked.get("theme"), lang: asked.get("lang") });
frame.title = document.title;
// All but scripts is for the staff, once they have ended kiosk mode: before that nothing asks for it.
frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads");
frame.allow = "screen-wake-lock";
frame.referrerPolicy = "no-referrer";
frame.hidden = true;

const main = document.querySelector("main");
const staff = document.querySelector("[data-staff]");

// What this page may write and load, where the browser asks for trusted types: the sealed page, whose
// script and style the policy knows by their hashes, and the worker beside this page.
const trusted = window.trustedTypes?.createPolicy("kiosk", {
  createHTML: (text) => text,
  createScriptURL: (address) => (address === worker ? address : ""),
}) ?? { createHTML: (text) => text, createScriptURL: (address) => address };

// What is wrong, for the staff: with what the server sends, and with what is kept here.
const problems = { page: [], kept: [] };
// Whether somebody is at it, in the frame's own two words. Until it has said one, nobody knows.
let free = false;
let visited = false;

function say(about, ...words) {
  problems[about] = words;
  const all = [...problems.page, ...problems.kept];
  for (const each of staff.querySelectorAll("[data-say]")) each.hidden = !all.includes(each.dataset.say);
  // In nobody's way.
  staff.hidden = visited || !all.length;
}

function reveal() {
  frame.hidden = false;
  main.hidden = true;
}

// Which script a page may run, by its own policy: a sealed page has one. A page to log in or an empty answer has none.
const scriptOf = (text) => /script-src ('sha256-[^']+')/.exec(text)?.[1];

async function read(address) {
  const answer = await fetch(address, { credentials: "omit", cache: "no-cache", signal: AbortSignal.timeout?.(LONGEST) });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return answer.text();
}

let shown = "";
let hasStopped = false;
let timer;

async function show() {
  clearTimeout(timer);
  let text = "";
  try {
    text = await read(new URL(PAGE, folder));
    const script = scriptOf(text);
    // This page's own policy names the script of the sealed page that it was built with.
    const own = document.querySelector("meta[http-equiv]").content;
    if (!script) throw Object.assign(new Error("it is another page"), { word: "wrong" });
    if (!own.includes(script)) {
      if ((await read(address)).includes(script)) return location.reload();
      throw Object.assign(new Error("it is of another build than this page"), { word: "mixed" });
    }
  } catch (error) {
    again(SOON);
    if (!frame.hidden) return;
    document.querySelector("[data-waiting]").hidden = true;
    document.querySelector("[data-missing]").hidden = false;
    console.error(`kiosk: ${PAGE} cannot be read (${error.message}).`);
    return say("page", ...(error.word ? [error.word] : []));
  }
  say("page");
  // The same once more would stop at once in the same way, unless it had gone on for a while.
  if (text === shown && !hasStopped) return;
  [shown, hasStopped] = [text, false];
  frame.srcdoc = trusted.createHTML(text);
  if (!frame.isConnected) staff.before(frame);
  setTimeout(doubt, PATIENCE);
}

// A page whose script does not run has words of its own for that.
function doubt() {
  if (frame.hidden) say("page", "changed");
  reveal();
}

let greeted = false;
frame.addEventListener("load", () => setTimeout(() => greeted || doubt(), HELLO));

function again(after) {
  clearTimeout(timer);
  timer = setTimeout(show, after);
}

addEventListener("online", () => timer && show());

// A version that is ready to take over, and whether it has.
let next = null;
let renewed = false;

// Nobody's visit ends because there is something new.
function settle() {
  if (!free) return;
  if (renewed) location.reload();
  else next?.postMessage("take over");
}

function follow(worker) {
  const look = () => {
    if (worker.state === "installed") next = worker;
    if (worker.state === "activated") renewed = true;
    settle();
  };
  worker.addEventListener("statechange", look);
  look();
}

let isKnown = false;
let lookTimer;

function lookAgain(after) {
  clearTimeout(lookTimer);
  lookTimer = setTimeout(keep, after);
}

// Registers the worker, each time anew: a browser forgets one that could not be installed.
async function keep() {
  lookAgain(SOON);
  try {
    const options = { scope, updateViaCache: "none" };
    const registration = await navigator.serviceWorker.register(trusted.createScriptURL(worker), options);
    if (!isKnown) {
      isKnown = true;
      if (registration.waiting) follow(registration.waiting);
      registration.addEventListener("updatefound", () => {
        // The first one keeps what is shown already.
        if (registration.active) follow(registration.installing);
      });
    }
    if (!registration.active) return;
    registration.active.postMessage("keep");
    // Without a network nothing can be new.
    registration.update().catch(() => {});
  } catch (error) {
    // What is kept is said by the worker that keeps it.
    if (await navigator.serviceWorker.getRegistration(scope).catch(() => null)) return;
    console.error(`kiosk: no worker keeps this page (${error.message}).`);
    unkept(WORKER);
  }
}

function unkept(file) {
  document.querySelector("[data-file]").textContent = file;
  say("kept", "unkept", file ? "file" : "room");
}

if (navigator.serviceWorker) {
  navigator.serviceWorker.addEventListener("message", ({ data }) => {
    if (data?.kiosk === "kept") {
      say("kept");
      lookAgain(HOURLY);
    } else if (data?.kiosk) unkept(data.kiosk.file);
  });
  navigator.serviceWorker.startMessages();
  addEventListener("online", keep);
  keep();
} else say("kept", "unkept", "browser");

addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || data?.coverageGuide !== 1) return;
  greeted = true;
  // One that cannot start has words of its own for that.
  if (["ready", "error"].includes(data.type)) reveal();
  // A program that went on and then stopped is begun again, and one that never began once there is another.
  if (data.type === "error") {
    hasStopped = data.reason === "program";
    again(LATER);
  }
  // And it is in nobody's way.
  if (["start", "visit", "error"].includes(data.type)) {
    free = data.type !== "visit";
    visited = !free;
    say("page", ...problems.page);
    settle();
  }
});

document.documentElement.dataset.begun = "";
show();
