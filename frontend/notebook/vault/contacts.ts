/*
 * Contacts that were recorded on this device, until the server lists them itself. What was recorded is sealed; beside it lie
 * ids and a hash, and no day, which would tell when somebody was met. They lie in a database of their own, so that a page of
 * the version before, in another tab, goes on with its own.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Opened } from './profile.ts';
import { whole, type Trouble } from './store.ts';

const NAME = 'notebook-contacts';

/** A contact as it was recorded; it never changes. */
export interface KeptContact {
  /** Its id, a random UUID; also that of the open contact that it makes. */
  readonly contact: string;
  readonly device: string;
  /** The open contact of which this came. */
  readonly follows: string | null;
  /** Whether it is to be gone on with on a day: then this profile can read it, else the server alone. */
  readonly isOpen: boolean;
  /** `null` once it has arrived and nobody goes on with it. */
  readonly sealed: Uint8Array | null;
  readonly hash: string;
  /** What the server signed for: `stored`, or `superseded` where something had been recorded for it already. */
  readonly outcome: string | null;
  readonly trouble: Trouble | null;
}

/** What was recorded. */
export interface Recorded {
  readonly follows: string | null;
  readonly wave: string;
  readonly country: string;
  readonly mode: string;
  readonly result: string;
  readonly reason: string | null;
  /** ISO, of what is open. */
  readonly day: string | null;
  readonly note: string;
}

/**
 * How many contacts somebody has recorded here, those that have left too: so that nobody calls "everything" what is not. It
 * lies among them, so that one write makes both, under the id of the device and without a device: nothing lists it as one.
 */
interface Count {
  readonly contact: string;
  readonly recorded: number;
}

interface Schema extends DBSchema {
  contacts: { key: string; value: KeptContact | Count; indexes: { device: string } };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

export function contactStore(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('contacts', { keyPath: 'contact' }).createIndex('device', 'device');
    },
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated() {
      opened = null;
    }
  });
  return opened;
}

/** One change, on the disk and whole when this returns. */
async function change(work: (contacts: Contacts) => Promise<unknown>): Promise<void> {
  const transaction = (await contactStore()).transaction('contacts', 'readwrite', { durability: 'strict' });
  await whole(transaction, ({ store }) => work(store as unknown as Contacts));
}

interface Contacts {
  get<T = KeptContact>(key: string): Promise<T | undefined>;
  put(value: KeptContact | Count): Promise<unknown>;
  delete(key: string): Promise<void>;
}

export async function contactsOf(device: string): Promise<KeptContact[]> {
  return (await contactStore()).getAllFromIndex('contacts', 'device', device) as Promise<KeptContact[]>;
}

export interface ContactCounts {
  /** How many were recorded here, those that have arrived too. */
  readonly collected: number;
  /** How many of them the server has not signed for. */
  readonly waiting: number;
}

export async function contactCounts(device: string): Promise<ContactCounts> {
  const contacts = (await contactStore()).transaction('contacts').store;
  const [kept, count] = await Promise.all([contacts.index('device').getAll(device), contacts.get(device)]);
  const waiting = (kept as KeptContact[]).filter(isUnsentContact).length;
  // Of those that were recorded before they were counted, what waits is known.
  return { waiting, collected: Math.max(waiting, (count as Count | undefined)?.recorded ?? 0) };
}

export async function keepContact(kept: KeptContact): Promise<void> {
  const before = await contactCounts(kept.device);
  await change(async (contacts) => {
    const count = await contacts.get<Count>(kept.device);
    await contacts.put({ contact: kept.device, recorded: (count?.recorded ?? before.waiting) + 1 });
    await contacts.put(kept);
  });
}

/** Somebody has read what became of it. What never arrived is missed no more: it is recorded anew, online. */
export async function takeOff(contact: string): Promise<void> {
  await change(async (contacts) => {
    const kept = await contacts.get(contact);
    const count = kept && isUnsentContact(kept) ? await contacts.get<Count>(kept.device) : undefined;
    if (count) {
      await contacts.put({ ...count, recorded: count.recorded - 1 });
    }
    await contacts.delete(contact);
  });
}

/** What is there now, and nothing where it is gone. */
export async function changeContact(contact: string, to: (now: KeptContact) => KeptContact): Promise<void> {
  await change(async (contacts) => {
    const now = await contacts.get(contact);
    if (now) {
      await contacts.put(to(now));
    }
  });
}

export async function removeContacts(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) {
    await change((contacts) => Promise.all(ids.map((id) => contacts.delete(id))));
  }
}

/** Everything of one person. */
export async function removeContactsOf(device: string): Promise<void> {
  await removeContacts([...(await contactsOf(device)).map(({ contact }) => contact), device]);
}

export async function removeContactStore(): Promise<void> {
  (await contactStore()).close();
  opened = null;
  await deleteDB(NAME);
}

/** Whether the server has not signed for it. */
export function isUnsentContact({ outcome }: KeptContact): boolean {
  return outcome === null;
}

/** What was recorded of one that is open. */
export async function readContact(kept: KeptContact, by: Opened): Promise<Recorded> {
  const inside = JSON.parse(await by.open(kept.sealed!));
  if (inside.contact !== kept.contact) {
    throw new Error('an envelope of another contact');
  }
  return inside as Recorded;
}
