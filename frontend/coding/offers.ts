/* Which codes are offered for the selected passage, in which parts. */
import type { Work } from './model';
import { fitting, type Code } from './search';

export interface Offer {
  kind: 'found' | 'suggested' | 'recent';
  codes: Code[];
}

const MOST = 12;

/** Those that fit what was typed; where nothing was typed what is suggested, then what was used last, else the first ones. */
export function offers(work: Work, typed: string): Offer[] {
  const codes = work.codes.filter((code) => !code.retired);
  const byId = (ids: string[]) => ids.map((id) => codes.find((code) => code.id === id)).filter((code) => !!code);
  const all: Offer[] = typed.trim()
    ? [{ kind: 'found', codes: fitting(codes, typed, MOST) }]
    : [
        { kind: 'suggested', codes: byId(work.suggested) },
        { kind: 'recent', codes: byId(work.recent) },
        { kind: 'found', codes: work.recent.length ? [] : fitting(codes, '', MOST) },
      ];
  return all.filter((offer) => offer.codes.length > 0);
}
