/** Numbers by chance that are the same at each run (mulberry32). */
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What each side may say, and what nobody may. No address that one could be sent to. */
const SAID = [
  { type: "hello", kiosk: false },
  { type: "shown" },
  { type: "ready", follow: true },
  { type: "height", height: 1245, sheets: 2 },
  { type: "here" },
  { type: "step" },
  { type: "leave", page: "javascript:wrong.push('left')" },
  { type: "theme", theme: "dark" },
  { type: "there" },
  { type: "scroll", top: 120 },
  { type: "stuck" },
  { type: "prefill", prefill: { prefill: 1, answers: { payment: "commercial" }, costs: { copay: 40 } } },
];

const ODD = () => [
  undefined, null, true, 0, -1, 719.5, 1e5, 1e308, NaN, Infinity, -0, 10n, "", "1000", "0x400", "https", "__proto__", "constructor", "toString",
  "</style><script>wrong.push(1)</script>", "x".repeat(100_000), [], [1000], {}, { height: 1000 }, { toString: null, valueOf: null }, new Date(NaN), /x/g, new Map(),
  new Array(1e6), new ArrayBuffer(8), new Error("x"),
];

/** A message, with up to three changes. */
function message(random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const made = { coverageGuide: 1, ...structuredClone(pick(SAID)) };
  for (let more = Math.floor(random() * 4); more > 0; more--) {
    const key = pick(Object.keys(made));
    const kind = random();
    if (kind < 0.5) made[key] = pick(ODD());
    else if (kind < 0.6) delete made[key];
    else if (kind < 0.8) Object.assign(made, structuredClone(pick(SAID)));
    else made[key] = { [key]: made[key] };
  }
  return random() < 0.03 ? pick(ODD()) : made;
}
