// Marks elements with a visible background: forced colors take that away.

for (const at of document.querySelectorAll("body *")) {
  if (isSvg(at) || !at.checkVisibility()) continue;
  const own = color(getComputedStyle(at).backgroundColor);
  const shows = own[3] > 0 && over(own, behind(at.parentElement)).some((part, place) => Math.abs(part - behind(at.parentElement)[place]) > 0.01);
  at.filled = shows;
}
