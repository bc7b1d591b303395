/*
 * What a device says of itself: how much was collected on it, and how much of that waits. It tells it at every connection, and at
 * the head of a sealed file. Files are on their way for weeks: each has a number, so that an older one puts nothing back.
 */
import type { ContactCounts } from '../vault/contacts.ts';
import { today } from '../vault/days.ts';
import { changeProfile, type Kept, type Profile } from '../vault/store.ts';

export interface Word {
  readonly order: number;
  readonly collected: number;
  readonly waiting: number;
  readonly contacts: ContactCounts;
}

/** The word of a file, with the day of which it holds. */
export interface FileWord extends Word {
  readonly day: string;
}

const collected = (cases: readonly Kept[]): number => cases.reduce((highest, { sequence }) => Math.max(highest, sequence), 0);

export function wordNow(profile: Profile, cases: readonly Kept[], contacts: ContactCounts): Word {
  const waiting = cases.filter(({ state }) => state !== 'arrived').length;
  return { order: profile.files ?? 0, collected: collected(cases), waiting, contacts };
}

/** What holds when the file has been taken: drafts wait still, and all else is in it. */
export function wordOfFile(profile: Profile, cases: readonly Kept[], contacts: ContactCounts): FileWord {
  const waiting = cases.filter(({ state }) => state === 'draft').length;
  return {
    order: profile.files ?? 0,
    day: today(profile),
    collected: collected(cases),
    waiting,
    contacts: { collected: contacts.collected, waiting: 0 }
  };
}

/** Another file is saved. On a disk that is full it comes without a word, because its number could be that of another one. */
export async function anotherFile(device: string): Promise<Profile | null> {
  try {
    return await changeProfile(device, ({ files }) => ({ files: (files ?? 0) + 1 }));
  } catch {
    return null;
  }
}
