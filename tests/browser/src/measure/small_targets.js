// Interactive targets that are too small for a finger. What counts is where a tap works, which may be
// larger than the text: so each point is hit-tested.

const [minSize] = arguments;
const small = [];
// A term stands among the words of a sentence, whose lines leave it no more room (WCAG 2.5.5, inline).
const inSentence = (at) => at.className === "term" && at.parentElement.textContent.trim() !== at.textContent.trim();
const clipped = (at) => at && (getComputedStyle(at).clipPath === "inset(50%)" || clipped(at.parentElement));

const front = document.querySelector("dialog:modal") ?? document;
for (const at of front.querySelectorAll("a[href], button, summary, input, select, textarea, [role=button]")) {
  if (!at.checkVisibility({ visibilityProperty: true }) || clipped(at) || inSentence(at)) continue;
  // A field is where one types; the label of an option is as good as its button.
  const label = at.type === "text" ? null : at.labels?.[0];
  const target = label ?? at;
  target.scrollIntoView({ block: "center", behavior: "instant" });
  const box = target.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = (x, y) => {
    const there = document.elementFromPoint(x, y);
    return !!there && (at.contains(there) || !!label?.contains(there));
  };
  const reach = (dx, dy) => {
    let far = 0;
    while (far < minSize && hit(x + dx * (far + 1), y + dy * (far + 1))) far += 1;
    return far;
  };
  // Most are large enough on both sides of their middle.
  const half = minSize / 2 - 1;
  if ([[-half, 0], [half, 0], [0, -half], [0, half]].every(([dx, dy]) => hit(x + dx, y + dy))) continue;
  const [wide, high] = [reach(-1, 0) + reach(1, 0), reach(0, -1) + reach(0, 1)];
  // A pixel at each edge may belong to both sides.
  if (wide < minSize - 2 || high < minSize - 2) small.push(`${wide} by ${high} px: ${at.outerHTML.slice(0, 120)}`);
}
scrollTo({ top: 0, behavior: "instant" });
return small;
