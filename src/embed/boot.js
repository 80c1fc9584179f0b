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

// The text begins with its alphabet: the letter of each byte from 0 to 255.
function unpack() {
  const packed = document.getElementById("guide-wasm");
  const text = packed.textContent;
  packed.remove();
  const byte = [];
  for (let at = 0; at < 256; at++) byte[text.charCodeAt(at)] = at;
  const bytes = new Uint8Array(text.length - 256);
  for (let at = 0; at < bytes.length; at++) bytes[at] = byte[text.charCodeAt(at + 256)];
  return bytes;
}

async function start() {
  // The words can be drawn meanwhile. And the glue has to run after a wait: while a script element is
  // the current one, the glue makes a URL from its address, and for an inline script in a `srcdoc`
  // frame that throws.
  await new Promise((go) => setTimeout(go));
  await loadGlue()({ module_or_path: unpack() });
  addEventListener("error", watch);
  addEventListener("unhandledrejection", watch);
}

start().catch(giveUp);
