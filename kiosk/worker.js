// Keeps the kiosk page and the sealed page, so that a tablet starts without a network. The build puts in
// FILES: each file with its hash. Another build is another worker with files of its own.

const NAME = "coverage-guide-kiosk ";
const version = NAME + Object.values(FILES).join(" ");

// All files or none, each just as it was built: a server that is in the middle of an update is asked
// again later.
async function fetchAll() {
  const cache = await caches.open(version);
  const files = Object.entries(FILES);
  await cache.addAll(files.map(([file, integrity]) => new Request(file, { integrity, cache: "reload" })));
}

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(NAME) && name !== version);
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function answer(request) {
  const cache = await caches.open(version);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
}

addEventListener("install", (event) => event.waitUntil(fetchAll()));
addEventListener("activate", (event) => event.waitUntil(dropOthers()));
addEventListener("fetch", (event) => event.respondWith(answer(event.request)));
// The page says when: never in the middle of a visit.
addEventListener("message", ({ data }) => data === "take over" && skipWaiting());
