/*
 * What can come of a try to reach somebody, as on the server, and what a note must not have.
 */

/** The reasons that go with each result; the names are those of the server. */
export const REASONS: Readonly<Record<string, readonly string[]>> = {
  APPOINTMENT: ['ASKED_LATER', 'WANTS_TO_KNOW', 'ANOTHER_PLACE', 'NOT_ALONE'],
  CALL_BACK: ['NOT_THERE', 'NO_ANSWER', 'ASKED_LATER', 'WANTS_TO_KNOW', 'NOT_ALONE'],
  NON_CONTACT: ['NEVER_THERE', 'NO_ANSWER', 'NOT_FOUND'],
  REFUSAL: ['NOT_SAID', 'NO_TIME', 'NO_INTEREST', 'NO_TRUST', 'AFRAID'],
  OTHER: ['LANGUAGE', 'UNABLE', 'SECURITY'],
  HELD: []
};

export const LONGEST_NOTE = 120;

export function isOpenResult(result: string): boolean {
  return result === 'APPOINTMENT' || result === 'CALL_BACK';
}

const TELEPHONE = /\p{Nd}(?:[^\p{L}\p{Nd}:]{0,2}\p{Nd}){4,}/u;
const ACCOUNT =
  /@|＠|https?:|www\.|(?:^|[^\p{L}\p{Nd}_])(?:t|wa)\.me(?![\p{L}\p{Nd}_])|[\p{L}\p{Nd}]\.(?:com|org|net|ru|kz|kg|tj|uz|info|me)(?![\p{L}\p{Nd}_])/iu;

/** Whether somebody could be called or written to with it: the same words as on the server. */
export function reachSomebody(typed: string): boolean {
  return TELEPHONE.test(typed) || ACCOUNT.test(typed);
}

/** What the form holds; empty where nothing was chosen. */
export interface Entered {
  readonly result: string;
  readonly reason: string;
  readonly day: string;
  readonly note: string;
}

const DAY = 86_400_000;
const MOST_DAYS = 366;

/**
 * Why it cannot be recorded, by the names of the server; nothing if it can. The clock of the device may be wrong: a day is
 * past for sure only if it lies before the last contact with the server, and far only if it lies a year after it.
 */
export function flawsOf({ result, reason, day, note }: Entered, lastContact: string | null): string[] {
  const reasons = REASONS[result];
  if (!reasons) {
    return ['RESULT_MISSING'];
  }
  const flaws = reasons.length > 0 && !reasons.includes(reason) ? ['REASON_MISSING'] : [];
  if (isOpenResult(result)) {
    const time = Date.parse(day);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(time)) {
      flaws.push('DAY_MISSING');
    } else if (lastContact !== null && day < lastContact) {
      flaws.push('DAY_PAST');
    } else if (lastContact !== null && time > Date.parse(lastContact) + MOST_DAYS * DAY) {
      flaws.push('DAY_FAR');
    }
    if (note.trim().length > LONGEST_NOTE) {
      flaws.push('NOTE_LONG');
    } else if (reachSomebody(note)) {
      flaws.push('NOTE_REACHES');
    }
  }
  return flaws;
}
