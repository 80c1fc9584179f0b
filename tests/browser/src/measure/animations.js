// Animations, and transitions that would animate a change, where the visitor wants none (WCAG 2.2.2, 2.3.3).

const found = [];
for (const at of document.querySelectorAll("*")) {
  const style = getComputedStyle(at);
  const lasts = style.transitionDuration.split(", ").some((time) => parseFloat(time) > 0);
  if (lasts || style.animationName !== "none" || style.scrollBehavior === "smooth") found.push(at.outerHTML.slice(0, 120));
}
for (const moving of document.getAnimations()) found.push(moving.effect.target.outerHTML.slice(0, 120));
return [...new Set(found)];
