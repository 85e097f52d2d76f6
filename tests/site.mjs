// The built site in Node: `node --test tests/site.mjs`, after `cargo xtask build`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { load } from '../crates/e2e/src/node.mjs';

/** @type {(path: string) => string} */
const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const engine = await load(file('../target/engine'));

test('the page brings along the answer that the engine gives', () => {
  const dist = file('../dist');
  const [folder] = readdirSync(dist).filter((name) => name.startsWith('engine-'));
  const { key, stage, estimate } = JSON.parse(readFileSync(`${dist}/${folder}/default.json`, 'utf8'));
  assert.deepEqual([key, stage], ['plan', 'settled']);
  assert.deepEqual(estimate, engine.estimate());
});

test('no module says where the machine that built it keeps its crates', () => {
  const modules = readdirSync(file('../dist'), { recursive: true, encoding: 'utf8' });
  const built = modules.filter((name) => name.endsWith('.wasm'));
  assert.ok(built.length > 2);
  for (const name of built) {
    const text = readFileSync(`${file('../dist')}/${name}`, 'latin1');
    assert.doesNotMatch(text, /[/\\]registry[/\\]src[/\\]/, name);
  }
});
