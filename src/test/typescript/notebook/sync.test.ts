import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { ed25519 } from '@noble/curves/ed25519.js';
import { IDBObjectStore } from 'fake-indexeddb';
import { isWaiting, sealedFile } from '../../../../frontend/notebook/sync/body.ts';
import { base64 } from '../../../../frontend/notebook/sync/bytes.ts';
import { contentHash, isReceiptFor } from '../../../../frontend/notebook/sync/hash.ts';
import { fetchPackage, keptPackage } from '../../../../frontend/notebook/sync/package.ts';
import { sendAll } from '../../../../frontend/notebook/sync/sender.ts';
import { addressesOf, register } from '../../../../frontend/notebook/sync/server.ts';
import { wordOfFile } from '../../../../frontend/notebook/sync/word.ts';
import { fill } from '../../../../frontend/notebook/texts.ts';
import { contactCounts, type KeptContact, type Recorded } from '../../../../frontend/notebook/vault/contacts.ts';
import { read } from '../../../../frontend/notebook/vault/content.ts';
import { begin, beginCorrection, discard, Draft } from '../../../../frontend/notebook/vault/draft.ts';
import { recordContact } from '../../../../frontend/notebook/vault/recording.ts';
import { caseOf, casesOf, definitionJson, profileOf, type Kept } from '../../../../frontend/notebook/vault/store.ts';
import { FACTS, VERSION, drafting, dump, emptyDevice, opensFor, type Device, type Server } from './device.ts';

const OWN = 'https://ovoz.example/';
let device: Device;

beforeEach(async () => {
  device = await emptyDevice();
});

type Body = { interview: string; device: string; revision: number; sequence: number; hash: string; base: string | null; state: string };

function receipt(server: Server, body: Body, outcome = 'stored') {
  const said = `ovoz-receipt-1\n${body.interview}\n${body.revision}\n${body.hash}\n${outcome}\n`;
  const signature = base64(ed25519.sign(new TextEncoder().encode(said), server.secretKey));
  return { interview: body.interview, revision: body.revision, hash: body.hash, outcome, signature };
}

function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

const REFUSAL: Recorded = {
  follows: null, wave: 'w1', country: 'KZ', mode: 'f2f', result: 'REFUSAL', reason: 'NO_TRUST', day: null, note: ''
};
const NO_CONTACTS = { collected: 0, waiting: 0 };
const states: unknown[] = [];

const PORTAL = () => new Response('<h1>Welcome to the hotel</h1>', { status: 200, headers: { 'Content-Type': 'text/html' } });

/** A server that answers by what it is asked, and remembers what it was sent. */
function answering(act: (body: Body, address: string, request: RequestInit) => Response | Promise<Response>) {
  const asked: { address: string; body: Body }[] = [];
  const using = (async (address: string, request: RequestInit) => {
    if (address.endsWith('/state')) {
      states.push(JSON.parse(String(request.body)));
      return new Response(null, { status: 204 });
    }
    const body = request.body ? (JSON.parse(String(request.body)) as Body) : ({} as Body);
    asked.push({ address, body });
    return act(body, address, request);
  }) as unknown as typeof fetch;
  return { using, asked };
}

async function finished(answer = 1): Promise<Kept> {
  const { draft, kept } = await drafting(device);
  await draft.finish(new Map([['v', answer]]), {});
  return kept;
}

async function state(kept: Kept) {
  const now = (await caseOf(kept.interview))!;
  return { state: now.state, trouble: now.trouble, holds: now.answers !== null };
}

test('a finished interview is let go of once the server has signed for it, and its number stays', async () => {
  const one = await finished();
  const { using, asked } = answering((body) => json(receipt(device.server, body), 201));
  const sent = await sendAll(device.profile, OWN, using);
  assert.deepEqual([sent.acknowledged, sent.waiting], [1, 0]);
  assert.deepEqual(await state(one), { state: 'arrived', trouble: null, holds: false });
  assert.equal(asked[0].address, `https://ovoz.example/api/v1/field/interviews/${one.interview}`);
  assert.equal((await sendAll(device.profile, OWN, using)).waiting, 0);
  assert.equal(asked.length, 1);
  assert.deepEqual(states.at(-1), { order: 0, collected: 1, waiting: 0, contacts: NO_CONTACTS });
});

