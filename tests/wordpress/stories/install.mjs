// The plugin comes through Plugins, Upload, is set up later, and goes without a trace.

import assert from "node:assert/strict";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { fields } from "../page.mjs";
import { run } from "../site.mjs";

export const PLUGIN = "coverage-guide/coverage-guide.php";
const SETTINGS = "/wp-admin/options-general.php?page=coverage-guide";

export async function upload({ site, administrator, zip }) {
  const page = await administrator.ask("/wp-admin/plugin-install.php?tab=upload");
  const form = new FormData();
  for (const name of ["_wpnonce", "_wp_http_referer"]) form.set(name, fields(page.text)[name]);
  form.set("pluginzip", new Blob([readFileSync(zip)], { type: "application/zip" }), "coverage-guide-wordpress.zip");
  const done = await administrator.ask("/wp-admin/update.php?action=upload-plugin", { method: "POST", body: form });
  assert.match(done.text, /Plugin installed successfully/);
  assert.ok(existsSync(join(site.content, "plugins", PLUGIN)));

  const link = /href="(plugins\.php\?action=activate[^"]+)"/.exec(done.text)[1].replaceAll("&amp;", "&").replaceAll("&#038;", "&");
  const plugins = await administrator.ask(`/wp-admin/${link}`);
  assert.match(plugins.text, /Plugin activated/);
  assert.ok(plugins.text.includes("options-general.php?page=coverage-guide"), "the list of plugins leads to the settings");
}

/** What WordPress itself reads in the headers. */
export function headers({ site }) {
  const read = JSON.parse(run(site, "ask.php", "headers"));
  assert.equal(read.Name, "Coverage Guide");
  assert.equal(read.TextDomain, "coverage-guide");
  assert.match(read.Version, /^\d+\.\d+\.\d+/);
  assert.equal(read.License, "MIT");
}

/** What happens before anybody has set it up. */
export async function nothingYet({ administrator, visitor }) {
  const { path } = await administrator.write("<p>Before</p>[coverage_guide]<p>After</p>");
  const seen = await visitor.ask(path);
  assert.match(seen.text, /Before[^]*After/);
  assert.ok(!seen.text.includes("coverage-guide"), "a visitor is told nothing");
  assert.ok((await administrator.ask(path)).text.includes("not set up yet"), "who can set it up is told so");
}

/** Deactivated and active again, it is as it was. */
export async function pause({ administrator, visitor, site, pages }) {
  const plugins = await administrator.ask("/wp-admin/plugins.php");
  await administrator.ask(follow(plugins.text, "deactivate"));
  const without = await visitor.ask(pages.shortcode);
  assert.ok(!without.text.includes("<coverage-guide"));
  assert.deepEqual(kept(site).options, ["coverage_guide_profile", "coverage_guide_static"]);
  assert.equal((await administrator.ask(SETTINGS)).status, 403, "there is no settings page meanwhile");
  await administrator.ask(follow((await administrator.ask("/wp-admin/plugins.php")).text, "activate"));
  assert.ok((await visitor.ask(pages.shortcode)).text.includes("<coverage-guide"));
}

/** Deleted in the list of plugins: nothing is left. */
export async function remove({ administrator, site, visitor, pages }) {
  cpSync(join(site.content, "plugins/coverage-guide"), join(site.folder, "plugin"), { recursive: true });
  const plugins = await administrator.ask("/wp-admin/plugins.php");
  const nonce = /_wpUpdatesSettings = (\{[^\n]*?\});/.exec(plugins.text)[1];
  await administrator.ask(follow(plugins.text, "deactivate"));
  const answer = await administrator.post("/wp-admin/admin-ajax.php", {
    action: "delete-plugin",
    slug: "coverage-guide",
    plugin: PLUGIN,
    _ajax_nonce: JSON.parse(nonce).ajax_nonce,
  });
  assert.equal(JSON.parse(answer.text).success, true, answer.text);
  assert.ok(!existsSync(join(site.content, "plugins/coverage-guide")));
  assert.deepEqual(kept(site), { options: [], meta: [], scheduled: [], tables: [] });
  assert.equal((await visitor.ask(pages.block)).status, 200);
}

/** On a network, each site is left as it was. (The plugin is gone by now, but for a copy.) */
export function removeFromNetwork({ site }) {
  run(site, "network.php", "make");
  assert.deepEqual(JSON.parse(run(site, "network.php", "try")), { before: [2, 2, 0], after: [0, 0, 0] });
}

/** What the plugin has in the database. */
function kept(site) {
  return JSON.parse(run(site, "ask.php", "kept"));
}

/** The link in the list of plugins that does this to ours. */
function follow(html, action) {
  const links = [...html.matchAll(/href="(plugins\.php\?action=[^"]+)"/g)].map(([, link]) => link.replaceAll("&amp;", "&"));
  const link = links.find((each) => each.includes(`action=${action}&`) && each.includes("coverage-guide"));
  assert.ok(link, `the list of plugins has a link to ${action} it`);
  return `/wp-admin/${link}`;
}
