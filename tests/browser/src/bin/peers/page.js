// Runs before the scripts of each page: goes through a visit as a visitor would, in the guide and in its peers alike.

globalThis.peer = (() => {
  const GO_ON = ".main, .button--main, .sd-navigation__next-btn, .sd-navigation__complete-btn";
  const ANSWER = "[data-answer], [data-screen=answer]";

  // The first of these that has a box.
  const seen = (css, fits = () => true) => {
    for (const each of document.querySelectorAll(css)) if (fits(each) && each.getClientRects().length) return each;
    return null;
  };
  const question = () => seen("label")?.textContent;
  const input = (value) => seen("input", (each) => each.value === value);
  const goOn = () => seen(GO_ON);
  const isAnswered = () => seen(ANSWER) !== null;
  // Until the frame after the one that shows a change could begin.
  const drawn = () =>
    new Promise((go) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          go();
        };
        port2.postMessage(0);
      }),
    );

  // Picks, goes on, and waits for what follows.
  async function step(picks) {
    const before = question();
    for (const value of picks) input(value).click();
    await drawn();
    goOn().click();
    do await drawn();
    while (!isAnswered() && (question() === before || question() === undefined));
  }

  async function visit(steps) {
    for (const picks of steps) await step(picks);
  }

  async function again() {
    seen("button, input[type=button]", (each) => (each.textContent || each.value).trim() === "Start again").click();
    do await drawn();
    while (isAnswered() || !input("individual"));
  }

  return { seen, question, input, goOn, isAnswered, drawn, step, visit, again };
})();
