// What a determined tracker could do without a library: it hears every event, stands between the
// page and what the page calls, watches every change, and tries each frame again and again.
window.captured = [];

(() => {
  const note = (kind, what) => captured.push(["listener", kind, what]);

  const look = (node) => {
    if (node === window) return "window";
    const text = node?.outerHTML ?? node?.textContent ?? node?.nodeName ?? "";
    return `${text.slice(0, 20000)} ${node?.value ?? ""}`;
  };
  // An element without what is in it: a path would tell the whole page once for each.
  const name = (node) => (node instanceof Element ? look(node.cloneNode()) : (node.nodeName ?? "window"));

  const listen = EventTarget.prototype.addEventListener;
  const names = new Set();
  for (const owner of [window, document, HTMLElement.prototype, Document.prototype, SVGElement.prototype]) {
    for (const name in owner) if (name.startsWith("on")) names.add(name.slice(2));
  }
  for (const name of ["focusin", "focusout", "DOMContentLoaded", "coverage-guide:ready", "coverage-guide:resize", "coverage-guide:error"]) {
    names.add(name);
  }
  const hear = (event) => {
    const { type, data, key, detail, clientX, clientY, relatedTarget } = event;
    const [target, ...around] = event.composedPath();
    const path = [look(target), ...around.map(name)];
    note("event", { type, data, key, detail, clientX, clientY, path, related: relatedTarget && look(relatedTarget) });
  };
  for (const name of names) listen.call(window, name, hear, { capture: true, passive: true });

  const between = (owner, name, kind) => {
    const was = owner[name];
    owner[name] = function (...all) {
      note(kind, all.map((one) => {
        try {
          return JSON.stringify(one) ?? String(one);
        } catch {
          return String(one);
        }
      }));
      return was.apply(this, all);
    };
  };
  between(EventTarget.prototype, "addEventListener", "addEventListener");
  between(window, "fetch", "fetch");
  between(XMLHttpRequest.prototype, "open", "XMLHttpRequest");
  between(XMLHttpRequest.prototype, "send", "XMLHttpRequest");
  between(window, "postMessage", "postMessage");
  between(MessagePort.prototype, "postMessage", "postMessage");
  between(history, "pushState", "history");
  between(history, "replaceState", "history");

  const roots = [];
  const watch = (root) => {
    roots.push(root);
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes, removedNodes, attributeName, oldValue } of changes) {
        const [added, removed] = [[...addedNodes].map(look), [...removedNodes].map(look)];
        note("mutation", { type, target: name(target), text: target.data, added, removed, attributeName, oldValue });
      }
    }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true, attributeOldValue: true, characterDataOldValue: true });
  };
  watch(document);
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    // Whatever was asked for, it is open now.
    const root = attach.call(this, { ...init, mode: "open" });
    note("attachShadow", this.localName);
    watch(root);
    return root;
  };

  let said = "";
  const pry = () => {
    const seen = [];
    const frames = roots.flatMap((root) => [...root.querySelectorAll("iframe")]);
    for (const frame of new Set(frames)) {
      for (const ask of [
        () => frame.contentDocument?.documentElement.outerHTML,
        () => frame.contentWindow.document.body.innerText,
        () => frame.contentWindow.location.href,
        () => frame.contentWindow.length,
        () => getComputedStyle(frame).height,
      ]) {
        try {
          seen.push(String(ask()));
        } catch (error) {
          seen.push(error.name);
        }
      }
    }
    const says = JSON.stringify(seen);
    if (says !== said) note("frames", (said = says));
    setTimeout(pry, 50);
  };
  pry();
})();
