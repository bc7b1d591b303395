import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { IDBObjectStore } from 'fake-indexeddb';
import { daysBehind, today } from '../../../../frontend/notebook/vault/days.ts';
import { read, type Content } from '../../../../frontend/notebook/vault/content.ts';
import { begin, beginCorrection, discard } from '../../../../frontend/notebook/vault/draft.ts';
import { COVERED, type Value } from '../../../../frontend/notebook/contract.ts';
import { isWaiting, sealedFile } from '../../../../frontend/notebook/sync/body.ts';
import { keptPackage } from '../../../../frontend/notebook/sync/package.ts';
import { isGoodPassphrase, keepSealed, revoke, unlockProfile } from '../../../../frontend/notebook/vault/profile.ts';
import { roomOnDevice } from '../../../../frontend/notebook/vault/room.ts';
import { lock, unlock } from '../../../../frontend/notebook/vault/seal.ts';
import { caseOf, casesOf, profileOf, profiles, removeProfile, store } from '../../../../frontend/notebook/vault/store.ts';
import { anotherPerson, drafting, dump, emptyDevice, FACTS, opensFor, PASSPHRASE, reopened, VERSION, type Device } from './device.ts';

const CANARIES = ['Канарейка', 'canary-of-text', '48151623', PASSPHRASE, 'read-token-of-nobody-else', 'AGE-SECRET-KEY'];
let device: Device;

beforeEach(async () => {
  device = await emptyDevice();
});

test('a passphrase opens what it locked, however its letters are typed, and another one does not', async () => {
  const locked = await lock('secret', 'Ёлка зелёная', 4);
  assert.equal(await unlock(locked, ' Ёлка зелёная '.normalize('NFD')), 'secret');
  assert.equal(await unlock(locked, 'Ёлка зеленая'), null);
  await assert.rejects(unlock(locked.subarray(0, 80), 'Ёлка зелёная'));
});

test('a passphrase is long and not of figures alone', () => {
  assert.ok(isGoodPassphrase('три синих вечера'));
  for (const weak of ['', 'short', '12345678901234567890', 'aaaaaaaaaaaaaaaa', '          ']) {
    assert.ok(!isGoodPassphrase(weak), weak);
  }
});

test('a profile opens with its passphrase alone, and another profile on the device does not open with it', async () => {
  const other = await anotherPerson();
  assert.equal((await profiles()).length, 2);
  assert.equal(await unlockProfile(device.profile, 'другая длинная фраза'), null);
  const opened = (await unlockProfile(device.profile, PASSPHRASE))!;
  assert.equal(opened.readToken, 'read-token-of-nobody-else');
  const { interview } = await begin(other.profile, VERSION, FACTS, false);
  await assert.rejects(read((await caseOf(interview))!, opened));
  opened.close();
  assert.throws(() => opened.readToken, /locked/);
});

test('each change is on the disk in order, and what was on the disk is there after the page has died', async () => {
  const { draft, told, kept } = await drafting(device);
  for (let code = 1; code <= 20; code++) {
    draft.answer(new Map([[`v${code}`, code]]));
  }
  draft.answer(new Map<string, number | string | null>([['v1', null], ['text', 'Канарейка']]));
  draft.become({ page: 'media', seconds: { about: 12 }, remarks: 'canary-of-text' });
  assert.equal(told.at(-1)!.state, 'saving');
  assert.ok(await draft.settled());
  assert.deepEqual(told.at(-1), { state: 'saved', variables: [] });

  const again = await reopened(device, kept.interview);
  assert.equal(again.draft.content.answers.size, 20);
  assert.equal(again.draft.content.answers.get('text'), 'Канарейка');
  assert.equal(again.draft.content.answers.get('v20'), 20);
  assert.equal(again.draft.content.answers.get('v1'), undefined);
  assert.equal(again.draft.content.page, 'media');
  assert.deepEqual(again.draft.content.seconds, { about: 12 });
  assert.equal(again.draft.content.remarks, 'canary-of-text');
  assert.ok((await caseOf(kept.interview))!.revision > 1);
});

test('a draft opens for its profile and for the server; both envelopes say which revision of which interview', async () => {
  const { draft, kept } = await drafting(device);
  draft.answer(new Map<string, number | string>([['v', 48151623], ['t', 'canary-of-text']]));
  await draft.settled();
  const now = (await caseOf(kept.interview))!;
  const codes = JSON.parse((await opensFor(now.answers!, device.server.identity))!);
  const texts = JSON.parse((await opensFor(now.texts!, device.server.identity))!);
  assert.deepEqual(codes.answers, { v: 48151623 });
  assert.deepEqual(texts, { interview: now.interview, revision: now.revision, texts: { t: 'canary-of-text' } });
  assert.equal(codes.interview, now.interview);
  assert.equal(codes.revision, now.revision);
});

