// node node.mjs <engine's folder> <function of checks.mjs> <its arguments as JSON>
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as checks from './checks.mjs';

/** @typedef {typeof import('../../../npm/uturn.js')} Engine */
/** @typedef {(engine: Engine, ...given: unknown[]) => unknown} Check */

/**
 * The engine from its folder, ready to compute.
 * @type {(folder: string) => Promise<Engine>}
 */
export async function load(folder) {
  const engine = await import(pathToFileURL(join(folder, 'uturn.js')).href);
  await engine.default({ module_or_path: readFileSync(join(folder, 'uturn_bg.wasm')) });
  return engine;
}

// Imported elsewhere, this file only lends `load`.
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, name, given] = process.argv.slice(2);
  const check = /** @type {Check | undefined} */ (new Map(Object.entries(checks)).get(name));
  if (!check) throw new Error(`there is no check ${name}`);
  const result = await check(await load(folder), ...JSON.parse(given));
  console.log(JSON.stringify(result));
}
