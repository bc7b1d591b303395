/*
 * What lies on the device. Of interviews there are sealed bytes alone, and beside them what sending needs: ids, numbers,
 * hashes and days; no name, no answer, no precise time. Every change is on the disk before it counts as made.
 */
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

const NAME = 'notebook';

/** One person on this device, as a number and a colour. */
export interface Profile {
  /** The server's id of this registration. */
  readonly device: string;
  readonly number: number;
  /** The server's id of the study. */
  readonly study: string;
  /** It can send and do nothing else, so that what is sealed goes out while everything is locked. */
  readonly sendToken: string;
  readonly arrivalKey: string;
  readonly receiptKey: string;
  readonly addresses: readonly string[];
  /** The public half of the profile's own key. */
  readonly recipient: string;
  /** Identity and read token, as an age file under the passphrase; `null` once the device is revoked. */
  readonly locked: Uint8Array | null;
  /** The same for the device's own unlock, where it has one that can. */
  readonly passkey: { readonly credential: string; readonly sealed: Uint8Array } | null;
  readonly language: string;
  readonly revoked: boolean;
  /** The running number of the newest interview. */
  readonly sequence: number;
  /** Days by which the clock of the device is behind that of the server. */
  readonly daysBehind: number;
  /** The day of the server at the last contact. */
  readonly contact: string | null;
  /** How many sealed files were saved. */
  readonly files?: number;
}

export type Trouble =
  | 'unreachable'
  | 'portal'
  | 'busy'
  | 'refused'
  | 'tooLarge'
  | 'unknown'
  | 'forged';

/** An interview: a draft, one that is finished and waits, or what is left of one that has arrived. */
export interface Kept {
  readonly interview: string;
  readonly device: string;
  readonly sequence: number;
  readonly state: 'draft' | 'finished' | 'arrived';
  readonly practice: boolean;
  readonly revision: number;
  /** Hash of the last revision that the server acknowledged. */
  readonly base: string | null;
  readonly questionnaire: string;
  readonly version: number;
  readonly definition: string;
  readonly wave: string;
  /** Of an interview in depth, which follows a guide and counts apart from the survey. */
  readonly inDepth?: true;
  /** Sealed; made once for each revision, so that sending again sends the same bytes. */
  readonly answers: Uint8Array | null;
  readonly texts: Uint8Array | null;
  readonly hash: string;
  /** The day of the last change, by the clock of the server as far as it is known. */
  readonly day: string;
  /** What the server said of the newest acknowledged revision, and its signature. */
  readonly outcome: string | null;
  readonly receipt: string | null;
  readonly trouble: Trouble | null;
  /** A draft that was deleted here: what waits tells the server so, and nothing of the interview is in it. */
  readonly discarded?: true;
  /** Of a correction: the interview that came back, and by which event it is known to be as it was. */
  readonly corrects?: { readonly interview: string; readonly seen: number };
}

interface Schema extends DBSchema {
  profiles: { key: string; value: Profile };
  cases: { key: string; value: Kept; indexes: { device: string } };
  definitions: { key: string; value: { hash: string; json: string } };
  packages: { key: string; value: { device: string; sealed: Uint8Array } };
}

export type Store = IDBPDatabase<Schema>;
type Room = 'profiles' | 'cases' | 'definitions' | 'packages';

let opened: Promise<Store> | null = null;

export function store(): Promise<Store> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade(database) {
      database.createObjectStore('profiles', { keyPath: 'device' });
      database.createObjectStore('cases', { keyPath: 'interview' }).createIndex('device', 'device');
      database.createObjectStore('definitions', { keyPath: 'hash' });
      database.createObjectStore('packages', { keyPath: 'device' });
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

/** Nothing is done when this returns but what lies on the disk. */
export async function change<T, R extends Room[]>(
  rooms: [...R],
  work: (transaction: ReturnType<typeof open<R>>) => Promise<T>
): Promise<T> {
  return whole(open(await store(), rooms), work);
}

/** All that is done in a transaction, or nothing of it. */
export async function whole<T, X extends { readonly done: Promise<void>; abort(): void }>(
  transaction: X,
  work: (transaction: X) => Promise<T>
): Promise<T> {
  // Whoever waits hears of a broken transaction by what it did last; the end of it is heard here.
  const done = transaction.done.then(
    () => null,
    (fault: unknown) => ({ fault })
  );
  let result: T;
  try {
    result = await work(transaction);
  } catch (fault) {
    try {
      transaction.abort();
    } catch {
      // It is over already.
    }
    await done;
    throw fault;
  }
  const broken = await done;
  if (broken) {
    throw broken.fault;
  }
  return result;
}

function open<R extends Room[]>(database: Store, rooms: [...R]) {
  return database.transaction(rooms, 'readwrite', { durability: 'strict' });
}

export async function profiles(): Promise<Profile[]> {
  return (await (await store()).getAll('profiles')).sort((one, other) => one.number - other.number);
}

export async function profileOf(device: string): Promise<Profile | undefined> {
  return (await store()).get('profiles', device);
}

/** Changes what is there now, so that two who write at once do not undo each other. */
export async function changeProfile(
  device: string,
  changes: Partial<Profile> | ((now: Profile) => Partial<Profile>)
): Promise<Profile> {
  return change(['profiles'], async (transaction) => {
    const profiles = transaction.objectStore('profiles');
    const now = await profiles.get(device);
    if (!now) {
      throw new Error('no such profile');
    }
    const then = { ...now, ...(typeof changes === 'function' ? changes(now) : changes) };
    await profiles.put(then);
    return then;
  });
}

/** Newest first. */
export async function casesOf(device: string): Promise<Kept[]> {
  const cases = await (await store()).getAllFromIndex('cases', 'device', device);
  return cases.sort((one, other) => other.sequence - one.sequence);
}

export async function caseOf(interview: string): Promise<Kept | undefined> {
  return (await store()).get('cases', interview);
}

export async function definitionJson(hash: string): Promise<string | undefined> {
  return (await (await store()).get('definitions', hash))?.json;
}

export async function keepDefinition(hash: string, json: string): Promise<void> {
  await change(['definitions'], async (transaction) => {
    await transaction.objectStore('definitions').put({ hash, json });
  });
}

/** Everything of one person. What others have stays, and so do the questionnaires, which are nobody's. */
export async function removeProfile(device: string): Promise<void> {
  await change(['profiles', 'cases', 'packages'], async (transaction) => {
    const cases = transaction.objectStore('cases');
    const keys = await cases.index('device').getAllKeys(device);
    await Promise.all(keys.map((key) => cases.delete(key)));
    await transaction.objectStore('packages').delete(device);
    await transaction.objectStore('profiles').delete(device);
  });
}

/** The whole store, once nobody is left. */
export async function removeStore(): Promise<void> {
  (await store()).close();
  opened = null;
  await deleteDB(NAME);
}