test('nothing in the store can be read, before and after finishing; a finished interview opens for the server alone', async () => {
  const { draft, kept } = await drafting(device);
  const answers = new Map<string, number | string>([['v', 48151623], ['t', 'canary-of-text'], ['u', 'Канарейка']]);
  draft.answer(answers);
  await draft.settled();
  const before = await dump();
  const draftSealed = Buffer.from((await caseOf(kept.interview))!.answers!).toString('latin1');
  await draft.finish(answers, {});
  const after = await dump();
  for (const canary of CANARIES) {
    assert.ok(!before.includes(canary) && !after.includes(canary), canary);
    assert.ok(!before.includes(Buffer.from(canary).toString('latin1')), canary);
  }
  assert.ok(before.includes(JSON.stringify(draftSealed).slice(1, -1)));
  assert.ok(!after.includes(JSON.stringify(draftSealed).slice(1, -1)));
  const now = (await caseOf(kept.interview))!;
  assert.equal(now.state, 'finished');
  await assert.rejects(device.opened.open(now.answers!));
  await assert.rejects(device.opened.open(now.texts!));
  assert.deepEqual(JSON.parse((await opensFor(now.answers!, device.server.identity))!).answers, { v: 48151623 });
});

test('what the disk refuses is said, kept and written once there is room', async (context) => {
  const { draft, told, kept } = await drafting(device);
  const full = context.mock.method(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  draft.answer(new Map([['v', 1]]));
  assert.equal(await draft.settled(), false);
  assert.deepEqual(told.at(-1), { state: 'failed', variables: ['v'] });
  assert.ok(!draft.isBehind);
  full.mock.restore();
  draft.answer(new Map([['w', 2]]));
  assert.ok(await draft.settled());
  assert.equal(told.at(-1)!.state, 'saved');
  const again = await reopened(device, kept.interview);
  assert.deepEqual([...again.draft.content.answers], [['v', 1], ['w', 2]]);
});

test('on a disk that is full nothing is begun and no number is used up, and what cannot be finished stays a draft', async (context) => {
  const { draft, kept } = await drafting(device);
  draft.answer(new Map([['v', 1]]));
  await draft.settled();
  const full = context.mock.method(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await assert.rejects(begin(device.profile, VERSION, FACTS, false));
  await assert.rejects(draft.finish(new Map([['v', 1]]), {}));
  await assert.rejects(discard((await caseOf(kept.interview))!, device.profile, device.opened, FACTS));
  full.mock.restore();
  assert.equal((await caseOf(kept.interview))!.state, 'draft');
  assert.deepEqual((await casesOf(device.profile.device)).map(({ sequence }) => sequence), [1]);
  assert.equal((await begin(device.profile, VERSION, FACTS, false)).sequence, 2);
  await draft.finish(new Map([['v', 1]]), {});
  assert.equal((await caseOf(kept.interview))!.state, 'finished');
});

test('two tabs do not undo each other: the one that is behind is told', async () => {
  const { draft, kept } = await drafting(device);
  const other = await reopened(device, kept.interview);
  draft.answer(new Map([['v', 1]]));
  await draft.settled();
  other.draft.answer(new Map([['v', 2]]));
  assert.equal(await other.draft.settled(), false);
  assert.equal(other.told.at(-1)!.state, 'failed');
  assert.ok(other.draft.isBehind);
  assert.equal((await reopened(device, kept.interview)).draft.content.answers.get('v'), 1);
});

test('numbers run without gaps, each person having their own', async () => {
  const other = await anotherPerson();
  for (const { profile } of [device, other, device]) {
    await begin(profile, VERSION, FACTS, false);
  }
  assert.deepEqual((await casesOf(device.profile.device)).map((one) => one.sequence), [2, 1]);
  assert.deepEqual((await casesOf(other.profile.device)).map((one) => one.sequence), [1]);
});

test('a revoked device reads nothing any more, and keeps what is sealed for the server', async () => {
  const { interview } = (await drafting(device)).kept;
  await revoke(device.profile.device);
  const profile = (await profileOf(device.profile.device))!;
  assert.ok(profile.revoked);
  assert.equal(await unlockProfile(profile, PASSPHRASE), null);
  assert.ok(await opensFor((await caseOf(interview))!.answers!, device.server.identity));
});

test('deleting takes one person off the device and leaves the others', async () => {
  const other = await anotherPerson();
  await begin(device.profile, VERSION, FACTS, false);
  await begin(other.profile, VERSION, FACTS, false);
  await removeProfile(device.profile.device);
  assert.deepEqual((await profiles()).map((profile) => profile.device), [other.profile.device]);
  assert.equal((await casesOf(device.profile.device)).length, 0);
  assert.equal((await casesOf(other.profile.device)).length, 1);
});

test('a clock that is wrong by a year does not date an interview', () => {
  const clock = new Date(2025, 10, 30, 12);
  const behind = daysBehind('2026-11-30', clock);
  assert.equal(behind, 365);
  assert.equal(today({ daysBehind: behind }, clock), '2026-11-30');
  assert.equal(today({ daysBehind: behind }, new Date(2025, 11, 1, 12)), '2026-12-01');
  // At midnight server and device may be a day apart, and both are right.
  assert.equal(today({ daysBehind: 1 }, clock), '2025-11-30');
});

test('a browser that refuses to keep things, or is nearly full, is known before an interview', async () => {
  const storage = (persisted: boolean, free: number) =>
    ({
      persisted: async () => false,
      persist: async () => persisted,
      estimate: async () => ({ quota: free + 10, usage: 10 })
    }) as unknown as StorageManager;
  assert.deepEqual(await roomOnDevice(storage(true, 2 ** 30)), { isKept: true, isShort: false, free: 1024 });
  assert.deepEqual(await roomOnDevice(storage(false, 2 ** 21)), { isKept: false, isShort: true, free: 2 });
  assert.deepEqual(await roomOnDevice({} as StorageManager), { isKept: false, isShort: false, free: Infinity });
});

const SENT = crypto.randomUUID();
const BEFORE = new Map<string, Value>([['v', 48151623], ['w', 2], ['t', COVERED], ['u', COVERED]]);

async function correcting() {
  const corrects = { interview: SENT, seen: 7, comment: 'canary-of-text', before: BEFORE };
  return beginCorrection(device.profile, VERSION, FACTS, corrects);
}

test('a correction has what it began with in its draft, and tells the server what was changed and what stays', async () => {
  const kept = await correcting();
  assert.deepEqual(kept.corrects, { interview: SENT, seen: 7 });
  const { draft } = await reopened(device, kept.interview);
  assert.deepEqual(draft.content.answers, BEFORE);
  assert.equal(draft.content.page, 'review');
  draft.answer(new Map<string, Value>([['w', 3], ['t', 'Канарейка']]));
  draft.become({ remarks: 'asked again' });
  await draft.settled();
  const again: Content = (await reopened(device, kept.interview)).draft.content;
  assert.deepEqual(again.answers, new Map<string, Value>([['v', 48151623], ['w', 3], ['t', 'Канарейка'], ['u', COVERED]]));
  assert.deepEqual(again.corrects!.before, BEFORE);
  assert.equal(again.corrects!.comment, 'canary-of-text');
  await draft.finish(new Map(again.answers), {});
  const lies = await dump();
  CANARIES.forEach((canary) => assert.ok(!lies.includes(canary), canary));
  const now = (await caseOf(kept.interview))!;
  const inside = JSON.parse((await opensFor(now.answers!, device.server.identity))!);
  assert.deepEqual(inside.corrects, { interview: SENT, seen: 7, changed: ['w', 't'], covered: ['u'] });
  assert.deepEqual(inside.answers, { v: 48151623, w: 3 });
  const typed = JSON.parse((await opensFor(now.texts!, device.server.identity))!);
  assert.deepEqual(typed.texts, { t: 'Канарейка' });
  assert.equal(typed.remarks, 'asked again');
});

test('a text of what is no longer asked does not stay', async () => {
  const kept = await correcting();
  const { draft } = await reopened(device, kept.interview);
  draft.answer(new Map<string, Value>([['w', 1]]));
  await draft.finish(new Map<string, Value>([['v', 48151623], ['w', 1], ['t', COVERED]]), {});
  const inside = JSON.parse((await opensFor((await caseOf(kept.interview))!.answers!, device.server.identity))!);
  assert.deepEqual([inside.corrects.covered, inside.corrects.changed], [['t'], ['w', 'u']]);
});

test('a draft that is deleted is gone, and the server is told by whoever had unlocked it', async () => {
  const { draft, kept } = await drafting(device);
  draft.answer(new Map<string, Value>([['v', 48151623], ['t', 'canary-of-text']]));
  await draft.settled();
  draft.stop();
  const before = (await caseOf(kept.interview))!;
  await discard(before, device.profile, device.opened, FACTS);
  const now = (await caseOf(kept.interview))!;
  assert.deepEqual([now.state, now.discarded, now.texts], ['finished', true, null]);
  assert.ok(isWaiting(now));
  assert.ok(sealedFile(device.profile, [now]).includes(now.hash));
  const inside = JSON.parse((await opensFor(now.answers!, device.server.identity))!);
  assert.deepEqual([inside.answers, inside.discard], [{}, 'read-token-of-nobody-else']);
  assert.equal(await opensFor(now.answers!, 'AGE-SECRET-KEY-1'), null);
  await assert.rejects(device.opened.open(now.answers!));
  const lies = await dump();
  CANARIES.forEach((canary) => assert.ok(!lies.includes(canary), canary));
  await assert.rejects(discard(before, device.profile, device.opened, FACTS), 'a tab that is behind deletes nothing');
});

test('a coupon that was brought lies sealed with what was typed, in each revision, and goes with the interview', async () => {
  const coupon = { code: 'canary-of-text', relation: 3, degree: 48151623 };
  const kept = await begin(device.profile, VERSION, FACTS, false, { coupon });
  const { draft } = await reopened(device, kept.interview);
  assert.deepEqual(draft.content.coupon, coupon);
  draft.answer(new Map<string, Value>([['v', 1]]));
  await draft.settled();
  await draft.finish(new Map<string, Value>([['v', 1]]), {});
  const now = (await caseOf(kept.interview))!;
  const typed = JSON.parse((await opensFor(now.texts!, device.server.identity))!);
  assert.deepEqual(typed.coupon, coupon);
  assert.equal(JSON.parse((await opensFor(now.answers!, device.server.identity))!).coupon, undefined);
  const lies = await dump();
  CANARIES.forEach((canary) => assert.ok(!lies.includes(canary), canary));
});

test('a draft that is damaged on the disk can be deleted all the same', async () => {
  const { draft, kept } = await drafting(device);
  draft.stop();
  const whole = (await caseOf(kept.interview))!;
  await (await store()).put('cases', { ...whole, answers: whole.answers!.slice(0, 50) });
  const damaged = (await caseOf(kept.interview))!;
  await assert.rejects(read(damaged, device.opened));
  await discard(damaged, device.profile, device.opened, FACTS);
  const inside = JSON.parse((await opensFor((await caseOf(kept.interview))!.answers!, device.server.identity))!);
  assert.deepEqual([inside.interview, inside.country, inside.discard], [kept.interview, 'KZ', 'read-token-of-nobody-else']);
});

test('the number of a slip lies sealed with what was typed, and goes with the interview', async () => {
  const { draft, kept } = await drafting(device);
  draft.become({ slip: 'canary-of-text' });
  await draft.settled();
  assert.equal((await reopened(device, kept.interview)).draft.content.slip, 'canary-of-text');
  await draft.finish(new Map<string, Value>([['v', 1]]), {});
  const now = (await caseOf(kept.interview))!;
  assert.equal(JSON.parse((await opensFor(now.texts!, device.server.identity))!).slip, 'canary-of-text');
  const lies = await dump();
  CANARIES.forEach((canary) => assert.ok(!lies.includes(canary), canary));
});

test('what the server gave is fetched again where it is damaged on the disk', async () => {
  await keepSealed(device.profile, '{"now":"2026-11-30"}');
  assert.equal((await keptPackage(device.profile, device.opened))!.now, '2026-11-30');
  const kept = (await (await store()).get('packages', device.profile.device))!;
  await (await store()).put('packages', { ...kept, sealed: kept.sealed.slice(0, 40) });
  assert.equal(await keptPackage(device.profile, device.opened), null);
});
test('an interview in depth keeps pages of notes and the number it is linked with sealed, through a closed tab', async () => {
  const guide = { ...VERSION, questionnaire: 'guide', inDepth: true as const };
  const survey = 'canary-of-text';
  const kept = await begin(device.profile, guide, FACTS, false, { survey });
  assert.equal(kept.inDepth, true);
  const notes = 'Сӯҳбат: 48151623.\n\n'.repeat(1000);
  const all = new Map<string, Value>(Array.from({ length: 12 }, (_, at) => [`ix_${at}`, notes]));
  const before = await reopened(device, kept.interview);
  before.draft.answer(all);
  await before.draft.settled();
  before.draft.stop();
  const { draft } = await reopened(device, kept.interview);
  assert.deepEqual(draft.content.answers, all);
  assert.equal(draft.content.survey, survey);
  await draft.finish(all, {});
  const now = (await caseOf(kept.interview))!;
  assert.deepEqual([now.state, now.inDepth], ['finished', true]);
  const typed = JSON.parse((await opensFor(now.texts!, device.server.identity))!);
  assert.equal(typed.survey, survey);
  assert.equal(typed.texts.ix_11, notes);
  assert.equal(JSON.parse((await opensFor(now.answers!, device.server.identity))!).survey, undefined);
  const lies = await dump();
  CANARIES.forEach((canary) => assert.ok(!lies.includes(canary), canary));
});
