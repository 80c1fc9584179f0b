// The plugin speaks Spanish, on a site of any country that does.

import assert from "node:assert/strict";

import { guides } from "../page.mjs";
import { PROFILE } from "../practices.mjs";
import { run } from "../site.mjs";

const SETTINGS = "/wp-admin/options-general.php?page=coverage-guide";
const ROUTE = "/coverage-guide/v1/practice";

export async function spanish(story) {
  // The first has the texts; the second has none of its own.
  for (const language of ["es_ES", "es_MX"]) {
    run(story.site, "ask.php", "language", language);
    try {
      await settings(story);
      await editor(story);
      await plugins(story);
      await pages(story);
    } finally {
      run(story.site, "ask.php", "language", "");
    }
  }
  const { text } = await story.administrator.ask(SETTINGS);
  assert.ok(text.includes("The guide is set up for Harbor") && text.includes('#lang=en"'), "and English otherwise");
}

async function settings({ administrator }) {
  const { text } = await administrator.ask(SETTINGS);
  for (const words of ["<h1>Guía de cobertura</h1>", "La guía está configurada para Harbor", "agregue el bloque Guía de cobertura"]) {
    assert.ok(text.includes(words), words);
  }
  assert.match(/<iframe\b[^>]*>/.exec(text)[0], /title="Configurar la guía de cobertura"[^]*data-src="[^"]*#lang=es"/);
  const { words } = JSON.parse(/window\.coverageGuideSettings = (\{.*\});/.exec(text)[1]);
  assert.match(words.saved, /^Guardado\./);
  const nonce = await administrator.restNonce();
  const { message } = await administrator.route("POST", ROUTE, { profile: "[]", static: {} }, nonce);
  assert.equal(message, "El perfil es JSON, pero no es un objeto.");
}

/** The block's own words come from the server, and those of its script with the script. */
async function editor({ administrator }) {
  const { text } = await administrator.ask("/wp-admin/post-new.php");
  const translations = [...text.matchAll(/<script\b[^>]*id=["']coverage-guide-editor-js-translations["'][^>]*>([^]*?)<\/script>/g)];
  assert.equal(translations.length, 1, "the editor's script has its texts");
  const words = JSON.parse(/\{"domain"[^\n]*\}/.exec(translations[0][1])[0]);
  assert.deepEqual(words.locale_data.messages.Dark, ["Oscuro"]);
  const nonce = await administrator.restNonce();
  const type = await administrator.route("GET", "/wp/v2/block-types/coverage-guide/guide&context=edit", undefined, nonce);
  assert.deepEqual([type.title, type.keywords], ["Guía de cobertura", ["seguro", "terapia", "recibo detallado"]]);
}

async function plugins({ administrator }) {
  const { text } = await administrator.ask("/wp-admin/plugins.php");
  assert.ok(text.includes("<strong>Guía de cobertura</strong>") && text.includes(">Configurar</a>"));
  assert.ok(text.includes("Nada de lo que responden sale de su dispositivo."));
}

async function pages({ visitor, pages }) {
  const [guide] = guides((await visitor.ask(pages.shortcode)).text);
  assert.match(guide.attributes, /title="¿Pagará el seguro\?"/);
  assert.equal(guide.profile.name, PROFILE.name);
}
