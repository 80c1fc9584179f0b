// What the session recorders caught: by recorder and kind, each in order, and without what differs from any visit to the
// next. That is times, ids and numbers by chance, the port, the drivers' own marks, and what the recorders say of the
// page's speed and of their own requests.
const CHANCE = ["timestamp", "timeOffset", "delay", "startTimestamp", "endTimestamp", "positions", "_sid"];
const MARK = "cd_frame_id_";

const json = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

// Each recorder's nodes have numbers of its own, as it comes to see them.
const NUMBERS = ["id", "parentId", "nextId", "previousId", "rootId"];
const numbering = () => {
  const seen = [];
  return (id) => {
    if (!seen.includes(id)) seen.push(id);
    return seen.indexOf(id);
  };
};

const steady = (number) => (key, value) => {
  if (CHANCE.includes(key)) return undefined;
  return NUMBERS.includes(key) && typeof value === "number" && value > 0 ? number(value) : value;
};

const text = (what, number) =>
  JSON.stringify(what, steady(number))
    .replaceAll(location.host, "HOST")
    .replace(/ cd_frame_id_=\\"[^"]*\\"/g, "")
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "ID")
    .replace(/\b[0-9a-f]{32}\b/g, "ID");

// Records in the shape of rrweb, which four of them are made from. What is added to them about speed is left out.
const SPEED = ["performanceSpan", "options", "Performance", "Jank", "Web Vitals", "WebVital", "LongTask", "debug-info"];
const records = (list) =>
  list
    .filter(({ type, data }) => !(type === 5 && SPEED.includes(data.tag)))
    .filter(({ type, data }) => !(type === 6 && data.plugin?.includes("network")))
    .map((event) => [`${event.type} ${event.data?.source ?? event.data?.tag ?? ""}`, event]);

// The states of a guide that loads pass so quickly that some are missed.
const isLoading = (says) => /^(class=)?(wait|first)\b|^(style=)?--sheets: 1;$/.test(says);

const texts = (what) => (typeof what === "string" ? [what] : Object.values(what ?? {}).flatMap(texts));

const READ = {
  // The page's speed and its requests have kinds of their own, as has each beat of the clock.
  openreplay: ({ messages }) =>
    (messages ?? []).filter(([kind]) => ![0, 23, 24, 49, 53, 54, 83, 85, 116, 117, 118, 122, 124].includes(kind)).map(([kind, ...rest]) => [kind, rest]),
  sentry: ({ path, text }) =>
    path.includes("envelope") ? text.split("\n").flatMap((line) => records([json(line)].flat().filter((one) => one?.data && one.type >= 0))) : [],
  mixpanel: ({ path, text }) => (path.includes("record") ? records(json(text) ?? []) : []),
  amplitude: ({ text }) => records((json(text)?.events ?? []).map((one) => json(one) ?? one)),
  highlight: ({ events }) => records(events ?? []),
  datadog: ({ data, event }) => {
    if (event) return event.type === "action" ? [["action", event.action.target ?? event.action.type]] : [];
    const record = json((data ?? "").replace(/^\{"records":\[|^,/, ""));
    if (![2, 12].includes(record?.type)) return record?.type > 0 ? [[record.type, record]] : [];
    return texts(record.data).filter((says) => !isLoading(says)).map((says) => ["texts", says]);
  },
  // The first thing in each is when, the second what; how many things of one kind it takes at once is chance. Sheets of styles have names by chance (45 and 46).
  clarity: ({ text }) => {
    const { a = [], p = [] } = json(text ?? "") ?? {};
    const things = [...p, ...a].filter(([, kind]) => ![0, 1, 2, 4, 25, 29, 36, 45, 46].includes(kind));
    return things.flatMap(([, kind, ...rest]) => rest.filter((one) => !isLoading(one)).map((one) => [kind, one]));
  },
};

const caught = {};
for (const [by, read] of Object.entries(READ)) {
  const number = numbering();
  for (const [recorder, what] of window.captured) {
    if (recorder !== by) continue;
    for (const [kind, record] of read(what)) {
      const says = text(record, number);
      if (!says.includes(MARK)) (caught[`${by}: ${kind}`] ??= []).push(says);
    }
  }
}
// How many changes datadog and clarity take as one, and in which order, is chance: here all that they caught, once each.
for (const [kind, all] of Object.entries(caught)) {
  if (kind === "datadog: texts" || kind.startsWith("clarity: ")) caught[kind] = [...new Set(all)].sort();
}
return caught;
