// node tests/peer/generate.mjs [folder]: makes the fixtures anew, in tests/fixtures/ or in the folder given.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER, NAMES, made } from './fixtures.mjs';

/** Numbers by these names are counts, and so is how many were seen: they have no decimal point. */
const COUNTS = /(month|months|^n)$/;
const SEEN = 'seen';

/** A number as the files have it: shortest digits, a point unless it counts, an exponent below 10⁻⁴. */
/** @type {(value: number, counts: boolean) => string} */
function number(value, counts) {
  if (counts) return String(value);
  if (value !== 0 && Math.abs(value) < 1e-4) return value.toExponential().replace(/e-(\d)$/, 'e-0$1');
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

/** A fixture as its file has it: a line for every value. */
/** @type {(value: unknown, name: string, indent: string) => string} */
function written(value, name, indent) {
  if (typeof value === 'number') return number(value, COUNTS.test(name));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value), inner = `${indent} `;
  const entries = isList
    ? value.map((each, i) => written(each, name === SEEN && i === 1 ? 'n' : '', inner))
    : Object.entries(value).map(([key, each]) => `"${key}": ${written(each, name === SEEN ? SEEN : key, inner)}`);
  const [open, close] = isList ? '[]' : '{}';
  return `${open}\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}${close}`;
}

const folder = process.argv[2] ?? FOLDER;
for (const name of NAMES) {
  const file = join(folder, `${name}.json`);
  writeFileSync(file, written(made(name), '', ''));
  console.log(file);
}
