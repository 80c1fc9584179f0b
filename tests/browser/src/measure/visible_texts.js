// Every visible text. Prepended to the scripts that measure texts.

const SEEN = { visibilityProperty: true, opacityProperty: true };

// What is there for screen readers alone is clipped to nothing.
const clipped = once((at) => !!at && (getComputedStyle(at).clipPath === "inset(50%)" || clipped(at.parentElement)));

// What is behind a question that has to be answered first is out of reach.
const front = document.querySelector("dialog:modal") ?? document.body;

// The elements that hold text of their own.
const holders = [...new Set((function* () {
  const walker = document.createTreeWalker(front, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.data.trim()) yield walker.currentNode.parentElement;
})())].filter((at) => !at.closest("script, style, noscript, title, desc") && at.checkVisibility(SEEN) && !clipped(at));

const named = (at) => `${at.outerHTML.slice(0, 90)}… “${at.textContent.trim().slice(0, 40)}”`;