test('a device on which nothing was begun says so, or nobody could tell that nothing is missing', async () => {
  await sendAll(device.profile, OWN, answering(() => json({})).using);
  assert.deepEqual(states.at(-1), { order: 0, collected: 0, waiting: 0, contacts: NO_CONTACTS });
});

test('whatever has a number is told with it: practice, a correction and a draft that was deleted', async () => {
  const end = async (kept: Kept) =>
    new Draft(kept, await read(kept, device.opened), device.profile, () => undefined).finish(new Map(), {});
  await end(await begin(device.profile, VERSION, FACTS, true));
  await end(await beginCorrection(device.profile, VERSION, FACTS, { interview: 'i', seen: 3, comment: '', before: new Map() }));
  await discard(await begin(device.profile, VERSION, FACTS, false), device.profile, device.opened, FACTS);
  await begin(device.profile, VERSION, FACTS, false);
  await sendAll(device.profile, OWN, answering(() => json({}, 422)).using);
  // Whoever refuses is the server all the same, and hears how it stands.
  assert.deepEqual(states.at(-1), { order: 0, collected: 4, waiting: 4, contacts: NO_CONTACTS });
  await sendAll(device.profile, OWN, answering((body) => json(receipt(device.server, body), 201)).using);
  assert.deepEqual(states.at(-1), { order: 0, collected: 4, waiting: 1, contacts: NO_CONTACTS });
});

const NOT_ARRIVED: [string, string, (body: Body) => Response | Promise<Response>][] = [
  ['no network', 'unreachable', () => Promise.reject(new TypeError('network'))],
  ['the sign-in page of a hotel', 'portal', PORTAL],
  ['a JSON that is none', 'portal', () => new Response('{"interview": ', { headers: { 'Content-Type': 'application/json' } })],
  ['200 without a receipt', 'forged', () => json({ ok: true })],
  ['a receipt that somebody else signed', 'forged', (body) => json(receipt({ ...device.server, secretKey: new Uint8Array(32).fill(7) }, body), 201)],
  ['a receipt of something else', 'forged', (body) => json(receipt(device.server, { ...body, hash: '0'.repeat(64) }), 201)],
  ['a receipt with a broken signature', 'forged', (body) => json({ ...receipt(device.server, body), signature: '%' }, 201)],
  ['a server in trouble', 'busy', () => json({ status: 500 }, 500)],
  ['a server that is being renewed', 'busy', () => new Response('<html>', { status: 503 })],
  ['a refusal', 'refused', () => json({ reason: 'unreadable' }, 422)],
  ['too large', 'tooLarge', () => json({}, 413)],
  ['an unknown device', 'unknown', () => json({}, 401)]
];

for (const [what, trouble, act] of NOT_ARRIVED) {
  test(`nothing is let go of for ${what}`, async () => {
    const one = await finished();
    const before = (await caseOf(one.interview))!;
    await sendAll(device.profile, OWN, answering(act).using);
    const now = (await caseOf(one.interview))!;
    assert.equal(now.trouble, trouble);
    assert.equal(now.state, 'finished');
    assert.deepEqual(now.answers, before.answers);
  });
}

test('something newer at the server lets go of what is here, and the state says what is left', async () => {
  const one = await finished();
  await drafting(device);
  const { using } = answering((body) => json(receipt(device.server, body, body.state === 'draft' ? 'stored' : 'superseded')));
  await sendAll(device.profile, OWN, using);
  assert.equal((await state(one)).state, 'arrived');
  assert.deepEqual(states.at(-1), { order: 0, collected: 2, waiting: 1, contacts: NO_CONTACTS });
});

test('what is kept as a conflict, or for the lead to look at, is at the server and leaves the device', async () => {
  const conflicting = await finished(1);
  const unusual = await finished(2);
  const { using } = answering((body) =>
    body.interview === conflicting.interview
      ? json(receipt(device.server, body, 'conflict'), 409)
      : json(receipt(device.server, body, 'kept'), 201)
  );
  await sendAll(device.profile, OWN, using);
  assert.equal((await caseOf(conflicting.interview))!.outcome, 'conflict');
  assert.equal((await caseOf(unusual.interview))!.outcome, 'kept');
  assert.ok((await casesOf(device.profile.device)).every((kept) => kept.state === 'arrived'));
});

