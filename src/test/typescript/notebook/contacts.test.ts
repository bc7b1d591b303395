import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { IDBObjectStore } from 'fake-indexeddb';
import { contactsHere } from '../../../../frontend/notebook/frame/contacts.ts';
import { sealedFile } from '../../../../frontend/notebook/sync/body.ts';
import { base64, bytesOf } from '../../../../frontend/notebook/sync/bytes.ts';
import { contactHash } from '../../../../frontend/notebook/sync/hash.ts';
import { fetchPackage, keptPackage } from '../../../../frontend/notebook/sync/package.ts';
import { sendAll } from '../../../../frontend/notebook/sync/sender.ts';
import { anotherFile, wordOfFile, type Word } from '../../../../frontend/notebook/sync/word.ts';
import {
  contactCounts,
  contactsOf,
  contactStore,
  removeContactsOf,
  removeContactStore,
  takeOff,
  type KeptContact,
  type Recorded
} from '../../../../frontend/notebook/vault/contacts.ts';
import { today } from '../../../../frontend/notebook/vault/days.ts';
import { recordContact } from '../../../../frontend/notebook/vault/recording.ts';
import { flawsOf, reachSomebody } from '../../../../frontend/notebook/vault/results.ts';
import type { Profile } from '../../../../frontend/notebook/vault/store.ts';
import { anotherPerson, emptyDevice, opensFor, type Device } from './device.ts';

const OWN = 'https://ovoz.example/';
const NOTE = 'после молитвы у старой мельницы';
let device: Device;

beforeEach(async () => {
  await removeContactStore();
  device = await emptyDevice();
});

const REFUSAL: Recorded = {
  follows: null, wave: 'w1', country: 'KZ', mode: 'f2f', result: 'REFUSAL', reason: 'NO_TRUST', day: null, note: ''
};
const APPOINTMENT: Recorded = { ...REFUSAL, result: 'APPOINTMENT', reason: 'ASKED_LATER', day: '2026-12-03', note: NOTE };

type Body = { contact: string; device: string; sealed: string; hash: string };

function receipt({ contact, hash }: Body, outcome = 'stored', revision = 1) {
  const said = `ovoz-receipt-1\n${contact}\n${revision}\n${hash}\n${outcome}\n`;
  const signature = base64(ed25519.sign(new TextEncoder().encode(said), device.server.secretKey));
  return { interview: contact, revision, hash, outcome, signature };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

const states: Word[] = [];

function answering(act: (body: Body) => Response) {
  const asked: string[] = [];
  const using = (async (address: string, request: RequestInit) => {
    if (address.endsWith('/state')) {
      states.push(JSON.parse(String(request.body)));
      return new Response(null, { status: 204 });
    }
    asked.push(address);
    return act(JSON.parse(String(request.body)) as Body);
  }) as unknown as typeof fetch;
  return { using, asked };
}

async function now({ contact }: KeptContact): Promise<KeptContact | undefined> {
  return (await contactsOf(device.profile.device)).find((one) => one.contact === contact);
}

function here(work: unknown = null) {
  return contactsHere(device.profile.device, device.opened, work as never);
}

async function dump(): Promise<string> {
  const all = await (await contactStore()).getAll('contacts');
  return JSON.stringify(all, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value));
}

test('what is recorded is sealed: open contacts for the profile too, what ended for the server alone, and no day lies beside', async () => {
  const open = await recordContact(device.profile, APPOINTMENT);
  const ended = await recordContact(device.profile, { ...REFUSAL, follows: open.contact });
  const lies = await dump();
  for (const canary of [NOTE, '2026-12', 'REFUSAL', 'NO_TRUST', 'APPOINTMENT']) {
    assert.ok(!lies.includes(canary), canary);
  }
  assert.ok(!Buffer.from(lies, 'latin1').toString('utf8').includes('мельницы'));
  assert.equal(JSON.parse(await device.opened.open(open.sealed!)).note, NOTE);
  await assert.rejects(device.opened.open(ended.sealed!));
  const inside = JSON.parse((await opensFor(ended.sealed!, device.server.identity))!);
  assert.deepEqual(inside, { contact: ended.contact, ...REFUSAL, follows: open.contact });
  assert.equal(ended.hash, contactHash({ contact: ended.contact, device: ended.device, sealed: ended.sealed! }));
});

