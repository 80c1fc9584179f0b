// What the page around knows of the visitor's plan. It comes by a message after hello, and not in the frame's name with
// the other wishes: recorders on the page around keep that name.

// Resolves once it has come and stands in the page for the program to read, or nobody need wait for it any more.
function receivePrefill({ prefill }) {
  // What is known of one visitor is nothing to a screen that many use.
  if (!prefill || "kiosk" in document.documentElement.dataset) return;
  return new Promise((go) => {
    const done = () => {
      removeEventListener("message", hear);
      clearTimeout(timer);
      go();
    };
    const hear = ({ source, data }) => {
      if (source !== parent || data?.coverageGuide !== 1 || data.type !== "prefill") return;
      const block = document.createElement("template");
      block.dataset.guidePrefill = "";
      // A message can hold more than JSON can. That is no prefill, which the program says.
      try {
        block.textContent = JSON.stringify(data.prefill ?? null);
      } catch {
        block.textContent = "null";
      }
      document.body.append(block);
      done();
    };
    const timer = setTimeout(done, 5000);
    addEventListener("message", hear);
  });
}
