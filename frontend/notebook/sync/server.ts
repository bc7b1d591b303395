/*
 * Talking to the server, wherever it can be reached. What answers may be a portal, a proxy or somebody else; nothing is
 * believed but what has the form that was agreed.
 */
import type { Registration } from '../vault/profile.ts';

/** How an address was answered. */
export type Answer =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown; readonly after: number | null }
  | { readonly kind: 'portal' }
  | { readonly kind: 'unreachable' };

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly token?: string;
  readonly body?: string;
}

const PATIENCE = 45_000;
const UNPROCESSED = [502, 503, 504];

/** The server's addresses: the one that this page came from first. */
export function addressesOf(own: string, others: readonly string[]): string[] {
  const all = [own, ...others].map((address) => address.replace(/\/+$/, ''));
  return [...new Set(all)];
}

/** Where the application came from, above its own folder. */
export function ownAddress(): string {
  return new URL('..', document.baseURI).href;
}

/** Asks one address after the other until one gives a JSON answer; a server that is being renewed is none yet. */
export async function ask(addresses: readonly string[], question: Ask, using: typeof fetch = fetch): Promise<Answer> {
  let worst: Answer = { kind: 'unreachable' };
  let busy: Answer | null = null;
  for (const address of addresses) {
    const answer = await askOne(address, question, using);
    if (answer.kind === 'json' && !UNPROCESSED.includes(answer.status)) {
      return answer;
    }
    if (answer.kind === 'json') {
      busy ??= answer;
    } else if (answer.kind === 'portal') {
      worst = answer;
    }
  }
  return busy ?? worst;
}

async function askOne(address: string, { method, path, token, body }: Ask, using: typeof fetch): Promise<Answer> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    const response = await using(`${address}/api/v1/field/${path}`, {
      method,
      headers,
      body,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(PATIENCE)
    });
    const text = await response.text();
    const type = response.headers.get('Content-Type') ?? '';
    const after = Number(response.headers.get('Retry-After'));
    const waits = Number.isFinite(after) && after > 0 ? after : null;
    if (UNPROCESSED.includes(response.status) || response.status === 429) {
      return { kind: 'json', status: response.status, body: null, after: waits };
    }
    if (!/^application\/([a-z]+\+)?json\b/.test(type)) {
      return { kind: 'portal' };
    }
    return { kind: 'json', status: response.status, body: JSON.parse(text), after: waits };
  } catch (fault) {
    // Half of an answer is none.
    return fault instanceof SyntaxError ? { kind: 'portal' } : { kind: 'unreachable' };
  }
}

export type Registered =
  | { readonly kind: 'registered'; readonly registration: Registration }
  | { readonly kind: 'code' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'portal' };

/** Takes the one-time code for a registration. */
export async function register(addresses: readonly string[], code: string, using = fetch): Promise<Registered> {
  const answer = await ask(addresses, { method: 'POST', path: 'devices', body: JSON.stringify({ code }) }, using);
  if (answer.kind !== 'json') {
    return { kind: answer.kind };
  }
  if (answer.status === 201 && isRegistration(answer.body)) {
    return { kind: 'registered', registration: answer.body };
  }
  return { kind: answer.status >= 500 || answer.status === 429 ? 'unreachable' : 'code' };
}

function isRegistration(body: unknown): body is Registration {
  const found = body as Partial<Registration> | null;
  return (
    typeof found?.device === 'string' &&
    typeof found.number === 'number' &&
    typeof found.sendToken === 'string' &&
    typeof found.readToken === 'string' &&
    typeof found.study?.id === 'string' &&
    typeof found.arrivalKey === 'string' &&
    found.arrivalKey.startsWith('age1') &&
    typeof found.receiptKey === 'string' &&
    Array.isArray(found.addresses)
  );
}
