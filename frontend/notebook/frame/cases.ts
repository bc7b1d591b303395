/*
 * From the list into an interview: a new one, a correction of one that came back, a draft that is gone on with.
 */
import { COVERED, type Value } from '../contract.ts';
import { readDefinition, type Definition } from '../engine/index.ts';
import type { FieldPackage, Returned, Wave } from '../sync/package.ts';
import type { Opened } from '../vault/profile.ts';
import { definitionJson, type Kept, type Profile } from '../vault/store.ts';
import type { Chosen } from './begin.ts';
import type { Interviewing, Outside } from './interviewing.ts';

/** Signs of an interview's id by which the study calls it. */
const SIGNS = 4;

/** What the study calls an interview. */
export function studyNumber(interview: string): string {
  return `№ ${interview.slice(0, SIGNS).toUpperCase()}`;
}

/** What an interview is called that came back: as on this device, if it was held here, and as the study calls it. */
export function nameOf(interview: string, cases: readonly Kept[]): string {
  const here = cases.find((kept) => kept.interview === interview);
  return here ? `${here.sequence} (${studyNumber(interview)})` : studyNumber(interview);
}

/** Those that came back and that nobody has begun to correct on this device. */
export function toCorrect(work: FieldPackage | null, cases: readonly Kept[]): Returned[] {
  const begun = cases.filter((kept) => !kept.discarded).map((kept) => kept.corrects);
  return (work?.returned ?? []).filter(
    (one) => !begun.some((known) => known?.interview === one.interview && known.seen === one.seen)
  );
}

/** What can be begun: an interview of the survey, or one in depth with a guide. */
export interface Offer {
  readonly wave: Wave;
  readonly definition: Definition;
  readonly isInDepth: boolean;
}

/** What the worker has taken along to begin, the survey first; nothing of what is not on this device yet. */
export async function offersOf(work: FieldPackage | null): Promise<Offer[]> {
  const [first] = work?.definitions ?? [];
  const survey = work?.wave ?? (first && { id: '', questionnaire: first.id, version: first.version, hash: first.hash, closed: true });
  const waves = [
    ...(survey ? [{ wave: survey, isInDepth: false }] : []),
    ...(work?.guides ?? []).map((guide) => ({ wave: { ...guide, closed: false }, isInDepth: true }))
  ];
  const offers = await Promise.all(
    waves.map(async (one) => ({ ...one, json: await definitionJson(one.wave.hash) }))
  );
  return offers.flatMap(({ json, ...one }) => (json ? [{ ...one, definition: readDefinition(json) }] : []));
}

/** Interviews of the survey that were finished on this device: one in depth can be linked with them. */
export function surveysOf(cases: readonly Kept[]): Kept[] {
  return cases.filter((kept) => kept.state !== 'draft' && !kept.inDepth && !kept.practice && !kept.corrects && !kept.discarded);
}

/** Begins an interview of what the worker has taken along. */
export async function beginCase(profile: Profile, { offer, facts, practice, brought }: Chosen): Promise<Kept> {
  const { definition, isInDepth } = offer;
  const wave = offer.wave.id;
  const known = { questionnaire: definition.id, version: definition.version, definition: definition.hash, wave };
  const version = isInDepth ? { ...known, inDepth: true as const } : known;
  const { begin } = await import('../vault/draft.ts');
  return begin(profile, version, { ...facts, wave }, practice, brought);
}

/** Begins a correction of one that came back. */
export async function beginCorrection(profile: Profile, of: Returned): Promise<Kept> {
  const { beginCorrection: begin } = await import('../vault/draft.ts');
  const { questionnaire, version, hash, wave, country, mode, language, interview, seen, comment } = of;
  const before = new Map<string, Value>(Object.entries(of.codes));
  of.texts.forEach((variable) => before.set(variable, COVERED));
  return begin(
    profile,
    { questionnaire, version, definition: hash, wave },
    { country, mode, language, practice: false, wave },
    { interview, seen, comment, before }
  );
}

/** Opens a draft; or the key of what is to be said. */
export async function openCase(
  of: Kept,
  cases: readonly Kept[],
  profile: Profile,
  opened: Opened,
  outside: Outside
): Promise<Interviewing | string> {
  const { Interviewing: Of } = await import('./interviewing.ts');
  const name = of.corrects ? nameOf(of.corrects.interview, cases) : '';
  return Of.of(of, name, profile, opened, outside);
}

/** Takes a draft off the device; what has arrived of it goes too, as soon as the server is told. */
export async function discardCase(of: Kept, work: FieldPackage | null, profile: Profile, opened: Opened): Promise<void> {
  const [{ discard }, { alone }] = await Promise.all([import('../vault/draft.ts'), import('./interviewing.ts')]);
  const release = await alone(of.interview);
  if (!release) {
    throw new Error('open in another tab');
  }
  try {
    const country = work?.worker.countries[0] ?? '';
    await discard(of, profile, opened, { country, mode: 'f2f', language: profile.language, practice: of.practice });
  } finally {
    release();
  }
}
