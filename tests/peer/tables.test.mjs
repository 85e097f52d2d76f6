// The tables of docs/model.md against this implementation's: `node --test tests/peer/tables.test.mjs`.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { model, number, plan, table, world } from '../specification.mjs';
import { DEFAULT_PLAN, DEFAULT_RANGES, TALENT } from './inputs.mjs';

test('section 1: the plan', () => {
  assert.deepEqual(Object.fromEntries(plan().map((row) => [row.name, row.default])), DEFAULT_PLAN);
});

test('section 2: the world, in the order of its dimensions', () => {
  const ranges = world().map(({ name, ...range }) => [name, range]);
  assert.deepEqual(ranges, Object.entries(DEFAULT_RANGES));
});

test('section 4: talent', () => {
  const rows = table(model, 'talent', 'shift').map((row) => {
    const [shift, factor, setup] = [row.shift, row.factor, row['set-up factor']].map(number);
    return [row.talent, { shift, factor, setup }];
  });
  assert.deepEqual(Object.fromEntries(rows), TALENT);
});
