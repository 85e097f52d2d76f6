// node answer.mjs <the engine's folder>: the engine's answer for the default plan, as its worker says
// it. The page brings it along.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder] = process.argv.slice(2);
const engine = await import(pathToFileURL(join(folder, 'uturn.js')).href);
await engine.default({ module_or_path: readFileSync(join(folder, 'uturn_bg.wasm')) });
console.log(JSON.stringify({ id: 0, key: 'plan', stage: 'settled', estimate: engine.estimate() }));
