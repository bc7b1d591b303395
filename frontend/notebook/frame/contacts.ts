/*
 * Appointments and call-backs as they stand: what the server knew at the last connection, and what was recorded here since.
 */
import type { FieldPackage, OpenContact } from '../sync/package.ts';
import { contactCounts, contactsOf, readContact, type ContactCounts, type KeptContact } from '../vault/contacts.ts';
import type { Opened } from '../vault/profile.ts';
import type { Trouble } from '../vault/store.ts';

export interface ContactsHere {
  /** Those of the earliest day first. */
  readonly open: readonly OpenContact[];
  readonly counts: ContactCounts;
  /** What is to be said until somebody has read it: it was not counted, or the server cannot take it. */
  readonly told: readonly KeptContact[];
}

export const NO_CONTACTS: ContactsHere = { open: [], counts: { collected: 0, waiting: 0 }, told: [] };

const NEVER: readonly (Trouble | null)[] = ['refused', 'tooLarge'];

export async function contactsHere(device: string, opened: Opened, work: FieldPackage | null): Promise<ContactsHere> {
  const kept = await contactsOf(device);
  const followed = new Set(kept.map(({ follows }) => follows));
  const here = kept.filter((one) => one.isOpen && one.outcome !== 'superseded' && !followed.has(one.contact));
  const own = await Promise.all(here.map((one) => read(one, opened)));
  const known = (work?.contacts ?? []).filter(({ id }) => !followed.has(id) && !here.some(({ contact }) => contact === id));
  return {
    open: [...known, ...own.filter((one) => one !== null)].sort((one, other) => (one.day < other.day ? -1 : 1)),
    counts: await contactCounts(device),
    told: kept.filter(({ outcome, trouble }) => outcome === 'superseded' || (outcome === null && NEVER.includes(trouble)))
  };
}

/** One that is damaged keeps none of the others back: the server still gets its bytes, and says that it cannot read them. */
async function read(kept: KeptContact, opened: Opened): Promise<OpenContact | null> {
  try {
    const { wave, country, mode, result, reason, day, note } = await readContact(kept, opened);
    return { id: kept.contact, wave, country, mode, result, reason: reason ?? '', day: day ?? '', note };
  } catch {
    return null;
  }
}
