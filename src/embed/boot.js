// Unpacks the program from the sealed page and starts it. If that fails, the words that are already
// on the page stay, and say so. The sealing step writes the function `loadGlue` in front of this file.

const guide = document.getElementById("guide");
const words = guide.querySelector("[data-guide-static]");

function giveUp(error) {
  // A program that stopped later has taken the words away: bring them back above what it had shown.
  if (!words.isConnected) guide.prepend(words);
  words.querySelector("[data-guide-waiting]").hidden = true;
  words.querySelector("[data-guide-failed]").hidden = false;
  console.error("Coverage Guide could not go on in this browser:", error);
}

function watch(event) {
  const error = event.error ?? event.reason;
  // Extensions put scripts of their own into pages: their errors are none of ours.
  if (error instanceof WebAssembly.RuntimeError) giveUp(error);
}

async function unpack() {
  const packed = document.getElementById("guide-wasm");
  const bytes = Uint8Array.from(atob(packed.textContent.trim()), (letter) => letter.charCodeAt(0));
  packed.remove();
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer();
}

async function start() {
  // The glue has to run after this wait. While a script element is the current one, the glue makes
  // a URL from its address, and for an inline script in a `srcdoc` frame that throws.
  const program = await unpack();
  await loadGlue()({ module_or_path: program });
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
}

start().catch(giveUp);
