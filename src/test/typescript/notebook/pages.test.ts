/* The pages of an interview without a browser: ticks, typing, the way through sections, what is told. */
import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { type Correction, COVERED, type TextOf, type Value } from '../../../../frontend/notebook/contract.ts';
import { readDefinition } from '../../../../frontend/notebook/engine/index.ts';
import { Journey, ENDING, REVIEW } from '../../../../frontend/notebook/pages/journey.ts';
import { matches } from '../../../../frontend/notebook/pages/keys.ts';
import { type Choice, chooseWith, type Part, type ShownQuestion, type Typed } from '../../../../frontend/notebook/pages/question.ts';
import { tick } from '../../../../frontend/notebook/pages/ticks.ts';
import { judge, left, Typing } from '../../../../frontend/notebook/pages/typing.ts';

const text: TextOf = (key, ...values) => [key, ...values].join(' ');
const words = (wording: string) => ({ master: { en: wording, ru: `${wording} (ru)` } });
const yesNo = [1, 2].map((code) => ({ code, name: String(code), label: words(code === 1 ? 'Yes' : 'No') }));
const asked = (variable: string, value: number) => ({ kind: 'compare', variable, operator: '=', value });

const DEFINITION = readDefinition({
  format: 1,
  id: 'small',
  version: 1,
  hash: 'hash',
  title: words('Small'),
  languages: [
    { tag: 'en', review: 'draft', origin: 'field' },
    { tag: 'ru', review: 'draft', origin: 'field' }
  ],
  countries: [{ code: 'KZ', number: 1, name: words('Kazakhstan'), in: words('in Kazakhstan'), languages: ['ru'] }],
  eligible: asked('consent', 1),
  missing: [],
  caseFacts: [
    { name: 'country', label: words('Country'), values: [{ code: 1, name: 'KZ', label: words('Kazakhstan') }] },
    { name: 'mode', label: words('Mode'), values: [{ code: 2, name: 'f2f', label: words('Face to face') }] }
  ],
  pages: [
    {
      id: 'start',
      title: words('Start'),
      audience: 'respondent',
      items: [{ type: 'single', id: 'consent', text: words('Consent?'), required: true, level: 'nominal', options: yesNo }]
    },
    {
      id: 'work',
      title: words('Work'),
      audience: 'respondent',
      relevant: asked('consent', 1),
      items: [
        {
          type: 'single',
          id: 'works',
          text: words('Do you work?'),
          core: true,
          level: 'nominal',
          options: [...yesNo, { code: 9, name: 'other', label: words('Other'), specify: { variable: 'works_oth', maxLength: 10 } }]
        },
        { type: 'number', id: 'hours', text: words('Hours?'), core: true, level: 'scale', min: 0, max: 60, relevant: asked('works', 1) }
      ]
    },
    {
      id: 'end',
      title: words('End'),
      audience: 'interviewer',
      relevant: asked('consent', 1),
      items: [{ type: 'text', id: 'note', text: words('Note'), level: 'nominal', open: true, maxLength: 20 }]
    }
  ]
});

function journey(
  answers: Record<string, Value> = {},
  page: string | null = null,
  clock = { now: 0 },
  more: { correction?: Correction } = {}
) {
  const opened = {
    interview: '00000000-0000-4000-8000-000000000001',
    number: 1,
    facts: { country: 'KZ', mode: 'f2f', language: 'en' },
    answers: new Map(Object.entries(answers)),
    seconds: { start: 5 },
    page,
    remarks: '',
    ...more
  };
  return new Journey(DEFINITION, opened, text, () => clock.now);
}

const answer = (way: Journey, variable: string, value: Value | null) => way.answer(new Map([[variable, value]]));

function choice(value: string, more: Partial<Choice> = {}): Choice {
  return { value, code: 1, label: value, checked: false, apart: false, alone: false, variable: `set_${value}`, specify: null, ...more };
}

function typed(more: Partial<Typed> = {}): Typed {
  return { name: 'field', label: '', value: '', covered: false, lines: false, number: false, unit: '', message: null, limit: 10, min: 0, max: 0, ...more };
}

const part = (...choices: Choice[]): Part => ({ name: 'set', label: '', choices, typed: null, clearable: false });

test('a box that is ticked makes the others 0, and the last that goes takes the answer back', () => {
  assert.deepEqual([...tick(part(choice('a'), choice('b')), 'a', true).changes], [['set_a', 1], ['set_b', 0]]);
  const one = part(choice('a', { checked: true }), choice('b'));
  assert.deepEqual([...tick(one, 'a', false).changes], [['set_a', null], ['set_b', null]]);
});

