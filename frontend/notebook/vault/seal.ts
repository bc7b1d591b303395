/*
 * Sealing, by age: everything that leaves memory goes through here, and nothing of it is of our own making.
 */

/** Loaded when it is needed: the first page is there before. */
export const age = () => import('age-encryption');

/** Memory of 32 to 128 MB; what lies between is the pace of the device. */
const LEAST_WORK = 15;
const MOST_WORK = 17;
const SAMPLE = 12;
/** What an unlock may take, in milliseconds. */
const PATIENCE = 2000;

export async function newIdentity(): Promise<{ identity: string; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await age();
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** For whom it is, and nobody else, this device included. */
export async function seal(text: string, recipients: readonly string[]): Promise<Uint8Array> {
  const encrypter = new (await age()).Encrypter();
  recipients.forEach((recipient) => encrypter.addRecipient(recipient));
  return encrypter.encrypt(text);
}

export async function unseal(sealed: Uint8Array, identity: string): Promise<string> {
  const decrypter = new (await age()).Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed, 'text');
}

/** Under a passphrase: scrypt, as hard as this device does in about two seconds. */
export async function lock(text: string, passphrase: string, work?: number): Promise<Uint8Array> {
  const encrypter = new (await age()).Encrypter();
  encrypter.setScryptWorkFactor(work ?? (await measuredWork()));
  encrypter.setPassphrase(normal(passphrase));
  return encrypter.encrypt(text);
}

/** `null` where the passphrase is another one. */
export async function unlock(locked: Uint8Array, passphrase: string): Promise<string | null> {
  const decrypter = new (await age()).Decrypter();
  decrypter.addPassphrase(normal(passphrase));
  try {
    return await decrypter.decrypt(locked, 'text');
  } catch (fault) {
    if (fault instanceof Error && /no identity matched/.test(fault.message)) {
      return null;
    }
    throw fault;
  }
}

/** One letter can be typed as one sign or as two; keyboards differ, and a second keyboard must open it too. */
function normal(passphrase: string): string {
  return passphrase.normalize('NFKC').trim();
}

let measured = 0;

/** Doubles what a small sample takes until the patience is used up. */
async function measuredWork(): Promise<number> {
  if (measured === 0) {
    const { scrypt } = await import('@noble/hashes/scrypt.js');
    const began = performance.now();
    scrypt('sample', 'sample', { N: 2 ** SAMPLE, r: 8, p: 1, dkLen: 32 });
    const taken = Math.max(performance.now() - began, 1);
    const affordable = SAMPLE + Math.floor(Math.log2(PATIENCE / taken));
    measured = Math.min(MOST_WORK, Math.max(LEAST_WORK, affordable));
  }
  return measured;
}
