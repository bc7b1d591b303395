/*
 * A device with an empty store, a registered profile, and the server's keys, which a device never has.
 */
import 'fake-indexeddb/auto';
import { ed25519 } from '@noble/curves/ed25519.js';
import { base64 } from '../../../../frontend/notebook/sync/bytes.ts';
import { read } from '../../../../frontend/notebook/vault/content.ts';
import { Draft, begin } from '../../../../frontend/notebook/vault/draft.ts';
import { makeProfile, type Opened } from '../../../../frontend/notebook/vault/profile.ts';
import { newIdentity, unseal } from '../../../../frontend/notebook/vault/seal.ts';
import { caseOf, removeStore, store, type Kept, type Profile } from '../../../../frontend/notebook/vault/store.ts';

export const PASSPHRASE = 'три синих вечера';
export const VERSION = { questionnaire: 'tiny', version: 1, definition: 'd'.repeat(64), wave: 'w1' };
export const FACTS = { country: 'KZ', mode: 'f2f', language: 'ru', practice: false };

export interface Server {
  readonly identity: string;
  readonly secretKey: Uint8Array;
}

export interface Device {
  readonly profile: Profile;
  readonly opened: Opened;
  readonly server: Server;
}

let made = 0;

export async function emptyDevice(): Promise<Device> {
  await removeStore();
  return anotherPerson();
}

export async function anotherPerson(): Promise<Device> {
  const { identity, recipient } = await newIdentity();
  const { secretKey, publicKey } = ed25519.keygen();
  made++;
  const registration = {
    device: crypto.randomUUID(),
    number: made,
    sendToken: 'send',
    readToken: 'read-token-of-nobody-else',
    study: { id: 'study-id', name: 'Study' },
    arrivalKey: recipient,
    receiptKey: base64(publicKey),
    addresses: []
  };
  const { profile, opened } = await makeProfile(registration, PASSPHRASE, 'ru', 4);
  return { profile, opened, server: { identity, secretKey } };
}

export type Told = { state: string; variables: string[] }[];

export async function drafting(device: Device): Promise<{ draft: Draft; told: Told; kept: Kept }> {
  const kept = await begin(device.profile, VERSION, FACTS, false);
  return { ...(await reopened(device, kept.interview)), kept };
}

export async function reopened(device: Device, interview: string): Promise<{ draft: Draft; told: Told }> {
  const kept = (await caseOf(interview))!;
  const told: Told = [];
  const tell = (state: string, variables: ReadonlySet<string>) => told.push({ state, variables: [...variables] });
  return { draft: new Draft(kept, await read(kept, device.opened), device.profile, tell), told };
}

/** Everything that lies in the store, as one text in which a byte is a sign. */
export async function dump(): Promise<string> {
  const database = await store();
  const parts: string[] = [];
  for (const room of database.objectStoreNames) {
    for (const one of await database.getAll(room)) {
      parts.push(
        JSON.stringify(one, (_, value: unknown) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))
      );
    }
  }
  return parts.join('\n');
}

export async function opensFor(sealed: Uint8Array, identity: string): Promise<string | null> {
  try {
    return await unseal(sealed, identity);
  } catch {
    return null;
  }
}
