// node node.mjs <engine's folder> <function of checks.mjs> <its arguments as JSON>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as checks from './checks.mjs';

/** The engine from its folder, ready to compute. */
export async function load(folder) {
  const engine = await import(pathToFileURL(join(folder, 'uturn.js')));
  await engine.default({ module_or_path: readFileSync(join(folder, 'uturn_bg.wasm')) });
  return engine;
}

// Imported elsewhere, this file only lends `load`.
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, name, given] = process.argv.slice(2);
  const result = await checks[name](await load(folder), ...JSON.parse(given));
  console.log(JSON.stringify(result));
}
