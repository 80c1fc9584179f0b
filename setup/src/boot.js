// Unpacks the program from the page and starts it. If that fails, the words that are already on the page stay, and say
// so. The sealing step writes the function `loadGlue` and src/embed/program.js in front of this file.

const page = document.querySelector("[data-setup]");

async function start() {
  // The words can be drawn meanwhile.
  await new Promise((go) => setTimeout(go));
  const packed = document.querySelector("[data-guide-wasm]");
  packed.remove();
  await loadGlue()({ module_or_path: await unpack(packed.textContent) });
}

function giveUp(error) {
  const failed = page.querySelector("[data-failed]");
  if (failed) {
    page.querySelector("[data-waiting]").hidden = true;
    failed.hidden = false;
  }
  console.error("The form could not go on in this browser:", error);
}

start().catch(giveUp);
