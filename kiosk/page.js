// Shows the sealed page as a kiosk, and keeps it there without a network. The sealed page may register no
// worker, and no worker may serve a frame of another origin: so this page fetches the sealed page and
// writes it into the frame.

const PAGE = "coverage-guide.html";
const WORKER = "kiosk-sw.js";
// As long as a guide may take to say how it stands. One whose script is refused never does, and its words
// are better than none.
const PATIENCE = 15000;
// Where the worker is looked for again, beside each time the network comes back.
const HOURLY = 3600000;

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

const waiting = document.querySelector("[data-waiting]");
const missing = document.querySelector("[data-missing]");

// What this page may write and load, where the browser asks for trusted types: the sealed page, whose
// script and style the policy knows by their hashes, and the worker beside this page.
const trusted = window.trustedTypes?.createPolicy("kiosk", {
  createHTML: (text) => text,
  createScriptURL: (address) => (address === WORKER ? address : ""),
}) ?? { createHTML: (text) => text, createScriptURL: (address) => address };

async function show() {
  try {
    const answer = await fetch(PAGE, { credentials: "omit" });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    frame.srcdoc = trusted.createHTML(await answer.text());
    document.body.append(frame);
    setTimeout(() => { frame.hidden = false; }, PATIENCE);
  } catch (error) {
    waiting.hidden = true;
    missing.hidden = false;
    console.error(`kiosk: ${PAGE} cannot be read (${error.message}).`);
    addEventListener("online", () => location.reload(), { once: true });
  }
}

// Whether somebody is at it, in the frame's own two words. Until it has said one, nobody knows.
let free = false;
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

async function keep() {
  if (!navigator.serviceWorker) return;
  const scope = location.pathname;
  const options = { scope, updateViaCache: "none" };
  const registration = await navigator.serviceWorker.register(trusted.createScriptURL(WORKER), options);
  if (registration.waiting) follow(registration.waiting);
  registration.addEventListener("updatefound", () => {
    // The first one keeps what is shown already.
    if (registration.active) follow(registration.installing);
  });
  const look = () => registration.update().catch(() => {});
  addEventListener("online", look);
  setInterval(look, HOURLY);
}

addEventListener("message", ({ source, data }) => {
  if (source !== frame.contentWindow || data?.coverageGuide !== 1) return;
  // One that cannot start has words of its own for that.
  if (["ready", "error"].includes(data.type)) frame.hidden = false;
  // And it is in nobody's way.
  if (["start", "visit", "error"].includes(data.type)) {
    free = data.type !== "visit";
    settle();
  }
});

show();
keep().catch((error) => console.error(`kiosk: no worker keeps this page (${error.message}).`));