test('a contact is let go of once the server has signed for it, and only for exactly it', async () => {
  const one = await recordContact(device.profile, REFUSAL);
  for (const wrong of [
    () => json({ ok: true }),
    (body: Body) => json(receipt(body, 'stored', 2), 201),
    (body: Body) => json(receipt({ ...body, hash: '0'.repeat(64) }), 201),
    () => new Response('<h1>Welcome to the hotel</h1>', { headers: { 'Content-Type': 'text/html' } }),
    () => json({ reason: 'inside_differs' }, 422)
  ]) {
    await sendAll(device.profile, OWN, answering(wrong).using);
    assert.equal((await now(one))!.outcome, null);
    assert.deepEqual((await now(one))!.sealed, one.sealed);
  }
  assert.deepEqual((await here()).told.map(({ contact }) => contact), [one.contact]);
  const { using, asked } = answering((body) => json(receipt(body), 201));
  const sent = await sendAll(device.profile, OWN, using);
  assert.deepEqual([sent.acknowledged, sent.waiting], [1, 0]);
  assert.deepEqual(asked, [`https://ovoz.example/api/v1/field/contacts/${one.contact}`]);
  assert.deepEqual([(await now(one))!.outcome, (await now(one))!.sealed], ['stored', null]);
  await sendAll(device.profile, OWN, using);
  assert.equal(asked.length, 1);
});

test('open contacts are those of the server and those of here, without those of which something came', async () => {
  const listed = { id: crypto.randomUUID(), wave: 'w1', country: 'KZ', mode: 'f2f', result: 'CALL_BACK', reason: 'NOT_THERE', day: '2026-12-01', note: '' };
  const another = { ...listed, id: crypto.randomUUID(), day: '2026-12-09' };
  const work = { contacts: [another, listed] };
  assert.deepEqual((await here(work)).open.map(({ id }) => id), [listed.id, another.id]);
  const own = await recordContact(device.profile, { ...APPOINTMENT, follows: listed.id });
  const found = await here(work);
  assert.deepEqual(found.open.map(({ id }) => id), [own.contact, another.id]);
  assert.equal(found.open[0].note, NOTE);
  assert.deepEqual(found.counts, { collected: 1, waiting: 1 });
  await recordContact(device.profile, { ...REFUSAL, follows: own.contact });
  assert.deepEqual((await here(work)).open.map(({ id }) => id), [another.id]);
});

test('what the server lists itself goes from the device, and what was in vain is told until it was read', async () => {
  const one = await recordContact(device.profile, APPOINTMENT);
  const two = await recordContact(device.profile, { ...REFUSAL, follows: crypto.randomUUID() });
  const { using } = answering((body) => json(receipt(body, body.contact === two.contact ? 'superseded' : 'stored'), 201));
  await sendAll(device.profile, OWN, using);
  assert.deepEqual((await here()).open.map(({ id }) => id), [one.contact]);
  const listed = { id: one.contact, wave: 'w1', country: 'KZ', mode: 'f2f', result: 'APPOINTMENT', reason: 'ASKED_LATER', day: '2026-12-03', note: NOTE };
  const body = { worker: { countries: ['KZ'], language: 'ru' }, wave: null, definitions: [], contacts: [listed], now: '2026-11-30' };
  assert.equal(await fetchPackage(device.profile, device.opened, OWN, (async () => json(body)) as unknown as typeof fetch), 'fetched');
  assert.deepEqual((await contactsOf(device.profile.device)).map(({ contact }) => contact), [two.contact]);
  const found = await here(await keptPackage(device.profile, device.opened));
  assert.deepEqual(found.open.map(({ id }) => id), [one.contact]);
  assert.deepEqual(found.told.map(({ contact }) => contact), [two.contact]);
});

