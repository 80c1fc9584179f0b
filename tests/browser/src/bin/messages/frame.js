const random = chance(Number(location.hash.slice(1)));
const say = (what) => parent.postMessage(what, "*");
onload = () => {
  say({ coverageGuide: 1, type: "hello" });
  for (let at = 0; at < 500; at++) say(message(random));
  // At last it fails, for a reason that is none.
  const odd = ODD();
  say({ coverageGuide: 1, type: "error", reason: odd[Math.floor(random() * odd.length)] });
  say("over");
};
