// Completes the site of the project: `latest/`, which is the newest version that was released, and a page that leads to all of
// them. Given: the folder with `main/` and, for each release, `v/` and its version.

import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const NUMBERS = /^(\d+)\.(\d+)\.(\d+)$/;

/** The versions of these names, the newest first. A version that is still being tried, such as 2.0.0-beta, comes last. */
export function inOrder(names) {
  const numbers = (name) => NUMBERS.exec(name)?.slice(1).map(Number) ?? [-1, 0, 0];
  const compare = (one, other) => one.map((number, at) => other[at] - number).find(Boolean) ?? 0;
  return [...names].sort((one, other) => compare(numbers(one), numbers(other)) || (one < other ? 1 : -1));
}

/** The page that leads to each version. */
export function index(versions) {
  const row = (folder, name) =>
    `<li>${name}: <a href="${folder}/setup.html">set-up page</a>, <a href="${folder}/">demo</a>, <a href="${folder}/rulebook.html">rulebook</a>, <a href="${folder}/docs/embed.md">documents</a></li>`;
  const released = versions.map((version) => row(`v/${version}`, `Version ${version}`));
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Coverage Guide</title>
<h1>Coverage Guide</h1>
<p>Explains, in the visitor's own browser, whether insurance is likely to pay for therapy and who would see it.</p>
<p><a href="latest/setup.html">Make the guide of your practice</a></p>
<ul>
${[row("latest", "Latest"), ...released, row("main", "In work")].join("\n")}
</ul>
</html>
`;
}

/** Completes the site in a folder. */
export function assemble(site) {
  const folder = join(site, "v");
  const versions = existsSync(folder) ? inOrder(readdirSync(folder)) : [];
  const latest = NUMBERS.test(versions[0]) ? join("v", versions[0]) : "main";
  cpSync(join(site, latest), join(site, "latest"), { recursive: true });
  writeFileSync(join(site, "index.html"), index(versions));
}

if (process.argv[1].endsWith("/assemble.mjs")) assemble(process.argv[2]);
