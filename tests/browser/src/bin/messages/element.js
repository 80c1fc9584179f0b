const [seconds, seed] = arguments;
const random = chance(seed);
const wrong = (window.wrong = []);
const note = (what) => wrong.push(String(what).slice(0, 300));
addEventListener("error", ({ message }) => note(message));
addEventListener("unhandledrejection", ({ reason }) => note(reason));
// A sentence for the web person is all that may be said.
console.error = (...said) => String(said[0]).startsWith("coverage-guide: ") || note(said.join(" "));
const element = document.createElement("coverage-guide");
element.addEventListener("coverage-guide:resize", ({ detail: { height } }) => {
  if (!(typeof height === "number" && height >= 720 && height < 1e5)) note(`resized to ${typeof height} ${height}`);
});
element.addEventListener("coverage-guide:error", ({ detail: { reason } }) => {
  if (typeof reason !== "string" || reason in {}) note(`failed for ${reason}`);
});
let failed;
element.addEventListener("coverage-guide:error", () => failed?.());
const place = location.href;
const end = performance.now() + seconds * 1000;
let rounds = 0;
while (performance.now() < end && !wrong.length) {
  const over = new Promise((go) => (failed = go));
  element.remove();
  element.setAttribute("src", `frame.html#${Math.floor(random() * 1e9)}`);
  document.body.append(element);
  // It starts when somebody comes near.
  element.dispatchEvent(new Event("pointerover"));
  const timer = setTimeout(() => {
    note("it goes on after the frame has failed");
    failed();
  }, 20_000);
  await over;
  clearTimeout(timer);
  rounds++;
  if (location.href !== place) note(`sent to ${location.href}`);
  if (document.scripts.length > 1 || element.shadowRoot.querySelector("script")) note("a script came into the page");
  if (element.shadowRoot.querySelector("iframe")) note("the frame of a guide that failed is still there");
}
return { wrong, rounds, messages: rounds * 500 };
