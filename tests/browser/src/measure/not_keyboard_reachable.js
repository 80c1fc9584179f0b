// Interactive elements that never had the focus.

const missed = [];
for (const at of document.querySelectorAll("a[href], button, summary, input, select, textarea")) {
  if (!at.checkVisibility() || at.closest("dialog:not([open])") || reached.has(at)) continue;
  // Of options of which one can be picked, arrows lead from one to the next.
  if (at.type === "radio" && [...document.getElementsByName(at.name)].some((one) => reached.has(one))) continue;
  missed.push(at.outerHTML.slice(0, 120));
}
return missed;
