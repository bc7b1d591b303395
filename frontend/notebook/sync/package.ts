/*
 * What the server has for a worker: the wave, the questionnaires, guides, assignments. It is fetched when there is a network and
 * the profile is open, and kept sealed for that profile.
 */
import { readDefinition, UnknownDefinition } from '../engine/index.ts';
import { daysBehind } from '../vault/days.ts';
import { contactsOf, isUnsentContact, removeContacts } from '../vault/contacts.ts';
import { keepSealed, revoke, type Opened } from '../vault/profile.ts';
import { changeProfile, definitionJson, keepDefinition, store, type Profile } from '../vault/store.ts';
import { addressesOf, ask } from './server.ts';

export interface Wave {
  readonly id: string;
  /** By language; nothing in a package that was kept before there were any. */
  readonly title?: Readonly<Record<string, string>>;
  readonly questionnaire: string;
  readonly version: number;
  readonly hash: string;
  readonly closed: boolean;
}

/** An open wave of interviews in depth, which count apart from the survey. */
export interface Guide {
  readonly id: string;
  readonly title: Readonly<Record<string, string>>;
  readonly questionnaire: string;
  readonly version: number;
  readonly hash: string;
}

/** What a lead asks for. */
export interface Assignment {
  readonly interviews: number;
  readonly country: string;
  /** In the study's own words, or empty. */
  readonly place: string;
  /** The last day, ISO. */
  readonly until: string;
  /** Counted by the server: those of it that have arrived. */
  readonly done: number;
}

/** An own interview that a lead sent back: its codes, and of texts only that they are there. */
export interface Returned {
  readonly interview: string;
  readonly comment: string;
  readonly seen: number;
  readonly wave: string;
  readonly questionnaire: string;
  readonly version: number;
  readonly hash: string;
  readonly country: string;
  readonly mode: string;
  readonly language: string;
  readonly codes: Readonly<Record<string, number>>;
  readonly texts: readonly string[];
}

/** An appointment or call-back that is still to come. */
export interface OpenContact {
  readonly id: string;
  readonly wave: string;
  readonly country: string;
  readonly mode: string;
  readonly result: string;
  readonly reason: string;
  /** ISO. */
  readonly day: string;
  /** Of the interviewer to himself or herself, or empty. */
  readonly note: string;
}

export interface FieldPackage {
  readonly worker: {
    readonly countries: readonly string[];
    /** Names of countries, by code and language. */
    readonly names?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly language: string;
  };
  readonly wave: Wave | null;
  readonly definitions: readonly { readonly id: string; readonly version: number; readonly hash: string }[];
  /** Of a package that was kept before there were any, nothing. */
  readonly guides?: readonly Guide[];
  readonly assignments?: readonly Assignment[];
  readonly returned?: readonly Returned[];
  readonly contacts?: readonly OpenContact[];
  /** What the wave does with coupons; nothing where it has none. */
  readonly coupons?: { readonly asksDegree: boolean } | null;
  /** Further ones of this server, which are tried in turn. */
  readonly addresses?: readonly string[];
  readonly now: string;
}

export type Fetched = 'fetched' | 'unreachable' | 'portal' | 'revoked' | 'outdated' | 'full';

/** Nothing is exchanged before all of it is here: a connection that breaks leaves what there was. */
export async function fetchPackage(profile: Profile, opened: Opened, own: string, using = fetch): Promise<Fetched> {
  const addresses = addressesOf(own, profile.addresses);
  const token = opened.readToken;
  const arrived = await arrivedContacts(profile);
  const answer = await ask(addresses, { method: 'GET', path: 'package', token }, using);
  if (answer.kind !== 'json') {
    return answer.kind;
  }
  if (answer.status === 403 && reasonOf(answer.body) === 'revoked') {
    opened.close();
    // Where the disk takes nothing it is locked all the same, and its keys go with the next contact.
    await revoke(profile.device).catch(() => undefined);
    return 'revoked';
  }
  if (answer.status !== 200 || !isPackage(answer.body)) {
    return 'unreachable';
  }
  const missing = await questionnaires(answer.body, addresses, token, using);
  return missing ?? (await kept(profile, answer.body, arrived));
}

/** Fetches those that are not on the device yet; what kept one from coming, or nothing. */
async function questionnaires(
  { definitions }: FieldPackage,
  addresses: readonly string[],
  token: string,
  using: typeof fetch
): Promise<Fetched | null> {
  for (const { hash } of definitions) {
    if (!(await definitionJson(hash))) {
      const found = await ask(addresses, { method: 'GET', path: `definitions/${encodeURIComponent(hash)}`, token }, using);
      if (found.kind !== 'json' || found.status !== 200) {
        return found.kind === 'json' ? 'unreachable' : found.kind;
      }
      try {
        readDefinition(found.body as object);
      } catch (fault) {
        if (fault instanceof UnknownDefinition) {
          return 'outdated';
        }
        throw fault;
      }
      if (!(await isWritten(keepDefinition(hash, JSON.stringify(found.body))))) {
        return 'full';
      }
    }
  }
  return null;
}

/** What there was before stays where the disk takes nothing. */
async function kept(profile: Profile, work: FieldPackage, arrived: readonly string[]): Promise<Fetched> {
  const { now, addresses = profile.addresses } = work;
  const writing = keepSealed(profile, JSON.stringify(work))
    .then(() => removeContacts(arrived))
    .then(() => changeProfile(profile.device, { daysBehind: daysBehind(now), contact: now, addresses }));
  return (await isWritten(writing)) ? 'fetched' : 'full';
}

async function isWritten(writing: Promise<unknown>): Promise<boolean> {
  return writing.then(
    () => true,
    () => false
  );
}

/** Contacts that the server has, so that what it tells from now on says how they stand. */
async function arrivedContacts({ device }: Profile): Promise<string[]> {
  const kept = await contactsOf(device);
  return kept.filter((one) => !isUnsentContact(one) && one.outcome !== 'superseded').map(({ contact }) => contact);
}

export async function keptPackage(profile: Profile, opened: Opened): Promise<FieldPackage | null> {
  const kept = await (await store()).get('packages', profile.device);
  try {
    return kept ? (JSON.parse(await opened.open(kept.sealed)) as FieldPackage) : null;
  } catch {
    // Damaged: it is fetched again with the next connection, and nothing else is held up.
    return null;
  }
}

function reasonOf(body: unknown): unknown {
  return (body as { reason?: unknown } | null)?.reason;
}

function isPackage(body: unknown): body is FieldPackage {
  const found = body as Partial<FieldPackage> | null;
  return Array.isArray(found?.worker?.countries) && Array.isArray(found?.definitions) && typeof found.now === 'string';
}
