// Reading of what somebody else has made: own data fields only, a bounded number of items, no recursion. What does not
// fit is undefined.

/** More resources, codings or lines of costs than this nobody has. */
export const MOST = 200;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2}))?$/;
const MOST_DOLLARS = 1_000_000;

/** An own data field. Neither the prototype nor a getter is asked. */
export function field(object, name) {
  if (typeof object !== "object" || object === null) return undefined;
  return Object.getOwnPropertyDescriptor(object, name)?.value;
}

/** The items of a list, none where it is missing. A list that is none, or too long, is undefined. */
export function items(object, name) {
  const list = field(object, name);
  if (list === undefined) return [];
  if (!Array.isArray(list) || list.length > MOST) return undefined;
  return Array.from({ length: list.length }, (_, at) => field(list, String(at)));
}

export function isEmpty(object, name) {
  return field(object, name) === undefined;
}

/** All codings of a concept as { system, code }, as far as both are there. */
export function codings(concept) {
  const pairs = (items(concept, "coding") ?? []).map((coding) => ({
    system: field(coding, "system"),
    code: field(coding, "code"),
  }));
  return pairs.filter(({ system, code }) => typeof system === "string" && typeof code === "string");
}

/** What a concept says by a table of systems and codes. Where its codings disagree, it says nothing. */
export function meaning(concept, table) {
  const found = codings(concept).map(({ system, code }) => table.get(system)?.get(code));
  const known = new Set(found.filter((value) => value !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

/** The same of a list of concepts. */
export function meaningOfAny(object, name, table) {
  const known = new Set((items(object, name) ?? []).map((concept) => meaning(concept, table)));
  return known.size === 1 ? [...known][0] : undefined;
}

/** Today as YYYY-MM-DD, from a Date, such a text or the clock. */
export function day(today) {
  if (today === undefined) return day(new Date());
  if (typeof today === "string") return DAY.test(today) && !Number.isNaN(Date.parse(today)) ? today : undefined;
  if (!(today instanceof Date) || Number.isNaN(today.getTime())) return undefined;
  const two = (number) => String(number).padStart(2, "0");
  return `${String(today.getFullYear()).padStart(4, "0")}-${two(today.getMonth() + 1)}-${two(today.getDate())}`;
}

/** Whether a period holds on a day. One without bounds does; one that cannot be read does not. */
export function isNow(period, today) {
  if (period === undefined) return true;
  if (typeof period !== "object" || period === null) return false;
  const bound = (name) => {
    const value = field(period, name);
    if (value === undefined) return "";
    return (typeof value === "string" && DATE_TIME.exec(value)?.[1]) || null;
  };
  const [start, end] = [bound("start"), bound("end")];
  if (start === null || end === null) return false;
  // "2026" and "2026-05" stand for a whole year and a whole month: compare as much as is there.
  return start <= today.slice(0, start.length) && (end === "" || today.slice(0, end.length) <= end);
}

/** A Money in US dollars as whole cents. */
export function cents(money) {
  if (field(money, "currency") !== "USD") return undefined;
  return whole(field(money, "value"), 100, MOST_DOLLARS);
}

/** A Quantity in US dollars as whole cents. */
export function centsOfQuantity(quantity) {
  const isDollars = ["USD", "$"].includes(unit(quantity));
  return isDollars && isPlain(quantity) ? whole(field(quantity, "value"), 100, MOST_DOLLARS) : undefined;
}

/** A Quantity in percent, in hundredths of a percent. Less than 1 % may be meant as a fraction, and is refused. */
export function percent(quantity) {
  if (unit(quantity) !== "%" || !isPlain(quantity)) return undefined;
  const hundredths = whole(field(quantity, "value"), 100, 100);
  return hundredths >= 100 ? hundredths : undefined;
}

// "Less than $40" is no price.
function isPlain(quantity) {
  return field(quantity, "comparator") === undefined;
}

function unit(quantity) {
  const [unit, code] = [field(quantity, "unit"), field(quantity, "code")];
  if (unit !== undefined && code !== undefined && unit !== code) return undefined;
  return unit ?? code;
}

function whole(value, parts, most) {
  if (typeof value !== "number" || !(value >= 0 && value <= most)) return undefined;
  const number = Math.round(value * parts);
  return Math.abs(number - value * parts) < 1e-6 ? number : undefined;
}
