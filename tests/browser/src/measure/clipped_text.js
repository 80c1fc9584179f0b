// Texts that are clipped: wider than their box, outside the window, or overlapping.

const found = [];
const wide = document.documentElement.clientWidth;
const scrolls = (at) => at && (["auto", "scroll"].includes(getComputedStyle(at).overflowX) || scrolls(at.parentElement));

// What can be scrolled to is not lost. Only what is in sight there lies on anything.
const moves = (at) => ["auto", "scroll"].includes(getComputedStyle(at).overflowY) && (at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth);
const scroller = (at) => at && (moves(at) ? at : scroller(at.parentElement));

const lines = [];
for (const at of holders) {
  const hides = ["hidden", "clip"].includes(getComputedStyle(at).overflow);
  // Drawings have no boxes of their own.
  if (!isSvg(at) && at.clientWidth > 0 && at.scrollWidth > at.clientWidth + 1) found.push(`wider than its box: ${named(at)}`);
  if (hides && at.scrollHeight > at.clientHeight + 1) found.push(`higher than its box: ${named(at)}`);
  const sight = scroller(at)?.getBoundingClientRect();
  for (const node of at.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.data.trim()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || sight && (box.top < sight.top || box.bottom > sight.bottom || box.left < sight.left - 1 || box.right > sight.right + 1)) continue;
      if ((box.left < -1 || box.right > wide + 1) && !scrolls(at)) found.push(`outside: ${named(at)}`);
      // The letters alone: fonts leave room above and below them.
      lines.push({ at, left: box.left, right: box.right, top: box.top + box.height * 0.25, bottom: box.bottom - box.height * 0.25 });
    }
  }
}

lines.sort((one, other) => one.top - other.top);
for (const [place, one] of lines.entries()) {
  for (let next = place + 1; next < lines.length && lines[next].top < one.bottom - 1; next++) {
    const other = lines[next];
    // Pieces of one name in a drawing, in the order of a bidirectional text.
    if (one.at === other.at && isSvg(one.at)) continue;
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
    if (across > 2) found.push(`on top of each other: ${named(one.at)} and ${named(other.at)}`);
  }
}

const page = document.scrollingElement;
if (page.scrollWidth > wide) found.push(`the page is ${page.scrollWidth} wide in a window of ${wide}`);
return [...new Set(found)];
