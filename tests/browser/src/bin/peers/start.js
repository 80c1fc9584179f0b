// Runs before the scripts of a page, and notes when its first question can be seen, answered and left. All times are
// milliseconds since the page was asked for.

globalThis.start = (() => {
  if (location.protocol === "about:" || top !== window) return null;
  const at = {};
  let first;
  let done;
  const whenDone = new Promise((go) => (done = go));

  function look() {
    const now = performance.now();
    const host = document.querySelector("coverage-guide");
    if (host) {
      // Nobody can look into its frame; it says when the question is shown, and when the program has started.
      const box = host.shadowRoot?.firstElementChild?.classList;
      if (box?.contains("shown")) at.visible ??= now;
      if (box?.contains("ready")) return end(now);
    } else if (at.visible === undefined) {
      first = peer.question();
      if (first !== undefined) at.visible = now;
    }
    if (!host && at.visible !== undefined && question()) return end(now);
    requestAnimationFrame(look);
  }

  // Whether the next question is there.
  function question() {
    const option = peer.input("individual");
    if (option && at.answers === undefined) {
      option.click();
      peer.drawn().then(() => {
        if (peer.input("individual")?.checked) at.answers ??= performance.now();
      });
      return false;
    }
    if (at.answers === undefined) return false;
    const now = peer.question();
    if (now !== undefined && now !== first) return true;
    peer.goOn()?.click();
    return false;
  }

  function end(now) {
    at.goes = now;
    done(at);
  }

  requestAnimationFrame(look);
  return { whenDone };
})();
