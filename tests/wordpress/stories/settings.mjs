// The settings page: who sees it, what its frame may do, and what can be saved through it.

import assert from "node:assert/strict";

import { guides } from "../page.mjs";
import { HOSTILE_WORDS, PROFILE, REFUSED, WORDS } from "../practices.mjs";
import { run } from "../site.mjs";

const SETTINGS = "/wp-admin/options-general.php?page=coverage-guide";
const ROUTE = "/coverage-guide/v1/practice";

/** What the page's script knows. */
async function known(administrator) {
  const { text } = await administrator.ask(SETTINGS);
  return { text, ...JSON.parse(/window\.coverageGuideSettings = (\{.*\});/.exec(text)[1]) };
}

export async function frame({ administrator, site }) {
  const page = await known(administrator);
  const [frame] = /<iframe\b[^>]*>/.exec(page.text);
  assert.ok(/sandbox="[^"]*allow-scripts/.test(frame) && !frame.includes("allow-same-origin"), frame);
  const address = /data-src="([^"]*)"/.exec(frame)[1].replaceAll("&#038;", "&");
  assert.ok(address.startsWith(site.address), "the set-up page comes from this site");
  const answer = await fetch(address);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-type"), /^text\/html/);
  assert.equal(page.profile, "");
}

/** As the page's script does it when the frame says that it is done. */
export async function save({ administrator }) {
  const { route, nonce } = await known(administrator);
  const body = JSON.stringify({ profile: JSON.stringify(PROFILE, null, 2), static: WORDS });
  const headers = { "Content-Type": "application/json", "X-WP-Nonce": nonce };
  const answer = await administrator.ask(route, { method: "POST", headers, body });
  assert.equal(answer.status, 200, answer.text);
  const after = await known(administrator);
  assert.deepEqual(JSON.parse(after.profile), PROFILE, "the frame opens what was saved");
  assert.ok(after.text.includes("The guide is set up for Harbor"));
  assert.ok(!after.text.includes("<b>5"), "the name is escaped");
}

/** Whom the route refuses, and that nothing has changed then. */
export async function strangers({ site, administrator, editor, author, subscriber, visitor, pages }) {
  const body = { profile: '{"profile":1,"name":"Stolen"}', static: { en: "<p>Stolen</p>" } };
  const send = (person, nonce) => person.route("POST", ROUTE, body, nonce);
  assert.equal((await send(visitor)).status, 401, "a visitor");
  assert.equal((await send(administrator)).status, 401, "an administrator's browser that somebody else's page makes send");
  assert.equal((await send(administrator, "0123456789")).status, 403, "a wrong nonce");
  assert.equal((await send(administrator, await subscriber.restNonce())).status, 403, "a subscriber's nonce");
  for (const person of [editor, author, subscriber]) {
    assert.equal((await send(person, await person.restNonce())).status, 403, "somebody who does not look after the site");
    assert.equal((await person.ask(SETTINGS)).status, 403);
  }
  for (const path of ["setup.html", "guide/coverage-guide.html"]) {
    assert.equal((await fetch(`${site.address}/wp-content/plugins/coverage-guide/${path}`)).status, 200);
  }
  for (const path of ["includes/practice.php", "includes/route.php", "includes/settings-page.php", "uninstall.php", "coverage-guide.php"]) {
    const answer = await fetch(`${site.address}/wp-content/plugins/coverage-guide/${path}`);
    assert.equal(await answer.text(), "", `${path} does nothing by itself`);
  }
  await unchanged(visitor, pages);
}