test('"none" takes the others back and says so, and goes when another is ticked', () => {
  const none = choice('none', { alone: true, apart: true });
  const before = part(choice('a', { checked: true }), none);
  const { changes, instead } = tick(before, 'none', true);
  assert.deepEqual([...changes], [['set_a', 0], ['set_none', 1]]);
  assert.equal(instead, none);
  const after = part(choice('a'), { ...none, checked: true });
  assert.deepEqual([...tick(after, 'a', true).changes], [['set_a', 1], ['set_none', 0]]);
  assert.equal(tick(after, 'a', true).instead, null);
});

test('a missing answer is the code of all options', () => {
  const missing = choice('-8', { code: -8, alone: true, apart: true, variable: '' });
  const set = part(choice('a', { checked: true }), choice('b'), missing);
  assert.deepEqual([...tick(set, '-8', true).changes], [['set_a', -8], ['set_b', -8]]);
});

test('who writes what "other" is has chosen it, unless something else is chosen', () => {
  const other = choice('9', { code: 9, specify: typed({ name: 'set_oth' }) });
  const question = (...choices: Choice[]): ShownQuestion => ({
    id: 'set', kind: 'single', text: '', hint: null, interviewerHint: null, message: null, notice: null, parts: [part(...choices)], blankRows: null
  });
  assert.deepEqual([...chooseWith(question(choice('1'), other), 'set_oth')], [['set', 9]]);
  assert.equal(chooseWith(question(choice('1', { checked: true }), other), 'set_oth').size, 0);
  assert.equal(chooseWith(question(choice('1'), other), 'elsewhere').size, 0);
});

test('numbers within their bounds and texts within their limit are kept, others are told', () => {
  const number = typed({ number: true, min: 1, max: 60 });
  assert.deepEqual(judge(number, ' 12 '), { value: 12 });
  assert.deepEqual(judge(number, ''), { value: null });
  for (const wrong of ['0', '61', '1.5', '-1', 'x', '1234567890']) {
    assert.deepEqual(judge(number, wrong), { fault: ['interview.number', 1, 60] }, wrong);
  }
  assert.deepEqual(judge(typed(), ' и\u0306 '), { value: 'й' });
  assert.deepEqual(judge(typed(), '😀'.repeat(10)), { value: '😀'.repeat(10) });
  assert.deepEqual(judge(typed(), '😀'.repeat(12)), { fault: ['interview.tooLongBy', 10, 2] });
});

test('how many characters are left is told from four fifths of the limit on', () => {
  assert.equal(left(typed({ value: '1234567' }), text), '');
  assert.equal(left(typed({ value: '12345678' }), text), 'interview.outbox.left 2');
  assert.equal(left(typed({ value: '12345678901' }), text), 'interview.outbox.many 1');
});

test('what is typed is told after a pause, or at once when something else happens, and only once', () => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const told: [string, Value | null][] = [];
  const typing = new Typing(() => text, (field, value) => told.push([field.name, value]), () => undefined);
  typing.type(typed(), 'a');
  typing.type(typed(), 'ab ');
  assert.deepEqual(told, []);
  mock.timers.tick(500);
  assert.deepEqual(told, [['field', 'ab']]);
  assert.equal(typing.value('field', 'ab'), 'ab ', 'the blank stays in the field');
  typing.type(typed(), 'abc');
  typing.flush();
  typing.flush();
  assert.deepEqual(told, [['field', 'ab'], ['field', 'abc']]);
  mock.timers.reset();
});

test('what cannot be kept stays in its field with the reason, in the language of the moment', () => {
  let language = 'en';
  const told: unknown[] = [];
  const typing = new Typing(() => (key) => `${language} ${key}`, (...one) => told.push(one), () => undefined);
  typing.type(typed({ number: true, max: 5 }), '7');
  typing.flush();
  assert.deepEqual(told, []);
  assert.deepEqual([...typing.faults], ['field']);
  assert.equal(typing.value('field', ''), '7');
  language = 'kk';
  assert.equal(typing.fault('field'), 'kk interview.number');
  typing.forget(['field']);
  assert.equal(typing.fault('field'), null);
});

test('a page reminds once of what is blank, and always of what is required', () => {
  const way = journey();
  assert.equal(way.next(), false);
  assert.equal(way.left?.required, true);
  assert.equal(way.next(), false, 'nobody goes on without it');
  answer(way, 'consent', 1);
  assert.equal(way.left, null, 'answered');
  assert.equal(way.next(), true);
  assert.equal(way.page, 'work');
  assert.equal(way.next(), false);
  assert.equal(way.onward, 'goOnWithout');
  assert.equal(way.next(), true, 'a friendly reminder is one');
  assert.equal(way.page, 'end');
  assert.equal(way.next(), true, 'what is not core is not reminded of');
  assert.equal(way.page, REVIEW);
});

