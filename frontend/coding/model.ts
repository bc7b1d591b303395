/* What the server tells of a text and of what stands on it, and what it is asked to do. All places are code points. */
import type { Code } from './search';

/** From a place to another one, which is no more part of it. */
export type Span = [number, number];

export interface Part {
  start: number;
  end: number;
}

export interface Turn {
  start: number;
  text: string;
  who: string;
  interviewer: boolean;
  language: string;
}

export interface Coding extends Part {
  id: string;
  code: string;
  coder: string;
  mine: boolean;
}

export interface Memo extends Part {
  text: string;
  author: string;
}

export interface Work {
  codings: Coding[];
  memos: Memo[];
  codes: Code[];
  recent: string[];
  suggested: string[];
  mayCode: boolean;
}

/** What the server does; it answers whether it is done, or refuses and says why. */
export interface Server {
  code(start: number, end: number, code: string): Promise<boolean>;
  inVivo(start: number, end: number, name: string): Promise<boolean>;
  memo(start: number, end: number, text: string): Promise<boolean>;
  uncode(id: string): Promise<boolean>;
  suggest(start: number, end: number): Promise<void>;
  unselect(): Promise<void>;
  /** Whether a memo is typed that was not written yet. */
  draft(isThere: boolean): Promise<void>;
}

/** A text of the page by its key, with values in its places. */
export type Word = (key: string, ...values: string[]) => string;

export const NO_WORK: Work = { codings: [], memos: [], codes: [], recent: [], suggested: [], mayCode: false };
