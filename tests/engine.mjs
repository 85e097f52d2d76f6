// The engine in Node: `node --test tests/engine.mjs`, after `cargo xtask engine`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import * as checks from '../crates/e2e/src/checks.mjs';
import { load } from '../crates/e2e/src/node.mjs';
import * as specification from './specification.mjs';

/** @type {(path: string) => string} */
const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const engine = await load(file('../target/engine'));

for (const fixture of JSON.parse(readFileSync(file('fixtures/paths.json'), 'utf8'))) {
  test(`path: ${fixture.name}`, () => {
    assert.ok(checks.fixtures(engine, [fixture]) > 50);
  });
}
test('inputs, countries and surveys are those of docs/', () => {
  const { plan, ranges, countries, surveys } = engine.schema(), { evidence, number, table } = specification;
  /** @type {(of: { low?: number, high?: number }) => object} */
  const bounds = ({ low, high }) => (low === undefined ? {} : { low, high });
  const decided = plan.map((input) => ({ name: input.name, default: input.default, ...bounds(input) }));
  assert.deepEqual(decided, specification.plan());
  const uncertain = ranges.map(({ name, scale, default: [low, likely, high] }) => ({ name, scale, low, likely, high }));
  assert.deepEqual(uncertain, specification.world());
  const factors = countries.map(({ currency, money_factor }) => [currency, money_factor]);
  const places = table(evidence, 'country', 'agent_cost');
  assert.deepEqual(factors, places.map((row) => [row.currency, number(row['other money inputs ×'])]));
  // Whole hundredths in the table, whose last row is context.
  const rates = table(evidence, 'rate', 'event').map(({ rate }) => number(rate.replace('%', ''))).slice(0, -1);
  /** @type {(list: number[]) => number[]} */
  const falling = (list) => list.sort((p, q) => q - p);
  assert.deepEqual(falling(surveys.map(({ rate }) => Math.round(100 * rate))), falling(rates));
});
test('self-check', () => void checks.selfCheck(engine));
test('refusals name field, value and bounds', () => void checks.refusals(engine));
test('nothing has to be given', () => checks.defaults(engine));
test('slice by slice gives what the whole gives', () => checks.slices(engine));

test('a response curve is what direct calls say', () => checks.responses(engine));

test('files hold what the engine returns', () => checks.files(engine));

test('a link is said in words', () => {
  const opening = new engine.Opening('#v=1&n=1250&x=0.4&work=translation&country=euro', '', ['de']);
  const { fields, work, country } = opening.sentence();
  const { headcount, ai_share: share } = fields;
  assert.deepEqual([headcount, share.replace('\u00a0', ' '), work, country], ['1.250', '40 %', 3, 2]);
  const run = opening.estimation();
  assert.throws(() => opening.words(run), /worlds_done/);
  run.advance(512);
  const { alone, scaled } = run.preview().regret_risk;
  const words = opening.words(run), { headline, standing } = words;
  assert.deepEqual(Object.keys(words).sort(), ['headline', 'meaning', 'spoken', 'standing']);
  const at = run.preview().plan_index;
  assert.equal(headline, [alone, scaled].map((risks) => Math.round(100 * risks[at])).join('–'));
  assert.match(standing, /512/);
  // What is remembered counts where the link sets nothing, and nothing that cannot be read does.
  /** @type {(link: string, remembered: string) => string} */
  const field = (link, remembered) => new engine.Opening(link, remembered, []).sentence().fields.headcount;
  assert.deepEqual([field('', 'v=1&n=40'), field('#v=1&n=30', 'v=1&n=40'), field('#<b>', '{}')], ['40', '30', '700']);
  assert.ok(new engine.Opening('#v=1&guess=1', '', []).wantsGuess);
});

test('the engine is three files', () => {
  const files = readdirSync(file('../target/engine')).sort();
  assert.deepEqual(files, ['uturn.d.ts', 'uturn.js', 'uturn_bg.wasm']);
});

test('the types declare the table of inputs', () => {
  const types = readFileSync(file('../crates/engine/src/types.d.ts'), 'utf8');
  const { plan, ranges, surveys, countries, worlds } = engine.schema();
  /** @type {(start: string, end: string) => string} */
  const between = (start, end) => types.split(start)[1].split(end)[0];
  /** @type {(text: string) => string[] | null} */
  const choices = (text) => text.match(/[a-z_]+|\d+/g);
  /** @type {(input: { kind: "number" | "whole" | "switch" | "choice", options?: string[] }) => string | undefined} */
  const holds = ({ kind, options }) =>
    ({ number: 'number', whole: 'number', switch: 'boolean', choice: options?.map((option) => `"${option}"`).join(' | ') })[kind];
  const fields = plan.map((input) => `  ${input.name}?: ${holds(input)};\n`);
  assert.equal(between('export interface Plan {\n', '}'), fields.join(''));
  /** @type {(rows: { name: string }[]) => string[]} */
  const names = (rows) => rows.map(({ name }) => name);
  assert.deepEqual(choices(between('export type WorldField =', ';')), names(ranges));
  assert.deepEqual(choices(between('export type Survey =', '{')), names(surveys));
  assert.deepEqual(choices(between('export type Country =', ';')), names(countries));
  assert.deepEqual(choices(between('export interface Options { worlds?:', '}'))?.map(Number), worlds);
});

test('the types declare what the module exports', () => {
  const types = readFileSync(file('../target/engine/uturn.d.ts'), 'utf8');
  const names = /** @type {const} */ ([
    'estimate', 'simulatePath', 'planResponse', 'futures', 'schema', 'selfCheck', 'Estimation', 'ResponseRun', 'Opening',
  ]);
  for (const name of names) {
    assert.equal(typeof engine[name], 'function', name);
    assert.match(types, new RegExp(`export (function|class) ${name}\\b`));
  }
});
