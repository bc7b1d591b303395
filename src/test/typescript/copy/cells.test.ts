import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNumber, mark, plain } from '../../../../frontend/copy/cells.ts';

/** As much of a cell of a table as copying asks for. */
function cell(textContent: string) {
  const attributes = new Map<string, string>();
  return {
    textContent,
    attributes,
    matches: (selector: string) => selector === 'td.number',
    setAttribute: (name: string, value: string) => attributes.set(name, value),
  } as unknown as Element & { attributes: Map<string, string> };
}

test('a figure below zero is shown with the minus of print and copied with the one of programs', () => {
  const shown = cell('−0,65');
  assert.ok(isNumber(shown));
  assert.equal(plain(shown), '-0,65');
  mark(shown);
  assert.equal(shown.attributes.get('x:num'), '-0.65');
  assert.equal(shown.attributes.get('sdnum'), '1033;0;0.00');
  assert.equal(shown.textContent, '-0,65');
});

test('brackets, dashes and intervals stay texts as they are shown', () => {
  for (const text of ['[−0,3]', '–', '[−1,2; 0,4]']) {
    const shown = cell(text);
    assert.equal(plain(shown), text);
    mark(shown);
    assert.equal(shown.textContent, text);
    assert.ok(!shown.attributes.has('x:num'));
  }
});
