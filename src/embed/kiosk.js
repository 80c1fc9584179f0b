// What only scripts can do for a kiosk: keep the screen on, keep the page where it is, and say in one of
// two words whether somebody is at it. Rests while the staff has ended kiosk mode.

// A link that stands in the page before the program does would lead away from a kiosk.
function writeOutLinks(words) {
  words.querySelector("[data-guide-exit]")?.remove();
  for (const link of words.querySelectorAll("a")) link.replaceWith(link.textContent);
}

function keepKiosk(screen, tell) {
  const root = document.documentElement;
  let life = null;
  const look = () => {
    const isOn = "kiosk" in root.dataset;
    if (isOn && !life) {
      life = new AbortController();
      attend(life.signal);
    } else if (!isOn) {
      life?.abort();
      life = null;
    }
  };
  new MutationObserver(look).observe(root, { attributeFilter: ["data-kiosk"] });
  look();

  // Also after staff ended kiosk mode: a new version must never replace the page mid-visit.
  let said = null;
  const say = () => {
    const type = screen.dataset.screen === "start" ? "start" : "visit";
    // Not once for each screen: how many there were would tell which questions were asked.
    if (type !== said) tell({ type: (said = type) });
  };
  new MutationObserver(say).observe(screen, { attributeFilter: ["data-screen"] });
  say();
}

function attend(signal) {
  // The browser lets the screen go dark whenever the page is hidden, so it is asked again.
  let awake = null;
  const stayAwake = async () => {
    if (document.visibilityState !== "visible") return;
    awake = await navigator.wakeLock?.request("screen").catch(() => null);
    if (signal.aborted) awake?.release();
  };
  document.addEventListener("visibilitychange", stayAwake, { signal });
  stayAwake();

  // A long press opens a menu that leads out of the page, and what is dragged can be dropped elsewhere.
  for (const way of ["contextmenu", "dragstart", "drop"]) {
    addEventListener(way, (event) => event.preventDefault(), { signal });
  }

  signal.addEventListener("abort", () => awake?.release());
}