test('one that the server refuses keeps none of the others back', async () => {
  const all = [await finished(1), await finished(2), await finished(3)];
  const bad = all[0].interview;
  const { using } = answering((body) => (body.interview === bad ? json({}, 422) : json(receipt(device.server, body), 201)));
  const sent = await sendAll(device.profile, OWN, using);
  assert.deepEqual([sent.acknowledged, sent.waiting], [2, 1]);
  assert.deepEqual((await Promise.all(all.map(state))).map((one) => one.state), ['finished', 'arrived', 'arrived']);
});

test('a disk that is full keeps nothing from being sent; what could not be noted is sent once more', async (context) => {
  const all = [await finished(1), await finished(2)];
  const { using, asked } = answering((body) => json(receipt(device.server, body), 201));
  const full = context.mock.method(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const sent = await sendAll(device.profile, OWN, using);
  assert.deepEqual([sent.acknowledged, sent.waiting, asked.length], [0, 2, 2]);
  full.mock.restore();
  assert.deepEqual((await Promise.all(all.map(state))).map((one) => one.state), ['finished', 'finished']);
  assert.equal((await sendAll(device.profile, OWN, using)).waiting, 0);
  assert.deepEqual(asked.slice(2).map(({ body }) => body), asked.slice(0, 2).map(({ body }) => body));
});

test('the same revision is the same bytes each time, and goes on from what was acknowledged', async () => {
  const { draft, kept } = await drafting(device);
  const bodies: string[] = [];
  let isLost = true;
  const using = (async (address: string, request: RequestInit) => {
    if (address.endsWith('/state')) {
      return new Response(null, { status: 204 });
    }
    bodies.push(String(request.body));
    const body = JSON.parse(String(request.body)) as Body;
    return isLost ? Promise.reject(new TypeError('lost')) : json(receipt(device.server, body), 200);
  }) as unknown as typeof fetch;
  await sendAll(device.profile, OWN, using);
  isLost = false;
  await sendAll(device.profile, OWN, using);
  assert.equal(bodies[0], bodies[1]);
  const first = (await caseOf(kept.interview))!;
  assert.equal(first.base, first.hash);
  assert.ok(!isWaiting(first));
  draft.answer(new Map([['v', 5]]));
  await draft.settled();
  await sendAll(device.profile, OWN, using);
  const third = JSON.parse(bodies[2]) as Body;
  assert.equal(third.base, first.hash);
  assert.equal(third.revision, first.revision + 1);
});

test('a draft that went on while it was being sent is sent again, and nothing of it is lost', async () => {
  const { draft, kept } = await drafting(device);
  const { using } = answering(async (body) => {
    if (body.revision === 1) {
      draft.answer(new Map([['v', 9]]));
      await draft.settled();
    }
    return json(receipt(device.server, body), 201);
  });
  await sendAll(device.profile, OWN, using);
  const now = (await caseOf(kept.interview))!;
  assert.equal(now.revision, 2);
  assert.ok(isWaiting(now));
  draft.answer(new Map([['w', 1]]));
  assert.ok(await draft.settled());
  await sendAll(device.profile, OWN, using);
  assert.ok(!isWaiting((await caseOf(kept.interview))!));
});

test('addresses are tried in turn, the one that the page came from first', async () => {
  assert.deepEqual(addressesOf(OWN, ['https://two.example/x/', 'https://ovoz.example']), ['https://ovoz.example', 'https://two.example/x']);
  const one = await finished();
  const { using } = answering((body, address) =>
    address.startsWith('https://ovoz.example') ? PORTAL() : json(receipt(device.server, body), 201)
  );
  await sendAll({ ...device.profile, addresses: ['https://two.example'] }, OWN, using);
  assert.equal((await state(one)).state, 'arrived');
});

test('without a network not everything is tried in vain, and a busy server says when to come back', async () => {
  for (let count = 0; count < 6; count++) {
    await finished(count);
  }
  const dead = answering(() => Promise.reject(new TypeError('network')));
  await sendAll(device.profile, OWN, dead.using);
  assert.equal(dead.asked.length, 2);
  const busy = answering(() => json({}, 429, { 'Retry-After': '30' }));
  assert.equal((await sendAll(device.profile, OWN, busy.using)).after, 30);
  assert.equal(busy.asked.length, 1);
});

test('over a thousand bad connections everything arrives once, and nothing is lost', async () => {
  const server = new Map<string, string>();
  let seed = 16;
  const chance = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  let syncs = 0;
  const using = (async (address: string, request: RequestInit) => {
    if (address.endsWith('/state')) {
      return new Response(null, { status: 204 });
    }
    syncs++;
    const fate = chance();
    if (fate < 0.25) {
      throw new TypeError('dropped on the way');
    }
    const sent = JSON.parse(String(request.body)) as Body & { contact?: string };
    const body = sent.contact ? { ...sent, interview: sent.contact, revision: 1 } : sent;
    server.set(`${body.interview} ${body.revision}`, body.hash);
    if (fate < 0.5) {
      throw new TypeError('the answer was dropped');
    }
    const answer = JSON.stringify(receipt(device.server, body));
    const cut = fate < 0.6 ? Math.floor(answer.length * chance()) : answer.length;
    return fate < 0.65 ? (fate < 0.6 ? new Response(answer.slice(0, cut), { headers: { 'Content-Type': 'application/json' } }) : PORTAL()) : json(JSON.parse(answer));
  }) as unknown as typeof fetch;
  const all: Kept[] = [];
  const contacts: KeptContact[] = [];
  while (syncs < 1000) {
    all.push(await finished(all.length));
    if (all.length % 3 === 0) {
      contacts.push(await recordContact(device.profile, REFUSAL));
    }
    await sendAll(device.profile, OWN, using);
  }
  for (let pass = 0; pass < 200 && (await sendAll(device.profile, OWN, using)).waiting > 0; pass++);
  for (const kept of all) {
    const now = (await caseOf(kept.interview))!;
    assert.equal(now.state, 'arrived');
    assert.equal(server.get(`${now.interview} ${now.revision}`), now.hash);
  }
  contacts.forEach(({ contact, hash }) => assert.equal(server.get(`${contact} 1`), hash));
  assert.deepEqual(await contactCounts(device.profile.device), { collected: contacts.length, waiting: 0 });
  assert.equal(server.size, all.length + contacts.length);
});

test('the sealed file has a line for each interview that has not arrived, and nothing to read', async () => {
  const one = await finished(7);
  await drafting(device);
  const lines = sealedFile(device.profile, await casesOf(device.profile.device)).trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(lines[0], { format: 'ovoz-field-1', study: 'study-id', device: device.profile.device });
  assert.deepEqual(lines.slice(1).map(({ sequence, state }) => [sequence, state]), [[1, 'finished'], [2, 'draft']]);
  const { collected, waiting } = wordOfFile(device.profile, await casesOf(device.profile.device), { collected: 0, waiting: 0 });
  assert.deepEqual({ collected, waiting }, { collected: 2, waiting: 1 });
  const bytes = Uint8Array.from(atob(lines[1].answers), (sign) => sign.charCodeAt(0));
  assert.equal(JSON.parse((await opensFor(bytes, device.server.identity))!).interview, one.interview);
  const { interview, device: of, sequence, revision, state, definition } = lines[1];
  assert.equal(contentHash({ interview, device: of, sequence, revision, state, definition, answers: bytes, texts: null }), lines[1].hash);
});

test('a receipt is for one revision with one content', async () => {
  const kept = (await caseOf((await finished()).interview))!;
  const good = receipt(device.server, kept as unknown as Body);
  assert.ok(isReceiptFor(good, kept, device.profile.receiptKey));
  for (const changed of [{ revision: 99 }, { outcome: 'kept' }, { hash: 'f' }, { interview: 'x' }, { signature: '' }]) {
    assert.ok(!isReceiptFor({ ...good, ...changed }, kept, device.profile.receiptKey), JSON.stringify(changed));
  }
});

const DEFINITION = { format: 1, id: 'tiny', version: 1, hash: 'd', pages: [] };

test('what the server has for a worker is kept sealed, old questionnaires stay, and the clock is put right', async () => {
  const work = { worker: { countries: ['KZ'], language: 'ru' }, wave: null, definitions: [{ id: 'tiny', version: 1, hash: 'd' }], now: '2031-05-05' };
  const { using, asked } = answering((_, address) => json(address.endsWith('/package') ? work : DEFINITION));
  assert.equal(await fetchPackage(device.profile, device.opened, OWN, using), 'fetched');
  assert.deepEqual((await keptPackage(device.profile, device.opened))!.worker.countries, ['KZ']);
  assert.ok((await profileOf(device.profile.device))!.daysBehind > 1000);
  const newer = answering((_, address) =>
    json(address.endsWith('/package') ? { ...work, definitions: [{ id: 'tiny', version: 2, hash: 'e' }] } : { ...DEFINITION, hash: 'e' })
  );
  assert.equal(await fetchPackage(device.profile, device.opened, OWN, newer.using), 'fetched');
  assert.ok((await definitionJson('d')) && (await definitionJson('e')));
  assert.equal(asked.length, 2);
});

test('what came back to a worker lies sealed, and further addresses of the server are known from then on', async () => {
  const returned = [{ interview: 'i', comment: 'canary-of-text', seen: 3, codes: { v: 48151623 }, texts: ['t'] }];
  const work = { worker: { countries: ['KZ'], language: 'ru' }, wave: null, definitions: [], now: '2026-11-30', returned };
  const others = ['https://second.example/ovoz'];
  const first = answering(() => json({ ...work, addresses: others }));
  assert.equal(await fetchPackage(device.profile, device.opened, OWN, first.using), 'fetched');
  assert.deepEqual((await keptPackage(device.profile, device.opened))!.returned, returned);
  const profile = (await profileOf(device.profile.device))!;
  assert.deepEqual(profile.addresses, others);
  const lies = await dump();
  assert.ok(!lies.includes('canary-of-text') && !lies.includes('48151623'));

  // The first address is gone; what waits arrives at the second.
  const one = await finished();
  const { using, asked } = answering((body, address) =>
    address.startsWith('https://second.example/ovoz/api/')
      ? json(receipt(device.server, body), 201)
      : Promise.reject(new TypeError('network'))
  );
  assert.equal((await sendAll(profile, OWN, using)).acknowledged, 1);
  assert.equal((await state(one)).state, 'arrived');
  assert.ok(asked.some(({ address }) => address.startsWith('https://ovoz.example/')));
});

test('a package that breaks off, comes from a portal or is too new leaves what there was', async () => {
  const work = { worker: { countries: ['KZ'], language: 'ru' }, wave: null, definitions: [{ id: 'tiny', version: 3, hash: 'n' }], now: '2026-11-30' };
  const cases: [string, (address: string) => Response][] = [
    ['portal', PORTAL],
    ['portal', (address) => (address.endsWith('/package') ? json(work) : PORTAL())],
    ['outdated', (address) => json(address.endsWith('/package') ? work : { ...DEFINITION, format: 2 })],
    ['unreachable', () => json({ something: 'else' })]
  ];
  for (const [expected, act] of cases) {
    const { using } = answering((_, address) => act(address));
    assert.equal(await fetchPackage(device.profile, device.opened, OWN, using), expected);
    assert.equal(await keptPackage(device.profile, device.opened), null);
  }
});

test('a device that was revoked forgets its keys as soon as it hears of it', async () => {
  const { using } = answering(() => json({ reason: 'revoked' }, 403));
  assert.equal(await fetchPackage(device.profile, device.opened, OWN, using), 'revoked');
  assert.ok(!device.opened.isOpen);
  assert.equal((await profileOf(device.profile.device))!.locked, null);
});

test('on a disk that is full what is new at the server is left there and said, and what there was stays', async (context) => {
  const work = { worker: { countries: ['KZ'], language: 'ru' }, wave: null, definitions: [], now: '2026-11-30' };
  const { using } = answering(() => json(work));
  assert.equal(await fetchPackage(device.profile, device.opened, OWN, using), 'fetched');
  const full = context.mock.method(IDBObjectStore.prototype, 'put', () => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  const newer = answering((_, address) =>
    json(address.endsWith('/package') ? { ...work, definitions: [{ id: 'tiny', version: 3, hash: 'n' }] } : DEFINITION)
  );
  assert.equal(await fetchPackage(device.profile, device.opened, OWN, newer.using), 'full');
  assert.equal(await fetchPackage(device.profile, device.opened, OWN, using), 'full');
  assert.deepEqual(await keptPackage(device.profile, device.opened), work);
  const { using: revoking } = answering(() => json({ reason: 'revoked' }, 403));
  assert.equal(await fetchPackage(device.profile, device.opened, OWN, revoking), 'revoked');
  assert.ok(!device.opened.isOpen);
  full.mock.restore();
});

test('a code registers once; a code that is used up, a portal and no network are told apart', async () => {
  const registration = { device: 'x', number: 1, sendToken: 's', readToken: 'r', study: { id: 'i', name: 'n' }, arrivalKey: 'age1x', receiptKey: 'k', addresses: [] };
  const kinds: [Response | null, string][] = [
    [json(registration, 201), 'registered'],
    [json({ ...registration, arrivalKey: 'other' }, 201), 'code'],
    [json({ reason: 'used' }, 400), 'code'],
    [PORTAL(), 'portal'],
    [null, 'unreachable']
  ];
  for (const [answer, kind] of kinds) {
    const { using } = answering(() => (answer ? answer : Promise.reject(new TypeError('network'))));
    assert.equal((await register([OWN], 'code', using)).kind, kind);
  }
});

test('texts take their arguments as the pages of the server do', () => {
  assert.equal(fill('{0} of {1}', [1, 2]), '1 of 2');
  assert.equal(fill("Today''s: {0,number}", [3]), 'Today’s: 3');
  assert.equal(fill('{0}', []), '{0}');
});

test('interviews in depth go after those of the survey that they may be linked with, in a file too', async () => {
  const finish = async (inDepth?: true) => {
    const kept = await begin(device.profile, { ...VERSION, ...(inDepth ? { inDepth } : {}) }, FACTS, false);
    const draft = new Draft(kept, await read(kept, device.opened), device.profile, () => undefined);
    await draft.finish(new Map([['v', 1]]), {});
    return kept.interview;
  };
  const guide = await finish(true);
  const survey = await finish();
  const lines = sealedFile(device.profile, await casesOf(device.profile.device)).trim().split('\n').slice(1);
  assert.deepEqual(lines.map((line) => JSON.parse(line).interview), [survey, guide]);
  const { using, asked } = answering((body) => json(receipt(device.server, body), 201));
  await sendAll(device.profile, OWN, using);
  assert.deepEqual(asked.map(({ body }) => body.interview), [survey, guide]);
});

test('what can be begun is the survey and the guides whose questions are on the device', async () => {
  const { offersOf, surveysOf } = await import('../../../../frontend/notebook/frame/cases.ts');
  const { keepDefinition } = await import('../../../../frontend/notebook/vault/store.ts');
  const wave = { id: 'w1', questionnaire: 'q', version: 1, hash: 'a'.repeat(64), closed: false };
  const guide = (id: string, hash: string) => ({ id, title: { en: id }, questionnaire: id, version: 1, hash: hash.repeat(64) });
  const work = {
    worker: { countries: ['TJ'], language: 'tg' },
    wave,
    definitions: [{ id: 'q', version: 1, hash: wave.hash }],
    guides: [guide('g1', 'b'), guide('g2', 'c')],
    now: '2026-11-30'
  };
  assert.deepEqual(await offersOf(work), []);
  for (const hash of ['a', 'b']) {
    await keepDefinition(hash.repeat(64), JSON.stringify({ format: 1, id: hash, hash, pages: [] }));
  }
  const offers = await offersOf(work);
  assert.deepEqual(offers.map((one) => [one.wave.id, one.isInDepth, one.wave.closed]), [['w1', false, false], ['g1', true, false]]);
  const { guides: _, ...before } = work;
  assert.equal((await offersOf(before)).length, 1, 'a package of before there were guides');
  const kept = (await casesOf(device.profile.device))[0];
  assert.equal(kept, undefined);
  const one = await finished();
  const cases = await casesOf(device.profile.device);
  assert.deepEqual(surveysOf(cases).map((found) => found.interview), [one.interview]);
  assert.deepEqual(surveysOf(cases.map((found) => ({ ...found, inDepth: true as const }))), []);
});
