// Runs the rules on colors for every combination of color, size and weight that was not checked before.

const [colorRules, checked] = arguments;
const known = new Set(checked), kinds = [], fresh = [];
for (const at of holders) {
  const { color: text, fill, fontSize, fontWeight, opacity } = getComputedStyle(at);
  const kind = [at.localName, isSvg(at) ? fill : text, behind(at), fontSize, fontWeight, opacity].join(" ");
  if (known.has(kind)) continue;
  known.add(kind);
  kinds.push(kind);
  fresh.push(at);
}
const none = { violations: [], incomplete: [] };
const results = fresh.length ? await axe.run(fresh, {
  runOnly: { type: "rule", values: colorRules }, resultTypes: ["violations", "incomplete"], preload: false,
}) : none;
return { ...formatResults(results), kinds };
