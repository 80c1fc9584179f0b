// Elements that had a visible background, and have no border or outline in forced colors.

const found = [];
const line = (style, side) => style[`border${side}Style`] !== "none" && parseFloat(style[`border${side}Width`]) > 0;
for (const at of document.querySelectorAll("body *")) {
  if (!at.filled || !at.checkVisibility()) continue;
  const style = getComputedStyle(at);
  const lines = ["Top", "Right", "Bottom", "Left"].some((side) => line(style, side));
  const outline = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  if (!lines && !outline) found.push(at.outerHTML.slice(0, 120));
}
return found;
