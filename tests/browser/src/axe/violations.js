// Every rule but those that look at colors.

const [tags, finger, colors] = arguments;
axe.configure({ checks: [
  { id: "target-size", options: { minSize: finger } },
  { id: "target-offset", options: { minOffset: finger } },
] });
const rules = Object.fromEntries(colors.map((rule) => [rule, { enabled: false }]));
rules["target-size"] = { enabled: true };
return tell(await axe.run(document, {
  runOnly: { type: "tag", values: tags }, resultTypes: ["violations", "incomplete"], preload: false, rules,
}));
