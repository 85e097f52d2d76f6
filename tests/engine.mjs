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
const engine = await load(file('../target/engine/full'));
/** What a page's first verdict waits for: a part of the whole. */
const lean = await load(file('../target/engine'));
const IN_LEAN = ['Estimation', 'Opening', 'ResponseRun', 'estimate', 'selfCheck'];

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

for (const {
  name, plan, world, month, as_planned: isAsPlanned, new_share: share, turn_months: turn, predicted, ...expected
} of JSON.parse(readFileSync(file('fixtures/underway.json'), 'utf8'))) {
  test(`path under way: ${name}`, () => {
    const found = engine.simulatePath(plan, world, isAsPlanned ? { month } : { month, share, turn_months: turn });
    assert.ok(checks.compared(found, { ...expected, shown: predicted }, name) > 50);
  });
}
test('self-check', () => void checks.selfCheck(engine));
test('refusals name field, value and bounds', () => void checks.refusals(engine));
test('nothing has to be given', () => checks.defaults(engine));
test('slice by slice gives what the whole gives', () => checks.slices(engine));

test('a response curve is what direct calls say', () => checks.responses(engine));

test('files hold what the engine returns', () => checks.files(engine));

test('what is refused of pilots, plans under way and several teams', () => void checks.questionsRefused(engine));
test('what they take for granted', () => checks.questionDefaults(engine));
test('they go slice by slice, too', () => checks.questionsInSlices(engine));
test('they say whether there is a scaled line', () => checks.scaledLines(engine));

test('the lean engine gives the same bits, with what a pilot has shown, too', () => {
  const pilot = { judged: 200, finished: 151, closed: 190, came_back: 12 };
  for (const inputs of [{}, { plan: { talent: /** @type {const} */ ('thin') }, evidence: { pilot } }]) {
    const [ours, theirs] = [lean, engine].map((each) => checks.leaves(each, 'estimate', [inputs]));
    assert.deepEqual(ours, theirs);
  }
});

test('eight teams take less than 150 megabytes', async () => {
  const teams = [...'abcdefgh'].map((name) => ({ name }));
  // The second one beside what is remembered of the first.
  for (const correlation of [0.5, 0.25]) {
    const run = new engine.CompanyRun({ teams, target: 3000, correlation });
    assert.equal(run.advance(4096), 4096);
    run.remember();
    assert.equal(run.estimate().worlds, 4096);
    run.free();
  }
  const { memory } = /** @type {{ memory: { buffer: ArrayBuffer } }} */ (await engine.default());
  assert.ok(memory.buffer.byteLength < 150e6, `${memory.buffer.byteLength}`);
});

test('teams that are remembered give the same bits', () => {
  /** @param {number} headcount */
  const company = (headcount) => ({ teams: [{ name: 'a' }, { name: 'b', plan: { headcount } }], target: 800 });
  /** @param {number} headcount */
  const settled = (headcount) => {
    const run = new engine.CompanyRun(company(headcount), { worlds: 512 });
    run.advance(512);
    run.remember();
    const estimate = run.estimate();
    run.free();
    return estimate;
  };
  settled(300);
  assert.deepEqual(settled(200), engine.company(company(200), { worlds: 512 }));
});

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

