const [seconds, seed] = arguments;
const random = chance(seed);
const wrong = (window.wrong = []);
const end = performance.now() + seconds * 1000;
let rounds = 0;
let messages = 0;
while (performance.now() < end && !wrong.length) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.name = JSON.stringify({ coverageGuide: 1, theme: "auto", lang: ["", ""], kiosk: random() < 0.2, prefill: random() < 0.7 });
  frame.src = "coverage-guide.html";
  const say = (what) => frame.contentWindow.postMessage(what, "*");
  const heard = (type) =>
    new Promise((go) => {
      const timer = setTimeout(() => {
        wrong.push(`it did not say ${type}`);
        go();
      }, 20_000);
      addEventListener("message", function hear({ source, data }) {
        if (source !== frame.contentWindow) return;
        if (data.type === "error") wrong.push(`it failed: ${data.reason}`);
        if (data.type !== type && data.type !== "error") return;
        clearTimeout(timer);
        removeEventListener("message", hear);
        go();
      });
    });
  const hello = heard("hello");
  const ready = heard("ready");
  document.body.append(frame);
  await hello;
  // It may wait for what the page around knows, and takes the first that comes.
  for (let at = 0; at < 20; at++) say(message(random));
  say({ coverageGuide: 1, type: "prefill", prefill: random() < 0.5 ? message(random) : { prefill: 1 } });
  await ready;
  for (let at = 0; at < 500; at++) say(message(random));
  const here = heard("here");
  say({ coverageGuide: 1, type: "there" });
  await here;
  frame.remove();
  rounds++;
  messages += 521;
}
return { wrong, rounds, messages };
