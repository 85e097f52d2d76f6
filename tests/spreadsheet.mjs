// The tables that can be taken along, opened in a spreadsheet: `node --test tests/spreadsheet.mjs`,
// after `cargo xtask build`. LibreOffice converts them to its own format, in which each cell says
// what it was taken for.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { load } from '../crates/e2e/src/node.mjs';

const engine = await load(fileURLToPath(new URL('../target/engine/full', import.meta.url)));

/** @typedef {number | string | null} Cell */
/** @typedef {"point" | "comma"} Decimal */

// As a spreadsheet opens a table by itself, and as one in German does: semicolons between columns, and
// numbers in German (1031).
/** @type {Record<Decimal, string[]>} */
const FILTERS = { point: [], comma: ['--infilter=Text - txt - csv (StarCalc):59,34,76,1,,1031'] };

/** The cells of a table, row by row: a number, a text, or null where there is none. */
/** @type {(name: string, csv: string, decimal: Decimal) => Cell[][]} */
function opened(name, csv, decimal) {
  const folder = mkdtempSync(join(tmpdir(), 'uturn-'));
  try {
    writeFileSync(join(folder, `${name}.csv`), csv);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const given = [profile, '--headless', ...FILTERS[decimal], '--convert-to', 'fods', '--outdir', folder, join(folder, `${name}.csv`)];
    execFileSync(process.env.SOFFICE ?? 'soffice', given, { stdio: 'pipe', env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    return cells(readFileSync(join(folder, `${name}.fods`), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @type {(attributes: string, name: string) => number} */
const number = (attributes, name) => Number(new RegExp(`${name}="(\\d+)"`, 'u').exec(attributes)?.[1] ?? 1);
/** @type {(text: string) => string} */
const plain = (text) => text.replace(/<[^>]*>/gu, '')
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');

/** @type {(fods: string) => Cell[][]} */
function cells(fods) {
  const rows = [];
  for (const [, about, inner] of fods.matchAll(/<table:table-row([^>]*?)(?:\/>|>([^]*?)<\/table:table-row>)/gu)) {
    /** @type {Cell[]} */
    const row = [];
    for (const [, attributes, content] of (inner ?? '').matchAll(/<table:table-cell([^>]*?)(?:\/>|>([^]*?)<\/table:table-cell>)/gu)) {
      const kind = /office:value-type="(\w+)"/u.exec(attributes)?.[1];
      const value = /office:value="([^"]*)"/u.exec(attributes)?.[1];
      assert.ok(!attributes.includes('table:formula'), `a formula: ${attributes}`);
      /** @type {Record<string, Cell>} */
      const read = { float: Number(value), string: plain(content ?? '').trim() };
      const cell = kind ? read[kind] ?? kind : null;
      for (let count = number(attributes, 'table:number-columns-repeated'); count > 0; count -= 1) {
        if (row.length < 200) row.push(cell);
      }
    }
    while (row.at(-1) === null) row.pop();
    if (row.length === 0) continue;
    for (let count = number(about, 'table:number-rows-repeated'); count > 0; count -= 1) rows.push(row);
  }
  return rows;
}

/** LibreOffice writes fifteen digits or more. */
/** @type {(found: Cell, expected: Cell) => boolean} */
const isSame = (found, expected) => found === expected
  || (typeof found === 'number' && typeof expected === 'number' && Math.abs(found - expected) <= 1e-14 * Math.abs(expected));

/** @type {(name: string, csv: string, columns: { header: string, values: ArrayLike<number> }[], decimal: Decimal) => void} */
function check(name, csv, columns, decimal) {
  const [headers, ...rows] = opened(name, csv, decimal);
  assert.deepEqual(headers, columns.map(({ header }) => header));
  assert.equal(rows.length, columns[0].values.length);
  rows.forEach((row, index) => columns.forEach(({ header, values }, at) => {
    const expected = Number.isNaN(values[index]) ? null : values[index];
    const found = row[at] ?? null;
    if (!isSame(found, expected)) assert.fail(`${header}, row ${index}: ${found}, not ${expected}`);
  }));
}

const inputs = { plan: { headcount: 250, reversal_patience_months: 2 } };
const estimation = new engine.Estimation(inputs, { worlds: 4096 });
estimation.advance(4096);

for (const decimal of /** @type {Decimal[]} */ (['point', 'comma'])) {
  test(`all futures open with their numbers as numbers, written with a ${decimal}`, () => {
    const columns = engine.futures(inputs).map(({ name, unit, values }) => ({ header: `${name} [${unit}]`, values }));
    assert.ok(columns.some(({ values }) => values.some(Number.isNaN)), 'no empty cell to look at');
    check('futures', estimation.futuresCsv(decimal), columns, decimal);
  });

  test(`the curve opens with its numbers as numbers, written with a ${decimal}`, () => {
    const [headers, ...rows] = estimation.curveCsv().trimEnd().split('\r\n').map((line) => line.split(','));
    assert.ok(rows.length > 20 && headers.length > 40);
    const columns = headers.map((header, at) => ({
      header, values: rows.map((row) => (row[at] === '' ? NaN : Number(row[at]))),
    }));
    check('curve', estimation.curveCsv(decimal), columns, decimal);
  });
}
