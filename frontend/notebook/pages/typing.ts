/*
 * What is being typed. It is told at each pause, on leaving the field and before anything else happens, so that no more
 * than the keystrokes of one field can be lost. What cannot be stored stays in its field with the reason.
 */
import type { TextOf, Value } from '../contract.ts';
import { normalise } from '../engine/index.ts';
import type { Typed } from './question.ts';

/** Shorter than the half second after which the frame wants to know it, in milliseconds. */
const PAUSE = 400;

/** A verdict: what is to be stored (null takes back), or why it cannot be. */
export type Verdict = { readonly value: Value | null } | { readonly fault: Fault };

/** The key of a text and its values: it is said in the language of the moment. */
type Fault = readonly [key: string, ...values: number[]];

/** In characters, not in the halves of them that JavaScript counts. */
export const length = (text: string) => [...text].length;

export function judge(typed: Typed, raw: string): Verdict {
  if (typed.number) {
    const digits = raw.trim();
    if (digits === '') {
      return { value: null };
    }
    const value = Number(digits);
    return /^\d{1,9}$/.test(digits) && typed.min <= value && value <= typed.max
      ? { value }
      : { fault: ['interview.number', typed.min, typed.max] };
  }
  const normal = normalise(raw);
  const over = length(normal) - typed.limit;
  if (over > 0) {
    return { fault: ['interview.tooLongBy', typed.limit, over] };
  }
  return { value: normal === '' ? null : normal };
}

/** How many characters are left, from four fifths of the limit on; empty before. */
export function left(typed: Typed, text: TextOf): string {
  // There are never more characters than halves of them: of pages of notes not each is counted at each key.
  if (typed.number || typed.value.length < typed.limit / 2) {
    return '';
  }
  const rest = typed.limit - length(normalise(typed.value));
  if (rest > typed.limit / 5) {
    return '';
  }
  return text(rest < 0 ? 'interview.outbox.many' : 'interview.outbox.left', Math.abs(rest));
}

/** The fields in which something was typed on this page. */
export class Typing {
  private readonly raw = new Map<string, string>();
  private readonly faulty = new Map<string, Fault>();
  private readonly waiting = new Map<string, Typed>();
  private timer = 0;
  private readonly text: () => TextOf;
  private readonly store: (typed: Typed, value: Value | null) => void;
  private readonly changed: () => void;

  /**
   * @param store is given what can be stored, and the field
   * @param changed is told that a message has come or gone
   */
  constructor(text: () => TextOf, store: (typed: Typed, value: Value | null) => void, changed: () => void) {
    this.text = text;
    this.store = store;
    this.changed = changed;
  }

  /** What stands in a field: what was typed, which may have blanks at its end that are not stored. */
  value(variable: string, stored: string): string {
    return this.raw.get(variable) ?? stored;
  }

  fault(variable: string): string | null {
    const fault = this.faulty.get(variable);
    return fault ? this.text()(...fault) : null;
  }

  /** Fields with something that cannot be stored. */
  get faults(): ReadonlySet<string> {
    return new Set(this.faulty.keys());
  }

  type(typed: Typed, value: string) {
    if (this.raw.get(typed.name) === value && !this.waiting.has(typed.name)) {
      return;
    }
    this.raw.set(typed.name, value);
    this.waiting.set(typed.name, typed);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), PAUSE) as unknown as number;
    this.changed();
  }

  /** Another answer took the place of what was typed. */
  forget(variables: Iterable<string>) {
    for (const variable of variables) {
      this.raw.delete(variable);
      this.faulty.delete(variable);
      this.waiting.delete(variable);
    }
  }

  /** Tells what was typed since the last time. */
  flush() {
    clearTimeout(this.timer);
    const waiting = [...this.waiting.values()];
    this.waiting.clear();
    waiting.forEach((typed) => {
      const verdict = judge(typed, this.raw.get(typed.name) ?? '');
      if ('fault' in verdict) {
        this.faulty.set(typed.name, verdict.fault);
      } else {
        this.faulty.delete(typed.name);
        this.store(typed, verdict.value);
      }
    });
    if (waiting.length > 0) {
      this.changed();
    }
  }

  /** Another page: what was stored stands in its fields from now on. */
  clear() {
    this.flush();
    this.raw.clear();
    this.faulty.clear();
  }
}