/** Profiles that nobody may save: each is refused with a sentence, and the one before stays. */
export async function hostileProfiles({ administrator, visitor, pages }) {
  const nonce = await administrator.restNonce();
  for (const [what, profile, word] of REFUSED) {
    const { status, code, message } = await administrator.route("POST", ROUTE, { profile, static: {} }, nonce);
    assert.deepEqual([status, code], [400, "coverage_guide_refused"], what);
    assert.ok(message.includes(word), `${what}: ${message}`);
    assert.ok(!message.includes("<"), what);
  }
  const good = JSON.stringify(PROFILE);
  const badWords = ["<p>a</p>", ["<p>a</p>"], { en: 1 }, { en: ["a"] }, { "en'": "a" }, { ENGLISH: "a" }].map((words) => ({ profile: good, static: words }));
  for (const body of [{}, { profile: PROFILE }, { profile: [1] }, { profile: null }, ...badWords]) {
    assert.equal((await administrator.route("POST", ROUTE, body, nonce)).status, 400, JSON.stringify(body));
  }
  const large = { profile: JSON.stringify(PROFILE), static: { en: "<p>a</p>".repeat(50_000), es: "<p>a</p>".repeat(50_000) } };
  assert.equal((await administrator.route("POST", ROUTE, large, nonce)).status, 400);
  await unchanged(visitor, pages);
}

/** Static words that hold code: what can do something is gone. */
export async function hostileWords({ administrator, visitor, pages }) {
  const nonce = await administrator.restNonce();
  const name = "</script><script>alert(1)</script><!--";
  const profile = JSON.stringify({ profile: 1, name });
  const saved = await administrator.route("POST", ROUTE, { profile, static: { en: HOSTILE_WORDS } }, nonce);
  assert.equal(saved.status, 200);
  const page = await visitor.ask(pages.block);
  const [guide, ...others] = guides(page.text);
  assert.deepEqual(others, []);
  assert.equal(guide.profile.name, name, "a profile may say what it likes: it is text");
  assert.ok(guide.inside.includes("Kept words") && guide.inside.includes("More kept words"));
  assert.doesNotMatch(guide.inside.replace(/<script type="application\/json">[^]*$/, ""), /<script|javascript:|data:|evil|on\w+=|style|class=|<(script|svg|img|iframe|form|input|link)|color: red|data-wp/i);
  assert.ok(!page.text.includes("alert(1)</script>"));
  const restored = await administrator.route("POST", ROUTE, { profile: JSON.stringify(PROFILE), static: WORDS }, nonce);
  assert.equal(restored.status, 200);
}

/** Words that are true of every practice stand in for static words that nobody has handed over. */
export async function noWords({ administrator, visitor, pages }) {
  const nonce = await administrator.restNonce();
  await administrator.route("POST", ROUTE, { profile: JSON.stringify(PROFILE) }, nonce);
  const [{ inside }] = guides((await visitor.ask(pages.block)).text);
  assert.ok(inside.includes("data-coverage-guide-static") && inside.includes("tel:988"));
  await administrator.route("POST", ROUTE, { profile: JSON.stringify(PROFILE), static: WORDS }, nonce);
}

/** Each page has the static words of its language, and where the practice does not offer that, those of its first. */
export async function languages({ site, administrator, visitor, pages }) {
  const inside = async (path) => guides((await visitor.ask(path)).text)[0].inside;
  const spanish = await administrator.write('[coverage_guide lang="es-MX"]');
  assert.match(await inside(pages.shortcode), /lang="en"[^]*Harbor in short/);
  assert.match(await inside(spanish.path), /lang="es"[^]*Harbor en breve/);
  run(site, "ask.php", "language", "es_MX");
  try {
    assert.match(await inside(pages.shortcode), /Harbor en breve/);
    assert.match(await inside((await administrator.write('[coverage_guide lang="en"]')).path), /Harbor in short/);
  } finally {
    run(site, "ask.php", "language", "");
  }
  const nonce = await administrator.restNonce();
  const save = (words) => administrator.route("POST", ROUTE, { profile: JSON.stringify(PROFILE), static: words }, nonce);
  await save({ en: WORDS.en });
  assert.match(await inside(spanish.path), /Harbor in short/);
  await save(WORDS);
}

async function unchanged(visitor, pages) {
  const [{ profile, inside }] = guides((await visitor.ask(pages.block)).text);
  assert.deepEqual(profile, PROFILE);
  assert.ok(inside.includes("Harbor in short"));
}
