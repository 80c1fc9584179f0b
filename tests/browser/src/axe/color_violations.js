// The rules that look at colors, for every kind of text that was not seen before.

const [colors, seen] = arguments;
const known = new Set(seen), kinds = [], fresh = [];
for (const at of holders) {
  const { color: text, fill, fontSize, fontWeight, opacity } = getComputedStyle(at);
  const kind = [at.localName, isSvg(at) ? fill : text, behind(at), fontSize, fontWeight, opacity].join(" ");
  if (known.has(kind)) continue;
  known.add(kind);
  kinds.push(kind);
  fresh.push(at);
}
const nothing = { violations: [], incomplete: [] };
const found = fresh.length ? await axe.run(fresh, {
  runOnly: { type: "rule", values: colors }, resultTypes: ["violations", "incomplete"], preload: false,
}) : nothing;
return { ...tell(found), kinds };
