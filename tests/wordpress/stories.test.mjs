// Guards the plugin in a real WordPress: from its zip to a page, and until nothing of it is left. One site, one visit after the
// other: each story begins where the one before has ended.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test, { after } from "node:test";

import { Person } from "./person.mjs";
import { build, start, stop } from "./site.mjs";
import { browser } from "./stories/browser.mjs";
import * as install from "./stories/install.mjs";
import * as pages from "./stories/pages.mjs";
import * as settings from "./stories/settings.mjs";
import { spanish } from "./stories/spanish.mjs";

const given = (name) => process.env[`COVERAGE_GUIDE_${name}`] ?? assert.fail(`COVERAGE_GUIDE_${name} is not given.`);
// Without a site there is no story.
const parts = { wordpress: given("WORDPRESS"), php: given("PHP"), database: given("DATABASE") };
const site = await build(given("SITE"), parts);
after(() => stop(site));
await start(site);
console.log(`WordPress ${site.version}`);
const people = { visitor: new Person(site) };
for (const name of ["administrator", "editor", "author", "subscriber"]) people[name] = await new Person(site).logIn(name);
const story = { site, zip: given("PLUGIN"), setup: process.env.COVERAGE_GUIDE_SETUP, pages: {}, ...people };

const STORIES = [
  ["the zip comes through Plugins, Upload", install.upload],
  ["WordPress reads its headers", install.headers],
  ["until it is set up, visitors are told nothing", install.nothingYet],
  ["the settings page has the set-up page in a frame that can do little", settings.frame],
  ["what the frame hands over is saved", settings.save],
  ["the guide stands where a block or a shortcode is", pages.places],
  ["its files come from this site", pages.files],
  ["an author may place it, and can smuggle in nothing", pages.author],
  ["a title stays a text", pages.title],
  ["the editor knows the block", pages.editor],
  ["a block theme changes nothing in it", pages.blockTheme],
  ["nobody saves who does not look after the site", settings.strangers],
  ["hostile profiles are refused by name", settings.hostileProfiles],
  ["hostile words lose all that does something", settings.hostileWords],
  ["without static words there are those of every practice", settings.noWords],
  ["each page has the static words of its language", settings.languages],
  ["the plugin speaks Spanish where the site does", spanish],
  ["the guide starts in a browser, and the frame saves", browser],
  ["deactivating keeps everything", install.pause],
  ["deleting leaves nothing", install.remove],
  ["nor on any site of a network", install.removeFromNetwork],
  ["PHP had nothing to say of it", quiet],
  ["it has asked no other server", alone],
];
for (const [name, tell] of STORIES) test(name, (context) => tell(story, context));

function quiet({ site }) {
  const log = join(site.content, "debug.log");
  const lines = existsSync(log) ? readFileSync(log, "utf8").split("\n") : [];
  assert.deepEqual(lines.filter((line) => /coverage.guide\//.test(line.replaceAll(site.folder, ""))), []);
}

function alone({ site }) {
  const log = join(site.content, "asked.log");
  const asked = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n") : [];
  // WordPress itself looks for its updates, and for itself.
  assert.deepEqual(asked.filter((address) => !/^https?:\/\/(api\.wordpress\.org|127\.0\.0\.1:\d+)\//.test(address)), []);
}
