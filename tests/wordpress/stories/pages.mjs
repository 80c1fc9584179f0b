// The guide on pages: as a block, as a shortcode, in classic content, twice, by authors, in a block theme.

import assert from "node:assert/strict";

import { guides, script } from "../page.mjs";
import { PROFILE } from "../practices.mjs";
import { run } from "../site.mjs";

const BLOCK = "<!-- wp:coverage-guide/guide /-->";
const paragraph = (text) => `<!-- wp:paragraph --><p>${text}</p><!-- /wp:paragraph -->`;

/** What stands on a page for everybody: also for those without scripts, who see what stands in the element. */
async function whole({ visitor, site }, path, count = 1) {
  const { status, text } = await visitor.ask(path);
  assert.equal(status, 200);
  const found = guides(text);
  assert.equal(found.length, count);
  for (const { profile, inside, attributes } of found) {
    assert.deepEqual(profile, PROFILE, "the profile came through every filter");
    assert.ok(inside.includes("We never bill couples.") && inside.includes('href="tel:988"') && inside.includes("data-guide-exit"));
    const src = /src="([^"]*)"/.exec(attributes)[1];
    assert.ok(src.startsWith(`${site.address}/wp-content/plugins/coverage-guide/guide/coverage-guide.html?ver=`), src);
  }
  assert.ok(script(text).startsWith(site.address), "the script comes from this site");
  assert.ok(text.includes("coverage-guide:not(:defined)"), "the place is kept free");
  return found;
}

export async function places(story) {
  const { administrator, editor, pages } = story;
  pages.block = (await administrator.write(`${paragraph("Before")}${BLOCK}${paragraph("After")}`)).path;
  await whole(story, pages.block);

  pages.shortcode = (await editor.write("Before\n\n[coverage_guide]\n\nAfter")).path;
  await whole(story, pages.shortcode);
  // A shortcode within a line, in a block of its own, and in one that is left from the classic editor.
  pages.inline = (await editor.write("Before [coverage_guide] after")).path;
  await whole(story, pages.inline);
  for (const content of [
    "<!-- wp:shortcode -->[coverage_guide]<!-- /wp:shortcode -->",
    "<!-- wp:freeform -->Before\n\n[coverage_guide]<!-- /wp:freeform -->",
  ]) {
    await whole(story, (await editor.write(content)).path);
  }
  pages.two = (await administrator.write(`${BLOCK}${paragraph("Between")}${BLOCK}`)).path;
  await whole(story, pages.two, 2);
}

/** Its files are what the plugin has, as what they are. */
export async function files({ visitor, pages, site }) {
  const { text } = await visitor.ask(pages.block);
  const element = await fetch(script(text));
  assert.match(element.headers.get("content-type"), /javascript/);
  assert.ok((await element.text()).includes("coverage-guide"));
  const [{ attributes }] = guides(text);
  const page = await fetch(/src="([^"]*)"/.exec(attributes)[1]);
  assert.match(page.headers.get("content-type"), /^text\/html/);
  assert.match(await page.text(), /Content-Security-Policy/);
  const elsewhere = [...text.matchAll(/<(?:script|iframe|img|link)\b[^>]*\b(?:src|href)=["'](https?:\/\/[^/"']*)/g)].map(([, host]) => host);
  assert.deepEqual(elsewhere.filter((host) => host !== site.address && !/(^|\.)w(\.org|ordpress\.org)$/.test(new URL(host).hostname)), []);
}

/** Who may not write HTML may place a guide, and nothing else with it. */
export async function author(story) {
  const hostile = 'title=\'"><script>alert(1)</script>\' src="https://evil.example" profile="https://evil.example" onclick="alert(1)" kiosk="true"';
  const shortcode = await story.author.write(`[coverage_guide ${hostile} lang="es" theme="dark"]`);
  const attributes = JSON.stringify({ title: '"><script>alert(1)</script>', src: "https://evil.example", lang: "es", theme: "dark", className: '"><b>' });
  const block = await story.author.write(`<!-- wp:coverage-guide/guide ${attributes.replaceAll("<", "\\u003c").replaceAll(">", "\\u003e")} /-->`);
  for (const { path } of [shortcode, block]) {
    const [guide] = await whole(story, path);
    const names = [...guide.attributes.matchAll(/([\w-]+)="/g)].map(([, name]) => name).sort();
    const own = path === block.path ? ["src", "theme", "title"] : ["lang", "src", "theme", "title"];
    assert.deepEqual(names.filter((name) => name !== "lang"), own.filter((name) => name !== "lang"));
    assert.doesNotMatch(guide.attributes, /evil|[<>]|"">/);
    assert.match(guide.attributes, /theme="dark"/);
    assert.doesNotMatch((await story.visitor.ask(path)).text, /<script>alert|"><b>/);
  }
}

/** What is written as a title stays a text. */
export async function title(story) {
  const title = `Harbor's "guide" <b onclick="a"> & [gallery]`;
  const block = `<!-- wp:coverage-guide/guide ${JSON.stringify({ title }).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("&", "\\u0026")} /-->`;
  const [{ attributes }] = await whole(story, (await story.administrator.write(block)).path);
  const numbers = { "&#039;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&", "&#x5B;": "[" };
  const read = / title="([^"]*)"/.exec(attributes)[1].replace(/&[^;]+;/g, (written) => numbers[written] ?? written);
  assert.equal(read, title);
}

/** A template of a block theme runs more filters over it. */
export async function blockTheme(story) {
  run(story.site, "ask.php", "theme", "blocks");
  try {
    await whole(story, story.pages.block);
    await whole(story, story.pages.shortcode);
  } finally {
    run(story.site, "ask.php", "theme", "classic");
  }
}

/** The editor knows the block, and whose guide it is. */
export async function editor({ administrator, author, editor, site }) {
  for (const person of [administrator, editor, author]) {
    const { text } = await person.ask("/wp-admin/post-new.php");
    assert.ok(/plugins\/coverage-guide\/block\/editor\.js/.test(text), "the block's script is there");
    const known = JSON.parse(/window\.coverageGuideBlock = (\{.*\});/.exec(text)[1]);
    assert.equal(known.practice, PROFILE.name);
  }
  const nonce = await administrator.restNonce();
  const type = await administrator.route("GET", "/wp/v2/block-types/coverage-guide/guide&context=edit", undefined, nonce);
  assert.equal(type.api_version, 3);
  assert.equal(type.is_dynamic, true);
  assert.deepEqual(type.editor_script_handles ?? [type.editor_script], ["coverage-guide-editor"]);
  assert.ok(site.version);
}
