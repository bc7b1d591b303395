/*
 * An interview or a contact as it travels: the body of a request, and a line of a sealed file. Made of what is kept, so that it is the
 * same bytes each time.
 */
import { isUnsentContact, type KeptContact } from '../vault/contacts.ts';
import type { Kept, Profile } from '../vault/store.ts';
import { base64 } from './bytes.ts';
import type { FileWord } from './word.ts';

const FORMAT = 1;

export function bodyOf(kept: Kept): string {
  return JSON.stringify({
    format: FORMAT,
    interview: kept.interview,
    device: kept.device,
    sequence: kept.sequence,
    revision: kept.revision,
    base: kept.base,
    state: kept.state,
    questionnaire: kept.questionnaire,
    version: kept.version,
    definition: kept.definition,
    wave: kept.wave,
    answers: base64(kept.answers!),
    texts: kept.texts ? base64(kept.texts) : null,
    hash: kept.hash
  });
}

export function contactBody({ contact, device, sealed, hash }: KeptContact): string {
  return JSON.stringify({ format: FORMAT, contact, device, sealed: base64(sealed!), hash });
}

/** Whether the server has not acknowledged what lies here. */
export function isWaiting(kept: Kept): boolean {
  return kept.state !== 'arrived' && kept.answers !== null && kept.hash !== kept.base;
}

/** Whether something that somebody entered would be lost with this device. */
export function isUnsent(kept: Kept): boolean {
  return isWaiting(kept) && !kept.discarded;
}

/** As they were begun, interviews in depth after those of the survey: they may be linked with one that has to be there. */
export function inOrder(one: Kept, other: Kept): number {
  return Number(one.inDepth ?? false) - Number(other.inDepth ?? false) || one.sequence - other.sequence;
}

/** Everything that has not arrived, as a file that is handed over; it is sealed as it lies here. */
export function sealedFile(
  profile: Profile,
  cases: readonly Kept[],
  contacts: readonly KeptContact[] = [],
  said?: FileWord
): string {
  const header = JSON.stringify({ format: 'ovoz-field-1', study: profile.study, device: profile.device, said });
  const lines = cases.filter(isWaiting).sort(inOrder);
  const others = contacts.filter(isUnsentContact);
  return [header, ...lines.map(bodyOf), ...others.map(contactBody)].join('\n') + '\n';
}
