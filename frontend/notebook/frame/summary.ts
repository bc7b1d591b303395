/*
 * The line at the end of the day: whether all that was finished or recorded here has arrived, of every kind that a device
 * sends. What belongs to an interview, such as a coupon's code or the number of a slip, travels in it.
 */
import type { ContactCounts } from '../vault/contacts.ts';
import type { Kept } from '../vault/store.ts';
import type { TextOf } from '../contract.ts';

export interface Summary {
  /** Whether nothing that was finished or recorded waits, and there was something. */
  readonly allArrived: boolean;
  readonly interviews: string | null;
  /** What else waits, kind by kind, or that nothing does. */
  readonly others: readonly string[];
  readonly contacts: string | null;
}

type Kind = 'interview' | 'correction' | 'practice' | 'deletion';

function kindOf(kept: Kept): Kind {
  if (kept.discarded) {
    return 'deletion';
  }
  if (kept.corrects) {
    return 'correction';
  }
  return kept.practice ? 'practice' : 'interview';
}

export function summaryOf(cases: readonly Kept[], contacts: ContactCounts, today: string, text: TextOf): Summary {
  const finished = cases.filter(({ state }) => state !== 'draft');
  const waiting = (kind: Kind) => finished.filter((kept) => kept.state !== 'arrived' && kindOf(kept) === kind).length;
  const said = (count: number, key: string) => (count > 0 ? [text(`notebook.list.${key}`, count)] : []);
  const allArrived =
    finished.every(({ state }) => state === 'arrived') && contacts.waiting === 0 && finished.length + contacts.collected > 0;
  return {
    allArrived,
    interviews: ofInterviews(finished.filter((kept) => kindOf(kept) === 'interview'), today, text),
    others: [
      ...said(waiting('correction'), 'correctionsWait'),
      ...said(waiting('practice'), 'practiceWait'),
      ...said(waiting('deletion'), 'deletionsWait'),
      ...(allArrived ? [text('notebook.list.everything')] : []),
      ...said(cases.length - finished.length, 'drafts')
    ],
    contacts: contacts.waiting > 0 ? text('notebook.list.contactsWait', contacts.waiting) : null
  };
}

/** Practice counts nowhere, and neither here. */
function ofInterviews(finished: readonly Kept[], today: string, text: TextOf): string | null {
  if (finished.length === 0) {
    return null;
  }
  const arrived = finished.filter(({ state }) => state === 'arrived').length;
  if (arrived < finished.length) {
    return text('notebook.list.someWait', arrived, finished.length, finished.length - arrived);
  }
  const ofToday = finished.filter(({ day }) => day === today).length;
  return ofToday > 0 ? text('notebook.list.allArrivedToday', ofToday) : text('notebook.list.allArrived', finished.length);
}
