// What a page of the site has of the guide.

import assert from "node:assert/strict";

/** The elements on a page, each as attributes, profile and static words. */
export function guides(html) {
  return [...html.matchAll(/<coverage-guide\b([^>]*)>([^]*?)<\/coverage-guide>/g)].map(([, attributes, inside]) => {
    const scripts = [...inside.matchAll(/<script type="application\/json">([^]*?)<\/script>/g)];
    assert.ok(!inside.includes("<coverage-guide"), "no element stands in another");
    assert.equal(scripts.length, 1, "one profile stands in the element");
    return { attributes, inside, profile: JSON.parse(scripts[0][1]) };
  });
}

/** The address of the script that draws the element, which stands on the page once. */
export function script(html) {
  const found = [...html.matchAll(/<script\b[^>]*\bsrc=["']([^"']*\/guide\/coverage-guide\.js[^"']*)["']/g)];
  assert.equal(found.length, 1, "the element's script is loaded once");
  return found[0][1].replaceAll("&#038;", "&").replaceAll("&amp;", "&");
}

/** The fields of an admin page's forms. */
export function fields(html) {
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].map(([tag]) => [/\bname=["']([^"']*)/.exec(tag)?.[1], /\bvalue=["']([^"']*)/.exec(tag)?.[1] ?? ""]);
  return Object.fromEntries(inputs.filter(([name]) => name));
}
