// Puts the site once more into a folder, each file beside itself as hosts send it: with Brotli.
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";

const [site, folder] = process.argv.slice(2);
rmSync(folder, { recursive: true, force: true });
cpSync(site, folder, { recursive: true });
for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath, entry.name);
  if (entry.isFile()) writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}
