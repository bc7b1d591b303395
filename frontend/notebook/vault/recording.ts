/*
 * Recording a contact: sealed at once, and on the disk when it counts as recorded.
 */
import { contactHash } from '../sync/hash.ts';
import { isOpenResult } from './results.ts';
import { keepContact, type KeptContact, type Recorded } from './contacts.ts';
import { seal } from './seal.ts';
import type { Profile } from './store.ts';

/** What is to be gone on with is sealed to the profile too; all else to the server alone. */
export async function recordContact(profile: Profile, recorded: Recorded): Promise<KeptContact> {
  const contact = crypto.randomUUID();
  const { device, recipient, arrivalKey } = profile;
  const isOpen = isOpenResult(recorded.result);
  const sealed = await seal(JSON.stringify({ contact, ...recorded }), isOpen ? [recipient, arrivalKey] : [arrivalKey]);
  const hash = contactHash({ contact, device, sealed });
  const kept: KeptContact = { contact, device, follows: recorded.follows, isOpen, sealed, hash, outcome: null, trouble: null };
  await keepContact(kept);
  return kept;
}
