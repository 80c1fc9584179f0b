// Runs every rule but those on colors.

const [tags, minTarget, colorRules] = arguments;
axe.configure({ checks: [
  { id: "target-size", options: { minSize: minTarget } },
  { id: "target-offset", options: { minOffset: minTarget } },
] });
const rules = Object.fromEntries(colorRules.map((rule) => [rule, { enabled: false }]));
rules["target-size"] = { enabled: true };
return formatResults(await axe.run(document, {
  runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"], preload: false, rules,
}));
