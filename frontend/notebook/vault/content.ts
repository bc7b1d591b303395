/*
 * What an interview holds, and the two envelopes that it is sealed into.
 */
import { COVERED, type Value } from '../contract.ts';
import { changedVariables, type Facts } from '../engine/index.ts';
import { contentHash } from '../sync/hash.ts';
import type { Opened } from './profile.ts';
import { seal } from './seal.ts';
import type { Kept } from './store.ts';

/** What is in the envelopes. */
export interface Content {
  readonly facts: Facts;
  readonly begun: string;
  readonly answers: ReadonlyMap<string, Value>;
  readonly seconds: Readonly<Record<string, number>>;
  readonly remarks: string;
  /** The day on which it was finished. */
  readonly finished?: string;
  /** Where one was; of drafts alone. */
  readonly page: string | null;
  readonly corrects?: Corrects;
  /** What the respondent brought; checked by the server, once it has arrived. */
  readonly coupon?: BroughtCoupon;
  /** The number of the slip that the respondent was given; known to the server once it has arrived. */
  readonly slip?: string;
  /** Number or id of the survey's interview of the same person, likewise; of interviews in depth alone. */
  readonly survey?: string;
}

/** What an interview is to be linked with. */
export type Brought = Pick<Content, 'coupon' | 'survey'>;

/** A coupon as it was typed, and what its bearer told beside the questionnaire. */
export interface BroughtCoupon {
  readonly code: string;
  readonly relation?: number;
  readonly degree?: number;
}

/** Of a correction: the interview that came back, as it was sent. A draft has all of it with it. */
export interface Corrects {
  readonly interview: string;
  readonly seen: number;
  readonly comment: string;
  readonly before: ReadonlyMap<string, Value>;
}

export interface Envelopes {
  readonly answers: Uint8Array;
  readonly texts: Uint8Array | null;
}

/** Codes in the one envelope, what somebody typed in the other; both say which revision of which interview they are. */
export async function envelopes(
  interview: string,
  revision: number,
  content: Content,
  recipients: readonly string[]
): Promise<Envelopes> {
  const codes: Record<string, number> = {};
  const texts: Record<string, string> = {};
  content.answers.forEach((value, variable) => {
    if (typeof value === 'number') {
      codes[variable] = value;
    } else if (value !== '' && value !== COVERED) {
      texts[variable] = value;
    }
  });
  const { country, mode, language, practice } = content.facts;
  const inside = { interview, revision, country, mode, language, practice, begun: content.begun };
  const rest = { seconds: content.seconds, answers: codes, ...(content.page ? { page: content.page } : {}), finished: content.finished, corrects: correctsOf(content) };
  const remarks = content.remarks.trim();
  const { coupon, slip, survey } = content;
  const brought = { ...(coupon ? { coupon } : {}), ...(slip ? { slip } : {}), ...(survey ? { survey } : {}) };
  const more = { ...(remarks === '' ? {} : { remarks }), ...brought };
  const typed = { interview, revision, texts, ...more };
  return {
    answers: await seal(JSON.stringify({ ...inside, ...rest }), recipients),
    texts: Object.keys(more).length + Object.keys(texts).length > 0 ? await seal(JSON.stringify(typed), recipients) : null
  };
}

/** What a correction is of and what it changes; until it is finished also what it began with. */
function correctsOf({ corrects, answers, finished }: Content) {
  if (!corrects) {
    return undefined;
  }
  const { interview, seen, comment, before } = corrects;
  const covered = [...answers].filter(([, value]) => value === COVERED).map(([variable]) => variable);
  const own = { interview, seen, changed: changedVariables(before, answers), covered };
  return finished ? own : { ...own, comment, before: Object.fromEntries(before) };
}

/** What a receipt has to be for, of one revision. */
export function hashOf(
  device: string,
  interview: string,
  sequence: number,
  revision: number,
  state: 'draft' | 'finished',
  definition: string,
  sealed: Envelopes
): string {
  return contentHash({ interview, device, sequence, revision, state, definition, ...sealed });
}

/** Opens the envelopes of a draft. */
export async function read(kept: Kept, opened: Opened): Promise<Content> {
  const inside = JSON.parse(await opened.open(kept.answers!));
  const typed = kept.texts ? JSON.parse(await opened.open(kept.texts)) : { texts: {} };
  for (const part of [inside, kept.texts ? typed : inside]) {
    if (part.interview !== kept.interview || part.revision !== kept.revision) {
      throw new Error('an envelope of another interview');
    }
  }
  const { country, mode, language, practice, corrects } = inside;
  const covered: [string, Value][] = (corrects?.covered ?? []).map((variable: string) => [variable, COVERED]);
  return {
    facts: { country, mode, language, practice },
    begun: inside.begun,
    answers: new Map<string, Value>([...Object.entries<number>(inside.answers), ...covered, ...Object.entries<string>(typed.texts)]),
    seconds: inside.seconds ?? {},
    remarks: typed.remarks ?? '',
    page: inside.page ?? null,
    ...(typed.coupon ? { coupon: typed.coupon } : {}),
    ...(typed.slip ? { slip: typed.slip } : {}),
    ...(typed.survey ? { survey: typed.survey } : {}),
    ...(corrects ? { corrects: { ...corrects, before: new Map(Object.entries<Value>(corrects.before)) } } : {})
  };
}
