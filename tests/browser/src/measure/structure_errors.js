// What a screen reader relies on: headings, landmarks, names, live regions.

const found = [];
const named = (at) => at.outerHTML.slice(0, 120);
// What is behind a question that has to be answered first is out of reach.
const front = document.querySelector("dialog:modal");
const seen = (css) => [...(front ?? document).querySelectorAll(css)].filter((at) => at.checkVisibility());
const text = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent.trim() ?? "").join(" ").trim();

const headings = seen("h1, h2, h3, h4, h5, h6");
let level = front ? 1 : 0;
for (const at of headings) {
  const is = Number(at.localName[1]);
  if (is > level + 1) found.push(`a heading of level ${is} after one of level ${level}: ${named(at)}`);
  level = is;
}
if (!front && headings.filter((at) => at.localName === "h1").length !== 1) found.push("there is not one main heading");
if (headings[0]?.localName !== (front ? "h2" : "h1")) found.push("the main heading is not the first");

const landmarks = seen("main, nav, aside, section[aria-labelledby], [role=region], [role=search], form[aria-label]");
const names = landmarks.map((at) => `${at.localName} ${at.ariaLabel ?? text(at.getAttribute("aria-labelledby") ?? "")}`);
for (const [at, name] of names.entries()) if (names.indexOf(name) !== at) found.push(`two landmarks are called “${name}”`);
if (!front && landmarks.filter((at) => at.localName === "main").length !== 1) found.push("there is not one main part");

// What only listeners get is a mark, a caption or a message. A sentence is for the eye too.
for (const at of seen("p.quiet:not([role=status])")) found.push(`said to no eye: ${named(at)}`);

const ids = [...document.querySelectorAll("[id]")].map((at) => at.id);
for (const [at, id] of ids.entries()) if (ids.indexOf(id) !== at) found.push(`two elements have the id ${id}`);
for (const name of ["aria-labelledby", "aria-describedby"]) {
  for (const at of document.querySelectorAll(`[${name}]`)) {
    if (!text(at.getAttribute(name))) found.push(`${name} leads to nothing: ${named(at)}`);
  }
}

// Each step is announced once: by the focus, which goes to the heading or to what is wrong. A message
// that takes focus and is announced by itself too would be read twice.
const focused = document.activeElement;
const alive = seen("[role=alert], [role=status], [aria-live]").filter((at) => at.textContent.trim());
if (alive.some((at) => at.contains(focused))) found.push(`announced twice: ${named(focused)}`);
if (alive.filter((at) => at.role === "alert").length > 1) found.push("two alerts at once");

for (const at of seen("[aria-invalid=true]")) {
  if (!text(at.getAttribute("aria-describedby") ?? "")) found.push(`wrong, and nothing says why: ${named(at)}`);
}
for (const at of seen("input, select, textarea")) {
  if (!at.labels?.length) found.push(`a field without a label: ${named(at)}`);
}

// Whoever speaks to the page says what is seen (WCAG 2.5.3).
for (const at of seen("a[href], button, summary")) {
  const name = at.ariaLabel ?? at.ariaLabelledByElements?.map((one) => one.textContent).join(" ");
  if (name && !name.toLowerCase().includes(at.innerText.trim().toLowerCase())) found.push(`called “${name}”: ${named(at)}`);
}

// Links of one name lead to one place.
const places = new Map();
for (const at of seen("a[href]")) {
  const name = at.textContent.trim();
  if (places.has(name) && places.get(name) !== at.href) found.push(`“${name}” leads to ${at.href} and to ${places.get(name)}`);
  places.set(name, at.href);
}

// Nothing has to be dragged, and nothing plays.
for (const at of seen("[draggable=true], input[type=range], marquee, blink, video, audio")) found.push(`to drag, or playing: ${named(at)}`);
return [...new Set(found)];