test('how many contacts were recorded is told to the server, those that have left the device too', async () => {
  const one = await recordContact(device.profile, APPOINTMENT);
  const two = await recordContact(device.profile, { ...REFUSAL, follows: one.contact });
  const lost = answering((body) => (body.contact === two.contact ? json({ reason: 'hash_differs' }, 422) : json(receipt(body), 201)));
  await sendAll(device.profile, OWN, lost.using);
  assert.deepEqual(states.at(-1)!.contacts, { collected: 2, waiting: 1 });
  await sendAll(device.profile, OWN, answering((body) => json(receipt(body), 201)).using);
  assert.deepEqual(states.at(-1)!.contacts, { collected: 2, waiting: 0 });
  const body = { worker: { countries: ['KZ'], language: 'ru' }, wave: null, definitions: [], now: '2026-11-30' };
  await fetchPackage(device.profile, device.opened, OWN, (async () => json(body)) as unknown as typeof fetch);
  assert.deepEqual(await contactsOf(device.profile.device), []);
  assert.deepEqual(await contactCounts(device.profile.device), { collected: 2, waiting: 0 });
  await recordContact(device.profile, REFUSAL);
  assert.deepEqual(await contactCounts(device.profile.device), { collected: 3, waiting: 1 });
});

test('two tabs count what both record, and people on one device are counted apart', async () => {
  const other = await anotherPerson();
  await Promise.all([recordContact(device.profile, REFUSAL), recordContact(device.profile, REFUSAL), recordContact(other.profile, REFUSAL)]);
  assert.deepEqual(await contactCounts(device.profile.device), { collected: 2, waiting: 2 });
  assert.deepEqual(await contactCounts(other.profile.device), { collected: 1, waiting: 1 });
  await removeContactsOf(device.profile.device);
  assert.deepEqual(await contactCounts(device.profile.device), { collected: 0, waiting: 0 });
  assert.deepEqual(await contactCounts(other.profile.device), { collected: 1, waiting: 1 });
});

test('on a disk that is full a contact is recorded whole or not at all', async (context) => {
  const put = IDBObjectStore.prototype.put;
  for (const allowed of [0, 1]) {
    let left = allowed;
    const full = context.mock.method(IDBObjectStore.prototype, 'put', function (this: IDBObjectStore, value: unknown) {
      if (left-- === 0) {
        throw new DOMException('full', 'QuotaExceededError');
      }
      return put.call(this, value);
    });
    await assert.rejects(recordContact(device.profile, REFUSAL));
    full.mock.restore();
    assert.deepEqual(await contactsOf(device.profile.device), []);
    assert.deepEqual(await contactCounts(device.profile.device), { collected: 0, waiting: 0 });
  }
  await recordContact(device.profile, REFUSAL);
  assert.deepEqual(await contactCounts(device.profile.device), { collected: 1, waiting: 1 });
});

test('contacts from before they were counted are counted by what waits of them', async () => {
  const early = await recordContact(device.profile, REFUSAL);
  await (await contactStore()).delete('contacts', device.profile.device);
  assert.deepEqual(await contactCounts(device.profile.device), { collected: 1, waiting: 1 });
  await recordContact(device.profile, REFUSAL);
  assert.deepEqual(await contactCounts(device.profile.device), { collected: 2, waiting: 2 });
  assert.equal((await now(early))!.outcome, null);
});

test('one that the server never takes is missed no more once its interviewer has read so; one that arrived stays counted', async () => {
  const refused = await recordContact(device.profile, REFUSAL);
  const inVain = await recordContact(device.profile, { ...REFUSAL, follows: crypto.randomUUID() });
  const act = (body: Body) => (body.contact === refused.contact ? json({ reason: 'inside_differs' }, 422) : json(receipt(body, 'superseded')));
  await sendAll(device.profile, OWN, answering(act).using);
  assert.deepEqual(await contactCounts(device.profile.device), { collected: 2, waiting: 1 });
  await takeOff(inVain.contact);
  await takeOff(refused.contact);
  await takeOff(refused.contact);
  assert.deepEqual(await contactsOf(device.profile.device), []);
  assert.deepEqual(await contactCounts(device.profile.device), { collected: 1, waiting: 0 });
});

test('one that is damaged on the disk hides none of the others', async () => {
  const damaged = await recordContact(device.profile, APPOINTMENT);
  const whole = await recordContact(device.profile, APPOINTMENT);
  const store = await contactStore();
  await store.put('contacts', { ...damaged, sealed: damaged.sealed!.slice(0, 60) });
  assert.deepEqual((await here()).open.map(({ id }) => id), [whole.contact]);
});

