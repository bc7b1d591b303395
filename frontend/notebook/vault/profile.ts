/*
 * A person on this device: a key of their own, kept under their passphrase. While it is open, identity and read token are
 * in the memory of this page alone, and `close` forgets them.
 */
import { age, lock, newIdentity, seal, unlock, unseal } from './seal.ts';
import { change, changeProfile, type Profile } from './store.ts';

/** What the server says to a device that it registers. */
export interface Registration {
  readonly device: string;
  readonly number: number;
  readonly sendToken: string;
  readonly readToken: string;
  readonly study: { readonly id: string; readonly name: string };
  readonly arrivalKey: string;
  readonly receiptKey: string;
  readonly addresses: readonly string[];
}

interface Secrets {
  readonly identity: string;
  readonly readToken: string;
}

const SHORTEST = 10;
const FEWEST_SIGNS = 5;

/** Long, and neither figures alone nor a few signs again and again. */
export function isGoodPassphrase(passphrase: string): boolean {
  const signs = [...passphrase.trim()];
  return signs.length >= SHORTEST && new Set(signs).size >= FEWEST_SIGNS && signs.some((sign) => !/\d/.test(sign));
}

/** An unlocked profile. */
export class Opened {
  readonly device: string;
  private secrets: Secrets | null;

  constructor(device: string, secrets: Secrets) {
    this.device = device;
    this.secrets = secrets;
  }

  get isOpen(): boolean {
    return this.secrets !== null;
  }

  get readToken(): string {
    return this.kept().readToken;
  }

  open(sealed: Uint8Array): Promise<string> {
    return unseal(sealed, this.kept().identity);
  }

  close(): void {
    this.secrets = null;
  }

  /** The same secrets once more, for the device's own unlock. */
  async alsoFor(passkey: string): Promise<{ credential: string; sealed: Uint8Array }> {
    const { Encrypter, webauthn } = await age();
    const encrypter = new Encrypter();
    encrypter.addRecipient(new webauthn.WebAuthnRecipient({ identity: passkey }));
    return { credential: passkey, sealed: await encrypter.encrypt(JSON.stringify(this.kept())) };
  }

  async underAnother(passphrase: string): Promise<Uint8Array> {
    return lock(JSON.stringify(this.kept()), passphrase);
  }

  private kept(): Secrets {
    if (!this.secrets) {
      throw new Error('locked');
    }
    return this.secrets;
  }
}

export async function makeProfile(
  registration: Registration,
  passphrase: string,
  language: string,
  work?: number
): Promise<{ profile: Profile; opened: Opened }> {
  const { identity, recipient } = await newIdentity();
  const secrets = { identity, readToken: registration.readToken };
  const profile: Profile = {
    device: registration.device,
    number: registration.number,
    study: registration.study.id,
    sendToken: registration.sendToken,
    arrivalKey: registration.arrivalKey,
    receiptKey: registration.receiptKey,
    addresses: registration.addresses,
    recipient,
    locked: await lock(JSON.stringify(secrets), passphrase, work),
    passkey: null,
    language,
    revoked: false,
    sequence: 0,
    daysBehind: 0,
    contact: null
  };
  await change(['profiles'], async (transaction) => {
    await transaction.objectStore('profiles').put(profile);
  });
  return { profile, opened: new Opened(profile.device, secrets) };
}

/** `null` where the passphrase is another one, or the device is revoked and nothing can be opened any more. */
export async function unlockProfile(profile: Profile, passphrase: string): Promise<Opened | null> {
  const text = profile.locked && (await unlock(profile.locked, passphrase));
  return text ? new Opened(profile.device, JSON.parse(text) as Secrets) : null;
}

export async function unlockByPasskey(profile: Profile): Promise<Opened> {
  const { credential, sealed } = profile.passkey!;
  const { Decrypter, webauthn } = await age();
  const decrypter = new Decrypter();
  decrypter.addIdentity(new webauthn.WebAuthnIdentity({ identity: credential }));
  return new Opened(profile.device, JSON.parse(await decrypter.decrypt(sealed, 'text')) as Secrets);
}

type Capabilities = { getClientCapabilities?: () => Promise<Record<string, boolean>> };

/** Whether the device's own unlock can give a key; where nobody can say, it is not offered. */
export async function hasPasskeys(): Promise<boolean> {
  const credentials = (globalThis as { PublicKeyCredential?: Capabilities }).PublicKeyCredential;
  try {
    const able = (await credentials?.getClientCapabilities?.()) ?? {};
    return able['extension:prf'] === true && able['passkeyPlatformAuthenticator'] === true;
  } catch {
    return false;
  }
}

export async function addPasskey(opened: Opened, profile: Profile, name: string): Promise<Profile> {
  const { webauthn } = await age();
  const credential = await webauthn.createCredential({ keyName: `${name} ${profile.number}` });
  return changeProfile(profile.device, { passkey: await opened.alsoFor(credential) });
}

/** A lost device: what is sealed to the server stays and goes out; its own keys go, so that nothing here can be read. */
export async function revoke(device: string): Promise<void> {
  await change(['profiles', 'packages'], async (transaction) => {
    const profiles = transaction.objectStore('profiles');
    const profile = await profiles.get(device);
    if (profile) {
      await profiles.put({ ...profile, revoked: true, locked: null, passkey: null });
    }
    await transaction.objectStore('packages').delete(device);
  });
}

/** What the server gave the worker, for nobody else's eyes. */
export async function keepSealed(profile: Profile, json: string): Promise<void> {
  const sealed = await seal(json, [profile.recipient]);
  await change(['packages'], async (transaction) => {
    await transaction.objectStore('packages').put({ device: profile.device, sealed });
  });
}
