// PHP as Debian packs it, unpacked and not installed.

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

// What a usual host has, in an order in which each finds what it needs.
const EXTENSIONS = "ctype tokenizer iconv mbstring xml dom simplexml xmlreader xmlwriter exif pdo sqlite3 pdo_sqlite".split(" ");

/** The program, what it is started with, and its surroundings. */
export function php(root) {
  const find = (folder, pattern) => join(folder, readdirSync(folder).find((name) => pattern.test(name)));
  const program = find(join(root, "usr/bin"), /^php\d/);
  const extensions = find(join(root, "usr/lib/php"), /^\d{8}$/);
  const options = [`extension_dir=${extensions}`, "zend_extension=opcache", ...EXTENSIONS.map((name) => `extension=${name}`)];
  const settings = fileURLToPath(new URL("php.ini", import.meta.url));
  const libraries = ["usr/lib", "lib"]
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }).map(({ name }) => join(folder, name)));
  return {
    program,
    flags: ["-c", settings, ...options.flatMap((option) => ["-d", option])],
    // None of what is set for a PHP that is installed.
    env: { ...process.env, PHP_INI_SCAN_DIR: "", LD_LIBRARY_PATH: libraries.join(":") },
  };
}
