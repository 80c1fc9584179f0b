// How the guide looks: as the page around it wants where that says something, and else as the practice does. Both may
// choose from closed lists, and a color; whatever else they hold is passed over.

const LOOKS = {
  theme: /^(auto|light|dark)$/,
  corners: /^(square|soft|round)$/,
  density: /^(roomy|compact)$/,
  font: /^(system|serif)$/,
  accent: /^#[\da-f]{6}$/i,
};

// What changes heights stays as it began: a page that could change it during a visit could find out by the heights
// which screen is shown.
function showTheme(practice, { theme, look }, began = look) {
  const around = { ...look, density: began?.density, font: began?.font, theme };
  const own = { ...practice, theme: practice.scheme };
  for (const [name, known] of Object.entries(LOOKS)) {
    const chosen = [around[name], own[name]].find((value) => typeof value === "string" && known.test(value));
    if (chosen) root.dataset[name] = chosen;
    else delete root.dataset[name];
  }
  // Only a line is drawn in it: it need not be readable as text. A practice has seen its color on the set-up page, and
  // may have kept it; that of a page around comes from its style.
  const { accent } = root.dataset;
  const adjusted = (towards, fits) => accent && accent !== own.accent ? visible(accent, towards, fits) : accent ?? "";
  root.style.setProperty("--practice", adjusted(0, (light) => light < 0.27));
  root.style.setProperty("--practice-dark", adjusted(255, (light) => light > 0.15));
}

// The color, darker or lighter until its relative luminance fits: the limits are what WCAG 1.4.11 asks of a line, 3:1, on
// the light page and on the boxes of the dark one (`style/tokens.css`). With 2.2 for the curve of sRGB it stays within them.
function visible(color, towards, fits) {
  let parts = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));
  const luminance = () => [0.2126, 0.7152, 0.0722].reduce((sum, share, at) => sum + share * (parts[at] / 255) ** 2.2, 0);
  while (!fits(luminance())) parts = parts.map((part) => part + (towards - part) / 32);
  return `rgb(${parts.map(Math.round)})`;
}
