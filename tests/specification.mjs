// The tables of docs/model.md and docs/evidence.md, as tests read them.

import { readFileSync } from 'node:fs';

export const model = readFileSync(new URL('../docs/model.md', import.meta.url), 'utf8');
export const evidence = readFileSync(new URL('../docs/evidence.md', import.meta.url), 'utf8');

/** The rows of the table whose first two columns have these names: cells by the names of their columns. */
/** @type {(document: string, first: string, second: string) => Record<string, string>[]} */
export function table(document, first, second) {
  const lines = document.split('\n'), head = lines.findIndex((line) => line.startsWith(`| ${first} | ${second} |`));
  if (head < 0) throw new Error(`there is no table of ${first} and ${second}`);
  /** @type {(line: string) => string[]} */
  const cells = (line) => line.split('|').slice(1, -1).map((cell) => cell.trim());
  const names = cells(lines[head]), end = lines.indexOf('', head);
  return lines.slice(head + 2, end).map((line) => Object.fromEntries(cells(line).map((cell, i) => [names[i], cell])));
}

/** A number as the tables write it: digits in threes, a minus sign. */
/** @type {(cell: string) => number} */
export function number(cell) {
  const digits = cell.replaceAll(' ', '').replace('−', '-');
  if (!/^-?[\d.]+$/.test(digits)) throw new Error(`“${cell}” is no number`);
  return Number(digits);
}

/** The field that a row is about: its letter may follow the name. */
/** @type {(row: Record<string, string>) => string} */
const field = (row) => row.field.split(' ')[0];

/** @type {Record<string, boolean>} */
const WORDS = { on: true, off: false, yes: true, no: false };

/** Section 1: by name the default, and the bounds where there are some. */
export const plan = () =>
  table(model, 'field', 'unit').map((row) => {
    if (row.bounds === '') return { name: field(row), default: WORDS[row.default] ?? row.default };
    const [low, high] = row.bounds.split(' … ').map(number);
    return { name: field(row), default: number(row.default), low, high };
  });

/** Section 2: by name the scale and the default range, in the order of the dimensions. */
export const world = () =>
  table(model, 'field', 'scale').map((row) => {
    const [low, likely, high] = [row.low, row.likely, row.high].map(number);
    return { name: field(row), scale: row.scale, low, likely, high };
  });
