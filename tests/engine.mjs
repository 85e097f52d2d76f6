// The engine in Node: `node --test tests/engine.mjs`, after `cargo xtask build`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import * as checks from './e2e/checks.mjs';
import { load } from './e2e/node.mjs';

const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const engine = await load(file('../dist/engine'));

for (const fixture of JSON.parse(readFileSync(file('fixtures/paths.json')))) {
  test(`path: ${fixture.name}`, () => {
    assert.ok(checks.fixtures(engine, [fixture]) > 50);
  });
}
test('self-check', () => checks.selfCheck(engine));
test('refusals name field, value and bounds', () => checks.refusals(engine));
test('nothing has to be given', () => checks.defaults(engine));
test('slice by slice gives what the whole gives', () => checks.slices(engine));

test('a response curve is what direct calls say', () => checks.responses(engine));

test('the engine is three files', () => {
  const files = readdirSync(file('../dist/engine')).sort();
  assert.deepEqual(files, ['uturn.d.ts', 'uturn.js', 'uturn_bg.wasm']);
});

test('the types declare what the module exports', () => {
  const types = readFileSync(file('../dist/engine/uturn.d.ts'), 'utf8');
  for (const name of ['estimate', 'simulatePath', 'planResponse', 'schema', 'selfCheck', 'Estimation', 'ResponseRun']) {
    assert.equal(typeof engine[name], 'function', name);
    assert.match(types, new RegExp(`export (function|class) ${name}\\b`));
  }
});
