// What was caught since a place in the list: by recorder and kind, each in order, and without what
// differs from any visit to the next. That is times, ids and numbers by chance, the port, and the drivers'
// own marks.
const CHANCE = ["timestamp", "uuid", "$insert_id", "$time"];
const MARK = "cd_frame_id_";

// rrweb numbers what it sees as it comes: here by what comes first.
const numbers = [];
const number = (id) => {
  if (!numbers.includes(id)) numbers.push(id);
  return numbers.indexOf(id);
};

const steady = (key, value) => {
  if (CHANCE.includes(key)) return undefined;
  return key === "id" && typeof value === "number" ? number(value) : value;
};

const text = (what) =>
  JSON.stringify(what, steady)
    .replaceAll(location.host, "HOST")
    .replace(/ cd_frame_id_=\\"[^"]*\\"/g, "")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID");

const marked = (what) => {
  const changed = what?.data?.attributes ?? [];
  return what?.attributeName === MARK || changed.some(({ attributes }) => MARK in attributes);
};

const READ = {
  listener: ([kind, what]) => [`${kind} ${what?.type ?? ""}`, what],
  rrweb: ([event]) => [`${event.type} ${event.data?.source ?? ""}`, event],
  posthog: ([event]) => [event.event, event],
};

const caught = {};
for (const [by, ...rest] of window.captured.slice(arguments[0])) {
  const [kind, what] = READ[by](rest);
  if (marked(what)) continue;
  const list = (caught[`${by}: ${kind}`] ??= []);
  if (rest[0] === "frames") {
    // Which heights the frame had when it was looked at, 20 times a second, is chance. Each height
    // that it was ever given is among the mutations.
    const says = text(what).replace(/\d+px/g, "HEIGHT");
    if (!list.includes(says)) list.push(says);
  } else {
    list.push(text(what));
  }
}
return caught;
