// Keeps the kiosk page and the sealed page, so that a tablet starts without a network. The build puts in
// FILES: each file with its hash. Another build is another worker with files of its own.

const HERE = new URL("./", location).href;
// Of this folder alone: another one of the same site may have a kiosk too.
const NAME = `coverage-guide-kiosk ${HERE} `;
const version = NAME + Object.values(FILES).join(" ");
const known = Object.keys(FILES);
const KINDS = { html: "text/html; charset=utf-8", svg: "image/svg+xml", webmanifest: "application/manifest+json" };

// Some servers take the ending of an address away, or put a slash in its place.
const bare = (address) => address.split(/[?#]/)[0].replace(/(\.html)?\/?$/, "");
const fileOf = ({ url }) => known.find((file) => bare(url) === bare(HERE + file));

// Just as it was built, or not at all. The copy has neither the headers of its answer nor the address that it was
// redirected to: what is kept is found by its name.
async function fetchFile(file) {
  try {
    const answer = await fetch(HERE + file, { integrity: FILES[file], cache: "reload" });
    if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
    const kind = KINDS[file.split(".").pop()];
    return new Response(await answer.blob(), { headers: { "content-type": kind } });
  } catch (error) {
    throw Object.assign(error, { file });
  }
}

const find = (cache, file) => cache.match(HERE + file, { ignoreVary: true });

async function isWhole(cache) {
  const found = await Promise.all(known.map((file) => find(cache, file)));
  return found.every(Boolean);
}

// All files or none: a server that is in the middle of an update is asked again later. A browser may have thrown
// away what was kept here before.
async function fill() {
  const cache = await caches.open(version);
  if (await isWhole(cache)) return;
  const answers = await Promise.all(known.map(fetchFile));
  try {
    await Promise.all(known.map((file, at) => cache.put(HERE + file, answers[at])));
  } catch (error) {
    await caches.delete(version);
    throw error;
  }
}

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(NAME) && name !== version);
  await Promise.all(others.map((name) => caches.delete(name)));
}

// What is kept is whole, or nobody gets any of it while there is a network: two builds do not fit each other.
async function answer(request, file) {
  let kept;
  try {
    const cache = await caches.open(version);
    if (!(await isWhole(cache))) {
      kept = await find(cache, file);
      await fill();
    }
    return await find(cache, file);
  } catch {
    return fetch(request).catch((error) => {
      if (kept) return kept;
      throw error;
    });
  }
}

// Says to the kiosk's page whether all is kept, and if not, why.
async function report(error) {
  const problem = error && { file: error.file ?? null };
  const pages = await clients.matchAll({ includeUncontrolled: true, type: "window" });
  for (const page of pages) if (fileOf(page)) page.postMessage({ kiosk: problem ?? "kept" });
}

async function install() {
  try {
    await fill();
  } catch (error) {
    // With a worker before this one, the tablet goes on as it was.
    if (!registration.active) await report(error);
    throw error;
  }
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("fetch", (event) => {
  const file = event.request.method === "GET" && fileOf(event.request);
  if (file) event.respondWith(answer(event.request, file));
});
addEventListener("message", (event) => {
  // The page says when: never in the middle of a visit.
  if (event.data === "take over") skipWaiting();
  if (event.data === "keep") event.waitUntil(fill().then(() => report(), report));
});
