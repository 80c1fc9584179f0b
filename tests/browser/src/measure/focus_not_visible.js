// Why the focused element is not clearly visible.

const at = document.activeElement;
if (!at || at === document.body) return ["the focus is nowhere"];
(window.reached ??= new WeakSet()).add(at);
const wrong = [];

// An option shows the focus of its button around all of itself.
const ring = [at, at.closest(".option")].find((one) => {
  if (!one) return false;
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
});
if (!ring) wrong.push("no ring around it");
else {
  const back = behind(ring.parentElement);
  const is = contrast(over(color(getComputedStyle(ring).outlineColor), back), back);
  if (is < 3) wrong.push(`a ring with a contrast of ${is.toFixed(2)}`);
}

const box = (ring ?? at).getBoundingClientRect();
const [least] = arguments;
const inside = Math.min(box.bottom, innerHeight + 1) - Math.max(box.top, -1);
if (inside < Math.min(box.height, innerHeight) * least) wrong.push(`partly out of sight: ${box.top} to ${box.bottom} of ${innerHeight}`);
if (box.left < -1 || box.right > innerWidth + 1) wrong.push(`beside the window: ${box.left} to ${box.right}`);

// What lies on top of it in the middle of each line, and in its corners.
const shown = at.type === "text" ? at : at.labels?.[0] ?? at;
for (const line of shown.getClientRects()) {
  const [top, bottom] = [Math.max(line.top, 0), Math.min(line.bottom, innerHeight)];
  if (bottom - top < 4) continue;
  for (const [x, y] of [[line.left + line.width / 2, (top + bottom) / 2], [line.left + 3, top + 3], [line.right - 3, bottom - 3]]) {
    const there = document.elementFromPoint(x, y);
    const same = there && (at.contains(there) || shown.contains(there) || there.contains(shown));
    if (!same) wrong.push(`hidden by ${there?.outerHTML.slice(0, 80)}`);
  }
}
return [...new Set(wrong)].map((what) => `${what}: ${at.outerHTML.slice(0, 120)}`);
