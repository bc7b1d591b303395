/*
 * Sends what waits, one interview after the other, and then contacts. One that the server does not take keeps none of the
 * others back; what counts as arrived is decided by a signed receipt and by nothing else.
 */
import { changeContact, contactCounts, contactsOf, isUnsentContact, type KeptContact } from '../vault/contacts.ts';
import { casesOf, change, profileOf, type Kept, type Profile, type Trouble } from '../vault/store.ts';
import { bodyOf, contactBody, inOrder, isWaiting } from './body.ts';
import { isReceiptFor, type Receipt } from './hash.ts';
import { addressesOf, ask, type Answer } from './server.ts';
import { wordNow } from './word.ts';

export interface Sent {
  /** How many revisions were acknowledged in this pass. */
  readonly acknowledged: number;
  /** How many wait still. */
  readonly waiting: number;
  /** Whether the server answered at all. */
  readonly reached: boolean;
  /** Seconds after which it wants to be asked again. */
  readonly after: number | null;
}

/** After so many in a row that got no answer there is no network, whatever the browser says. */
const GIVE_UP = 2;

/** Something that is sent by itself, and what becomes of it. */
interface Parcel {
  readonly path: string;
  /** Made when it is sent: there may be many. */
  readonly body: () => string;
  readonly id: { readonly interview: string; readonly revision: number; readonly hash: string };
  readonly acknowledge: (receipt: Receipt) => Promise<void>;
  readonly note: (trouble: Trouble) => Promise<void>;
}

function ofCase(kept: Kept): Parcel {
  return {
    path: `interviews/${kept.interview}`,
    body: () => bodyOf(kept),
    id: kept,
    acknowledge: (receipt) => acknowledge(kept, receipt),
    note: (trouble) => note(kept, trouble)
  };
}

function ofContact(kept: KeptContact): Parcel {
  const { contact, hash } = kept;
  return {
    path: `contacts/${contact}`,
    body: () => contactBody(kept),
    id: { interview: contact, revision: 1, hash },
    acknowledge: ({ outcome }) => changeContact(contact, (now) => arrivedAs(now, outcome)),
    note: (trouble) => changeContact(contact, (now) => ({ ...now, trouble }))
  };
}

/** What is gone on with stays readable for its interviewer until the server lists it. */
function arrivedAs(now: KeptContact, outcome: string): KeptContact {
  return { ...now, outcome, trouble: null, sealed: now.isOpen && outcome === 'stored' ? now.sealed : null };
}

async function parcels(profile: Profile): Promise<Parcel[]> {
  const cases = (await casesOf(profile.device)).filter(isWaiting).sort(finishedFirst);
  const contacts = (await contactsOf(profile.device)).filter(isUnsentContact).sort(refusedLast);
  return [...cases.map(ofCase), ...contacts.map(ofContact)];
}

function refusedLast(one: KeptContact, other: KeptContact): number {
  return Number(one.trouble === 'refused') - Number(other.trouble === 'refused');
}

export async function sendAll(profile: Profile, own: string, using: typeof fetch = fetch): Promise<Sent> {
  const addresses = addressesOf(own, profile.addresses);
  const waiting = await parcels(profile);
  let acknowledged = 0;
  let silent = 0;
  let reached = false;
  let after: number | null = null;
  for (const { path, body, id, ...then } of waiting) {
    const answer = await ask(addresses, { method: 'PUT', path, token: profile.sendToken, body: body() }, using);
    const receipt = receiptIn(answer, id, profile);
    if (await isWritten(receipt ? then.acknowledge(receipt) : then.note(troubleOf(answer)))) {
      acknowledged += receipt ? 1 : 0;
    }
    reached ||= answer.kind === 'json' && answer.body !== null;
    after = answer.kind === 'json' ? (answer.after ?? after) : after;
    silent = answer.kind === 'json' ? 0 : silent + 1;
    if (silent === GIVE_UP || after !== null) {
      break;
    }
  }
  if (reached || waiting.length === 0) {
    await tellState(profile, addresses, using);
  }
  return { acknowledged, waiting: waiting.length - acknowledged, reached, after };
}

/** A disk that is full keeps none of the others back: what could not be noted is sent once more, and the server knows it. */
async function isWritten(writing: Promise<void>): Promise<boolean> {
  return writing.then(
    () => true,
    () => false
  );
}

/** What there is on this device, of all kinds, so that the study team can tell "everything has arrived" from "nothing was said". */
async function tellState(profile: Profile, addresses: readonly string[], using: typeof fetch): Promise<void> {
  const { device } = profile;
  const now = (await profileOf(device)) ?? profile;
  const body = JSON.stringify(wordNow(now, await casesOf(device), await contactCounts(device)));
  await ask(addresses, { method: 'PUT', path: 'state', token: profile.sendToken, body }, using);
}

/** Finished ones are somebody's day of work; a revision that was refused before comes last. */
function finishedFirst(one: Kept, other: Kept): number {
  const rank = (kept: Kept) => (kept.trouble === 'refused' || kept.trouble === 'tooLarge' ? 2 : 0) + (kept.state === 'draft' ? 1 : 0);
  return rank(one) - rank(other) || inOrder(one, other);
}

function receiptIn(answer: Answer, sent: Parcel['id'], profile: Profile): Receipt | null {
  const mayHave = answer.kind === 'json' && [200, 201, 409].includes(answer.status);
  return mayHave && isReceiptFor(answer.body, sent, profile.receiptKey) ? answer.body : null;
}

function troubleOf(answer: Answer): Trouble {
  if (answer.kind !== 'json') {
    return answer.kind;
  }
  switch (answer.status) {
    case 200:
    case 201:
    case 409:
      return 'forged';
    case 401:
    case 403:
      return 'unknown';
    case 413:
      return 'tooLarge';
    case 400:
    case 404:
    case 415:
    case 422:
      return 'refused';
    default:
      return 'busy';
  }
}

/** The sealed bytes of a finished interview go; its number, its hash and the receipt stay. */
async function acknowledge(sent: Kept, receipt: Receipt): Promise<void> {
  await changeCase(sent.interview, (now) => {
    const known = { base: receipt.hash, outcome: receipt.outcome, receipt: receipt.signature, trouble: null };
    if (now.hash !== receipt.hash) {
      // It went on meanwhile; a finished one never does.
      return { ...now, ...known };
    }
    return now.state === 'finished' ? { ...now, ...known, state: 'arrived', answers: null, texts: null } : { ...now, ...known };
  });
}

async function note(sent: Kept, trouble: Trouble): Promise<void> {
  if (sent.trouble !== trouble) {
    await changeCase(sent.interview, (now) => (now.hash === sent.hash ? { ...now, trouble } : now));
  }
}

async function changeCase(interview: string, to: (now: Kept) => Kept): Promise<void> {
  await change(['cases'], async (transaction) => {
    const cases = transaction.objectStore('cases');
    const now = await cases.get(interview);
    if (now && now.state !== 'arrived') {
      await cases.put(to(now));
    }
  });
}
