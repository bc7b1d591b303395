/*
 * What the server's receipt is about, and whether it is the server's.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesOf, hex } from './bytes.ts';

const UTF8 = new TextEncoder();

export interface Hashed {
  readonly interview: string;
  readonly device: string;
  readonly sequence: number;
  readonly revision: number;
  readonly state: 'draft' | 'finished';
  readonly definition: string;
  readonly answers: Uint8Array;
  readonly texts: Uint8Array | null;
}

export function contentHash(of: Hashed): string {
  const parts = [
    'ovoz-field-1',
    of.interview,
    of.device,
    of.sequence,
    of.revision,
    of.state,
    of.definition,
    hex(sha256(of.answers)),
    of.texts ? hex(sha256(of.texts)) : '-'
  ];
  return hex(sha256(UTF8.encode(parts.join('\n') + '\n')));
}

/** Of a contact: never that of an interview. */
export function contactHash(of: { readonly contact: string; readonly device: string; readonly sealed: Uint8Array }): string {
  return hex(sha256(UTF8.encode(['ovoz-contact-1', of.contact, of.device, hex(sha256(of.sealed))].join('\n') + '\n')));
}

export type Outcome = 'stored' | 'superseded' | 'conflict' | 'kept';

export interface Receipt {
  readonly interview: string;
  readonly revision: number;
  readonly hash: string;
  readonly outcome: Outcome;
  readonly signature: string;
}

const OUTCOMES: readonly string[] = ['stored', 'superseded', 'conflict', 'kept'];

/** A receipt for exactly this, signed by the server whose key was taken over when the device was prepared. */
export function isReceiptFor(
  found: unknown,
  sent: { readonly interview: string; readonly revision: number; readonly hash: string },
  receiptKey: string
): found is Receipt {
  if (typeof found !== 'object' || found === null) {
    return false;
  }
  const receipt = found as Receipt;
  if (
    receipt.interview !== sent.interview ||
    receipt.revision !== sent.revision ||
    receipt.hash !== sent.hash ||
    !OUTCOMES.includes(receipt.outcome) ||
    typeof receipt.signature !== 'string'
  ) {
    return false;
  }
  const { interview, revision, hash, outcome } = receipt;
  const said = UTF8.encode(`ovoz-receipt-1\n${interview}\n${revision}\n${hash}\n${outcome}\n`);
  try {
    return ed25519.verify(bytesOf(receipt.signature), said, bytesOf(receiptKey));
  } catch {
    return false;
  }
}
