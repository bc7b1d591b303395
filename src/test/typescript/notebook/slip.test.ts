import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped, slipCode } from '../../../../frontend/notebook/pages/slip.ts';

test('a number of a slip is made of the same bytes as on the server', () => {
  // GivenSlipTests holds the other half.
  assert.equal(slipCode(Uint8Array.from({ length: 20 }, (_, at) => 7 * at)), 'AT6H29P5EY8M4CX7K3AT9');
});

test('numbers of slips differ, and are written in three groups', () => {
  const codes = new Set(Array.from({ length: 100 }, () => slipCode()));
  assert.equal(codes.size, 100);
  codes.forEach((code) => assert.match(grouped(code), /^[ACEHKMPTXY2-9]{7}-[ACEHKMPTXY2-9]{7}-[ACEHKMPTXY2-9]{7}$/));
});
