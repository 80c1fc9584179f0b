// Texts that stand out too little from what is behind them, be they large or small. Signs that stand
// beside a text, and lines, are no text: for them a third number is enough (WCAG 1.4.11).

const [least, leastOfSigns] = arguments;

// What may be behind a text of a drawing: the page, and what the drawing has painted there.
const painted = (at) => {
  const { x, y, width, height } = at.getBBox();
  const places = [0.05, 0.5, 0.95].map((part) => new DOMPoint(x + width * part, y + height / 2));
  const shapes = [...at.ownerSVGElement.querySelectorAll("path, circle, rect")];
  const under = shapes.filter((shape) => getComputedStyle(shape).fill !== "none" && places.some((place) => shape.isPointInFill(place)));
  return [behind(at), ...under.map((shape) => {
    const { fill, fillOpacity } = getComputedStyle(shape);
    const [r, g, b, a] = color(fill);
    return over([r, g, b, a * fillOpacity], behind(at));
  })];
};

const found = [];
for (const at of holders) {
  const style = getComputedStyle(at);
  const text = /[\p{L}\p{N}]/u.test(at.textContent);
  const grounds = isSvg(at) ? painted(at) : [behind(at)];
  const is = Math.min(...grounds.map((ground) => contrast(over(color(isSvg(at) ? style.fill : style.color), ground), ground)));
  if (is < (text ? least : leastOfSigns)) found.push(`${is.toFixed(2)}: ${named(at)}`);
}

// The line around a field or a button, if not its ground, shows where it is (WCAG 1.4.11).
for (const at of front.querySelectorAll("input[type=text], .button")) {
  if (!at.checkVisibility(SEEN)) continue;
  const back = behind(at.parentElement);
  const { borderTopColor } = getComputedStyle(at);
  const [line, ground] = [over(color(borderTopColor), back), behind(at)];
  // What has neither is as plain as a link, and its text was measured.
  const plain = contrast(line, back) === 1 && contrast(ground, back) === 1;
  const is = Math.max(contrast(line, back), contrast(ground, back));
  if (!plain && is < leastOfSigns) found.push(`a line with ${is.toFixed(2)}: ${at.outerHTML.slice(0, 120)}`);
}
return found;
