// Color math, and the color behind an element. Prepended to the scripts that compare colors.

const isSvg = (at) => at instanceof SVGElement;

// [red, green, blue, alpha], each from 0 to 1.
const color = (text) => {
  const all = text.match(/[\d.e+-]+%?/g).map((part) => (part.endsWith("%") ? parseFloat(part) / 100 : Number(part)));
  const whole = text.startsWith("color(") ? 1 : 255;
  return [...all.slice(0, 3).map((part) => part / whole), all[3] ?? 1];
};

const over = ([r, g, b, a], under) => [r, g, b].map((part, at) => part * a + under[at] * (1 - a)).concat(1);

// What a function says of an element, worked out once: elements share those around them.
const once = (find) => {
  const known = new Map();
  return (at) => known.get(at) ?? known.set(at, find(at)).get(at);
};

// The color behind an element, its own included.
const behind = once((at) => {
  if (!at) return color(getComputedStyle(document.body).backgroundColor);
  const own = isSvg(at) ? [0, 0, 0, 0] : color(getComputedStyle(at).backgroundColor);
  return own[3] === 1 ? own : over(own, behind(at.parentElement));
});

const light = (rgb) => {
  const [r, g, b] = rgb.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one, other) => {
  const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
};