test('a sealed file has what was not signed for, and people on one device do not meet', async () => {
  const one = await recordContact(device.profile, REFUSAL);
  const other = await anotherPerson();
  const theirs = await recordContact(other.profile, REFUSAL);
  const file = sealedFile(device.profile, [], await contactsOf(device.profile.device));
  const [header, line, ...rest] = file.trimEnd().split('\n').map((text) => JSON.parse(text));
  assert.equal(header.format, 'ovoz-field-1');
  assert.equal(line.contact, one.contact);
  assert.deepEqual(bytesOf(line.sealed), one.sealed);
  assert.deepEqual(rest, []);
  await removeContactsOf(device.profile.device);
  assert.deepEqual((await contactsOf(other.profile.device)).map(({ contact }) => contact), [theirs.contact]);
});

test('a sealed file says how much there is once it has been taken, and every file is another one', async () => {
  await recordContact(device.profile, REFUSAL);
  await recordContact(device.profile, APPOINTMENT);
  const { device: id } = device.profile;
  const told = async (profile: Profile | null) => wordOfFile(profile!, [], await contactCounts(id));
  assert.deepEqual(await told(await anotherFile(id)), {
    order: 1,
    day: today(device.profile),
    collected: 0,
    waiting: 0,
    contacts: { collected: 2, waiting: 0 }
  });
  assert.equal((await told(await anotherFile(id))).order, 2);
  await sendAll(device.profile, OWN, answering((body) => json(receipt(body))).using);
  assert.deepEqual(states.at(-1), { order: 2, collected: 0, waiting: 0, contacts: { collected: 2, waiting: 0 } });
  assert.equal(await anotherFile('nobody'), null);
});

test('what is missing or reaches somebody is told at once, and a wrong clock keeps nobody from recording', () => {
  const entered = { result: 'APPOINTMENT', reason: 'NOT_ALONE', day: '2026-12-03', note: '' };
  const contact = '2026-11-28';
  assert.deepEqual(flawsOf(entered, contact), []);
  assert.deepEqual(flawsOf({ ...entered, result: '' }, contact), ['RESULT_MISSING']);
  assert.deepEqual(flawsOf({ ...entered, reason: 'LANGUAGE', day: '' }, contact), ['REASON_MISSING', 'DAY_MISSING']);
  assert.deepEqual(flawsOf({ ...entered, day: '2026-11-27' }, contact), ['DAY_PAST']);
  assert.deepEqual(flawsOf({ ...entered, day: '2028-11-27' }, contact), ['DAY_FAR']);
  assert.deepEqual(flawsOf({ ...entered, note: 'я'.repeat(121) }, contact), ['NOTE_LONG']);
  assert.deepEqual(flawsOf({ ...entered, note: 'тел 0555123456' }, contact), ['NOTE_REACHES']);
  assert.deepEqual(flawsOf({ result: 'REFUSAL', reason: 'AFRAID', day: '', note: '' }, null), []);
  assert.deepEqual(flawsOf({ result: 'HELD', reason: '', day: '', note: '' }, null), []);
});

// The same words as PlainWordsTests has for the server.
const REACH = [
  '+996 555 12-34-56', 'тел 0555123456', '(992) 93 500 11 22', '8.701.123.45.67', '5-12-34', '٩٩٢٩٣٥٠٠', 'зангзанед ба aziz@example.org',
  '@aziz_k', 't.me/aziz', 'wa.me/99293', 'https://vk.com/id1', 'www.facebook.com/aziz', 'facebook.com/aziz'
];
const HARMLESS = [
  '', 'after work', 'после 18:00', 'третий слип, после обеда', 'дар бозор, баъди соати 10', '2-я попытка', '№ A1B2', '15:30–16:00'
];

test('words by which somebody can be reached are those of the server', () => {
  REACH.forEach((typed) => assert.ok(reachSomebody(typed), typed));
  HARMLESS.forEach((typed) => assert.ok(!reachSomebody(typed), typed));
});