test('the engine is two modules, and the types of the whole', () => {
  const files = readdirSync(file('../target/engine'), { recursive: true }).sort();
  assert.deepEqual(files, ['full', 'full/uturn.d.ts', 'full/uturn.js', 'full/uturn_bg.wasm', 'uturn.js', 'uturn_bg.wasm']);
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

test('the types declare what later questions ask for', () => {
  const types = readFileSync(file('../target/engine/full/uturn.d.ts'), 'utf8');
  const { evidence, pilot, under_way: underWay, company, plan } = engine.schema();
  /** @type {(name: string) => string[]} */
  const declared = (name) => {
    const [, body] = new RegExp(`^export interface ${name} [^]*?\\{\\n([^]*?)^\\}`, 'mu').exec(types) ?? [];
    return [...body.matchAll(/^  (\w+)\??:/gmu)].map(([, field]) => field).sort();
  };
  /** @type {(rows: { name: string }[], more?: string[]) => string[]} */
  const names = (rows, more = []) => [...rows.map(({ name }) => name), ...more].sort();
  assert.deepEqual(declared('PilotResult'), names(evidence.pilot));
  assert.deepEqual(declared('LiveResult'), names(evidence.live));
  assert.deepEqual(declared('Pilot'), names(pilot));
  assert.deepEqual(declared('UnderWay'), names(underWay, ['evidence', 'rule_was_in_force']));
  assert.deepEqual(declared('Company'), names(company.numbers, ['teams', 'material', 'survey', 'country']));
  const common = /^export type CommonField = (.*);$/mu.exec(types)?.[1].match(/\w+/gu) ?? [];
  const refused = plan.filter(({ name, default: usual }) => {
    const given = { teams: [{ name: 'a', plan: { [name]: usual } }] };
    try {
      return !new engine.CompanyRun(given, { worlds: 512 });
    } catch {
      return true;
    }
  });
  assert.deepEqual(names(refused), [...common].sort());
});

test('what is said to be the default of a number is, and its bounds are', () => {
  const { evidence: { pilot: result }, pilot } = engine.schema();
  const worlds = 512;
  for (const { name, default: usual, low, high } of pilot) {
    const told = JSON.stringify(engine.pilot({}, {}, { worlds }));
    assert.equal(JSON.stringify(engine.pilot({}, { [name]: usual }, { worlds })), told, name);
    for (const outside of [low - 0.001, ...(high === null ? [] : [high * 1.001])]) {
      assert.throws(() => engine.pilot({}, { [name]: outside }, { worlds }), new RegExp(`${name} is`), `${name}: ${outside}`);
    }
  }
  const counts = { judged: 9, finished: 8 };
  const told = JSON.stringify(engine.estimate({ evidence: { pilot: counts } }, { worlds }));
  for (const { name, default: usual } of result.filter(({ default: usual }) => usual !== null)) {
    assert.equal(JSON.stringify(engine.estimate({ evidence: { pilot: { ...counts, [name]: usual } } }, { worlds })), told, name);
  }
});

test('the types declare what the modules export', () => {
  /** @type {(path: string) => string[]} */
  const declared = (path) => {
    const names = readFileSync(file(path), 'utf8').matchAll(/^export (?:default )?(?:function|class) (\w+)/gmu);
    return [...new Set([...names].map(([, name]) => name))].sort();
  };
  /** @type {(module: object) => string[]} */
  const exported = (module) => Object.keys(module).sort();
  const start = ['default', 'initSync'];
  assert.deepEqual(declared('../crates/engine/src/types.d.ts'), IN_LEAN);
  assert.deepEqual(exported(lean), [...IN_LEAN, ...start].sort());
  const names = declared('../target/engine/full/uturn.d.ts').map((name) => (name === 'init' ? 'default' : name));
  assert.deepEqual(exported(engine), names.sort());
});

test('a class has the methods that the types declare', () => {
  const types = readFileSync(file('../target/engine/full/uturn.d.ts'), 'utf8');
  for (const [, name, body] of types.matchAll(/^export class (\w+) \{\n([^]*?)^\}/gmu)) {
    const declared = [...body.matchAll(/^  (?:readonly )?(\w+)[(:]/gmu)].map(([, member]) => member);
    const { prototype } = /** @type {{ prototype: object }} */ (new Map(Object.entries(engine)).get(name));
    const own = Object.getOwnPropertyNames(prototype).filter((member) => !member.startsWith('__'));
    assert.deepEqual([...new Set(declared)].sort(), own.sort(), name);
  }
});
