// A WordPress of its own: put together from unpacked packages, with a file as its database, on PHP's own server.

import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { php } from "./php.mjs";

const FIXTURE = fileURLToPath(new URL("site", import.meta.url));

/** Puts a site together in a folder, and installs it. `parts` are the folders of WordPress, PHP and the drop-in. */
export async function build(folder, parts) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(parts.wordpress, folder, {
    recursive: true,
    // Debian links what other packages bring, and its own configuration.
    filter: (from) => existsSync(from) && !/\/(wp-config\.php|\.htaccess)$/.test(from),
  });
  const content = join(folder, "wp-content");
  for (const made of ["mu-plugins", "database", "uploads", "upgrade"]) mkdirSync(join(content, made), { recursive: true });
  cpSync(join(FIXTURE, "themes"), join(content, "themes"), { recursive: true });
  cpSync(parts.database, join(content, "database-program"), { recursive: true });
  const dropIn = readFileSync(join(parts.database, "db.copy"), "utf8");
  writeFileSync(
    join(content, "db.php"),
    dropIn.replaceAll("{SQLITE_IMPLEMENTATION_FOLDER_PATH}", join(content, "database-program")),
  );
  // It is written for WordPress 6.4 and later, whose own class has this property.
  const program = join(content, "database-program/wp-includes/sqlite/class-wp-sqlite-db.php");
  const property = "$allow_unsafe_unquoted_parameters = true";
  writeFileSync(program, readFileSync(program, "utf8").replace(`private ${property}`, `protected ${property}`));
  copyFileSync(join(FIXTURE, "mu-plugin.php"), join(content, "mu-plugins/test.php"));
  for (const file of ["wp-config.php", "install.php", "ask.php", "network.php"]) copyFileSync(join(FIXTURE, file), join(folder, file));

  const port = await freePort();
  const site = { folder, content, port, address: `http://127.0.0.1:${port}`, php: php(parts.php) };
  site.version = run(site, "install.php", site.address).trim();
  return site;
}

/** Runs a file of the site, or of the tests, in its folder. */
export function run({ folder, php: { program, flags, env } }, file, ...given) {
  const { status, stdout, stderr, error } = spawnSync(program, [...flags, file, ...given], { cwd: folder, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`php ${file} ended with ${status}: ${error ?? ""}${stdout}${stderr}`);
  return stdout;
}

/** Starts its server. */
export async function start(site) {
  const { folder, port, php: { program, flags, env } } = site;
  const server = spawn(program, [...flags, "-S", `127.0.0.1:${port}`, "-t", folder], {
    cwd: folder,
    env,
    stdio: ["ignore", "ignore", "pipe"],
  });
  site.server = server;
  // It says so once it listens, and a line for each request.
  await new Promise((go, refuse) => {
    let said = "";
    server.stderr.on("data", (chunk) => {
      said = (said + chunk).slice(-10000);
      if (/ started$/m.test(said)) go();
    });
    server.once("error", refuse);
    server.once("exit", (code) => refuse(new Error(`PHP's server ended with ${code}: ${said}`)));
  });
}

/** Ends it. */
export async function stop({ server }) {
  if (!server || server.exitCode !== null) return;
  const ended = new Promise((go) => server.once("exit", go));
  server.kill();
  await ended;
}

function freePort() {
  return new Promise((go, refuse) => {
    const server = createServer();
    server.once("error", refuse);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => go(port));
    });
  });
}
