import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryOf } from '../../../../frontend/notebook/frame/summary.ts';
import type { Kept } from '../../../../frontend/notebook/vault/store.ts';

const TODAY = '2026-11-30';
const NO_CONTACTS = { collected: 0, waiting: 0 };
const text = (key: string, ...values: (string | number)[]) => [key.replace('notebook.list.', ''), ...values].join(' ');

function kept(state: Kept['state'], more: Partial<Kept> = {}): Kept {
  return { state, practice: false, day: TODAY, ...more } as Kept;
}

function told(cases: readonly Kept[], contacts = NO_CONTACTS) {
  const { interviews, others, contacts: waiting, allArrived } = summaryOf(cases, contacts, TODAY, text);
  return { said: [interviews, ...others, waiting].filter((one) => one !== null), allArrived };
}

test('at the end of the day one line says that the interviews of today and all else have arrived', () => {
  const three = [1, 2, 3].map(() => kept('arrived'));
  assert.deepEqual(told(three), { said: ['allArrivedToday 3', 'everything'], allArrived: true });
  const before = [...three, kept('arrived', { day: '2026-11-29' })];
  assert.deepEqual(told(before).said, ['allArrivedToday 3', 'everything']);
  assert.deepEqual(told([kept('arrived', { day: '2026-11-29', inDepth: true })]).said, ['allArrived 1', 'everything']);
});

const WAITING: [string, Kept | null, { collected: number; waiting: number }, string][] = [
  ['an interview', kept('finished'), NO_CONTACTS, 'someWait 1 2 1'],
  ['an interview in depth', kept('finished', { inDepth: true }), NO_CONTACTS, 'someWait 1 2 1'],
  ['a practice interview', kept('finished', { practice: true }), NO_CONTACTS, 'practiceWait 1'],
  ['a correction', kept('finished', { corrects: { interview: 'i', seen: 1 } }), NO_CONTACTS, 'correctionsWait 1'],
  ['a draft that was deleted', kept('finished', { discarded: true }), NO_CONTACTS, 'deletionsWait 1'],
  ['the deletion of a correction', kept('finished', { discarded: true, corrects: { interview: 'i', seen: 1 } }), NO_CONTACTS, 'deletionsWait 1'],
  ['a contact', null, { collected: 2, waiting: 1 }, 'contactsWait 1']
];

for (const [what, one, contacts, line] of WAITING) {
  test(`while ${what} waits it is said, and nothing says that everything has arrived`, () => {
    const found = told([kept('arrived'), ...(one ? [one] : [])], contacts);
    assert.ok(found.said.includes(line), String(found.said));
    assert.ok(!found.said.includes('everything') && !found.allArrived);
  });
}

test('where there was no interview, the other kinds are told all the same', () => {
  assert.deepEqual(told([], { collected: 1, waiting: 0 }), { said: ['everything'], allArrived: true });
  assert.deepEqual(told([kept('arrived', { practice: true })]).said, ['everything']);
  assert.deepEqual(told([kept('arrived', { corrects: { interview: 'i', seen: 1 } })]).said, ['everything']);
  assert.deepEqual(told([]), { said: [], allArrived: false });
});

test('what is not finished is no reason to wait, and is said', () => {
  assert.deepEqual(told([kept('arrived'), kept('draft')]).said, ['allArrivedToday 1', 'everything', 'drafts 1']);
  assert.deepEqual(told([kept('draft')]), { said: ['drafts 1'], allArrived: false });
});