test('an answer brings a question, which is reminded of; one that goes takes nothing of others with it', () => {
  const way = journey({ consent: 1 }, 'work');
  answer(way, 'works', 1);
  assert.deepEqual(way.questions(new Map(), { value: (_, stored) => stored, fault: () => null }).map(({ id }) => id), ['works', 'hours']);
  answer(way, 'hours', 40);
  answer(way, 'works', 2);
  assert.deepEqual([...way.view.shown], [['consent', 1], ['works', 2]], 'what is not shown is not sent');
  answer(way, 'works', 1);
  assert.equal(way.view.shown.get('hours'), 40, 'and comes back');
});

test('without consent it asks before it ends, and leads back', () => {
  const way = journey({ consent: 2 });
  assert.equal(way.next(), true);
  assert.equal(way.page, ENDING);
  assert.equal(way.back(), true);
  assert.equal(way.page, 'start');
});

test('a question of the review leads back to it, and the end is not reached past what is required', () => {
  const way = journey({ consent: 1, works: 2 }, REVIEW);
  assert.equal(way.page, REVIEW);
  way.correct('work');
  assert.equal(way.onward, 'toReview');
  assert.equal(way.next(), true);
  assert.equal(way.page, REVIEW);
  assert.equal(way.mayFinish(), true);
  answer(way, 'consent', null);
  assert.notEqual(way.page, REVIEW, 'nobody is in the review who is not eligible');
  assert.equal(way.mayFinish(), false);
  assert.equal(way.left?.required, true);
});

test('seconds go on from those that were spent, and a clock that is set back takes none away', () => {
  const clock = { now: 0 };
  const way = journey({ consent: 1 }, null, clock);
  clock.now = 30_000;
  way.next();
  clock.now = -9_000_000;
  way.next();
  way.next();
  assert.deepEqual({ ...way.seconds }, { start: 35, work: 0 });
});

test('words change with the language, and the page stays', () => {
  const way = journey({ consent: 1 }, 'work');
  way.setWords('ru', text);
  assert.equal(way.page, 'work');
  assert.equal(way.view.title(way.view.page('work')!), 'Work (ru)');
});

test('a code that could go on waits for its next digit', () => {
  assert.deepEqual(matches(['1', '2', '10', '-8'], '1'), { hit: '1', more: true });
  assert.deepEqual(matches(['1', '2', '10', '-8'], '2'), { hit: '2', more: false });
  assert.deepEqual(matches(['1', '2', '10', '-8'], '-'), { hit: null, more: true });
  assert.deepEqual(matches(['1', '2'], '7'), { hit: null, more: false });
});

function correcting(before: Record<string, Value>) {
  const correction = { name: '1', comment: 'Once more?', before: new Map(Object.entries(before)) };
  return journey(before, REVIEW, { now: 0 }, { correction });
}

test('a correction begins with all answers, and who takes part is not corrected', () => {
  const way = correcting({ consent: 1, works: 1, hours: 30, note: COVERED });
  assert.equal(way.page, REVIEW);
  const asked = way.view.review().flatMap((section) => section.lines.map((line) => line.item));
  assert.deepEqual(asked, ['works', 'hours', 'note']);
  assert.equal(way.hasChanged, false);
  answer(way, 'hours', 40);
  assert.equal(way.hasChanged, true);
  answer(way, 'hours', 30);
  assert.equal(way.hasChanged, false);
  way.go('work');
  way.go(REVIEW);
  way.go('work');
  assert.ok(way.next());
  assert.equal(way.page, REVIEW, 'whichever way one came');
});

test('a text that is not on the device is there, is not shown, and can be written anew', () => {
  const way = correcting({ consent: 1, works: 9, works_oth: COVERED, note: COVERED });
  const lines = way.view.review().flatMap((section) => section.lines);
  assert.deepEqual(lines.map((line) => line.answers), [['Other: notebook.correction.hidden'], ['notebook.correction.hidden']]);
  assert.ok(lines.every((line) => !line.blank));
  way.correct('end');
  const [question] = way.questions(new Map(), new Typing(() => text, () => undefined, () => undefined));
  assert.equal(question.parts[0].typed!.value, '');
  assert.equal(question.parts[0].typed!.covered, true);
  assert.equal(way.emptied('note'), COVERED);
  assert.equal(way.emptied('hours'), null);
  assert.equal(journey().emptied('note'), null);
});
