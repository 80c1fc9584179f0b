// In a browser: the guide starts on a page of WordPress, and the set-up page saves from inside its frame.

import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { join } from "node:path";

import { Browser } from "../browser.mjs";
import { guides } from "../page.mjs";
import { PROFILE, WORDS } from "../practices.mjs";

const ROUTE = "/coverage-guide/v1/practice";
const SETTINGS = "/wp-admin/options-general.php?page=coverage-guide";

export async function browser(story, test) {
  const browser = await Browser.start();
  if (!browser) return test.skip("There is no Chromium with its driver.");
  try {
    await starts(browser, story);
    await saves(browser, story);
    if (story.setup) await sets(browser, story);
  } finally {
    await browser.end();
  }
}

/** Each guide on a page is ready. */
async function starts(browser, { site, pages }) {
  // In a line of text the browser closes the paragraph within the element.
  for (const [path, count] of [[pages.inline, 1], [pages.two, 2]]) {
    await browser.open(site.address + path);
    const ended = await browser.until((count) => {
      const guides = [...document.querySelectorAll("coverage-guide")];
      // One that is far below begins when somebody comes near.
      guides.at(-1)?.scrollIntoView();
      const ready = guides.filter((guide) => guide.shadowRoot?.querySelector(".ready > iframe"));
      return ready.length === count && ready.length;
    }, count);
    assert.equal(ended, count);
  }
}

/** The frame opens what is kept, saves, and finds what it saved when it is opened again. */
async function saves(browser, story) {
  const { site, administrator, pages } = story;
  await browser.open(`${site.address}/wp-login.php`);
  for (const [name, value] of administrator.cookies) await browser.cookie(name, decodeURIComponent(value));
  await browser.open(site.address + SETTINGS);
  assert.ok(await browser.hears(fromElsewhere), "only the frame is listened to");
  const before = await browser.ask(saidLetters);
  await browser.into("#coverage-guide-setup");
  const opened = () => document.querySelector("#opened")?.textContent;
  assert.deepEqual(JSON.parse(await browser.until(opened)), PROFILE);
  assert.equal(await browser.ask(() => origin), "null", "the frame has no origin");
  await browser.click("#save");
  await browser.out();
  assert.match(await browser.until(said), /^Saved\./);
  const saved = await browser.ask(saidLetters);
  await browser.open(site.address + SETTINGS);
  const letters = await browser.ask(saidLetters);
  assert.match(letters, /^[BCDFGHJKLMNPQRSTVWXZ]{5}$/);
  assert.ok(letters === saved && letters !== before, "other letters for another practice, and the same for the same");
  await browser.into("#coverage-guide-setup");
  assert.equal(JSON.parse(await browser.until(opened)).name, "From the frame");
  await browser.open(site.address + pages.inline);
  await browser.until(() => document.querySelector("coverage-guide")?.shadowRoot?.querySelector(".ready > iframe"));
  await browser.intoWhat(() => document.querySelector("coverage-guide").shadowRoot.querySelector("iframe"));
  assert.equal(await browser.ask(() => document.querySelector("main").dataset.guide), letters, "the guide shows the letters that the settings name");
  await browser.out();
}

/** The set-up page itself, where it has been built: it opens what is kept, and hands over words that are the practice's own. */
async function sets(browser, { site, administrator, visitor, pages, setup }) {
  const name = "A practice with a name of its own";
  const profile = JSON.stringify({ ...PROFILE, name });
  const nonce = await administrator.restNonce();
  await administrator.route("POST", ROUTE, { profile, static: WORDS }, nonce);
  copyFileSync(setup, join(site.content, "plugins/coverage-guide/setup.html"));
  await browser.open(site.address + SETTINGS);
  await browser.into("#coverage-guide-setup");
  await browser.until((name) => [...document.querySelectorAll("input")].some((input) => input.value === name), name);
  await browser.ask(() => [...document.querySelectorAll("button")].find((button) => button.textContent === "Save").click());
  await browser.out();
  assert.match(await browser.until(said), /^Saved\./);
  const [guide] = guides((await visitor.ask(pages.block)).text);
  assert.equal(guide.profile.name, name);
  assert.deepEqual(guide.profile.services, PROFILE.services);
  assert.ok(guide.inside.includes(name) && !guide.inside.includes("Harbor in short"), "the static words are those of the practice");
  assert.ok(guide.inside.includes("data-coverage-guide-static") && guide.inside.includes("tel:988"));
}

/** Sends what the frame would send from another window, and says if nothing comes of it. */
function fromElsewhere(done) {
  // Who listened before has been told when this is.
  addEventListener("message", () => done(document.querySelector("#coverage-guide-said").hidden), { once: true });
  postMessage({ coverageGuideSetup: 1, type: "save", profile: '{"profile":1,"name":"A"}', files: {} }, "*");
}

/** The five letters that the settings page names. */
function saidLetters() {
  return /: ([A-Z]{5})\./.exec(document.querySelector("#coverage-guide-letters").textContent)?.[1];
}

/** What the settings page says of saving. */
function said() {
  return document.querySelector("#coverage-guide-said:is(.notice-success, .notice-error)")?.textContent;
}
