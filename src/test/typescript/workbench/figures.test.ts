import assert from 'node:assert/strict';
import { test } from 'node:test';
import { figure, fits, onAxis, written } from '../../../../frontend/workbench/figures.ts';

const means = { type: 'means', unit: '', decimals: 2, comma: true } as const;
const shares = { type: 'diverging', unit: '%', decimals: 1, comma: true } as const;

test('an axis names no two places alike', () => {
  assert.deepEqual([2, 2.5, 3, 3.5, 4].map((value) => onAxis(means, value)), ['2', '2,5', '3', '3,5', '4']);
  assert.deepEqual([0, 0.05, 0.1, 0.05 + 0.1].map((value) => onAxis(means, value)), ['0', '0,05', '0,1', '0,15']);
  assert.deepEqual([0, 200000, 1000000].map((value) => onAxis(means, value)), ['0', '200000', '1000000']);
});

test('what is below zero says so, but the left side of a scale', () => {
  assert.deepEqual([-1, -0.5, 0].map((value) => onAxis(means, value)), ['−1', '−0,5', '0']);
  assert.deepEqual([-100, -50, 0, 50].map((value) => onAxis(shares, value)), ['100%', '50%', '0%', '50%']);
  assert.equal(written(means, -1.25), '−1,25');
});

test('a figure of few answers stands in brackets, one of too few not at all', () => {
  const series = { name: '', values: [3.456, 2, null], few: [false, true, false] };
  assert.deepEqual([0, 1, 2].map((at) => figure(means, series, at)), ['3,46', '[2,00]', '']);
  assert.equal(written({ ...means, comma: false }, 3.456), '3.46');
});

test('a figure stands in a part of a bar that is wide enough for it, on a phone as on a desk', () => {
  const room = (share: number, plot: number) => (share / 200) * plot;
  assert.ok(fits('12%', room(14.1, 342)));
  assert.ok(!fits('12%', room(12, 155)), 'two figures would run into each other');
  assert.ok(fits('34%', room(34, 155)));
  assert.ok(!fits('[34%]', room(34, 155)), 'brackets need their room too');
  assert.ok(!fits('', 100));
});
