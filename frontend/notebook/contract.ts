/*
 * How the frame of the notebook (unlocking, list, storage, sending) and the pages of an interview meet.
 *
 * The frame makes a <notebook-interview> of an opened case and listens to its events; the pages show, route and check, and
 * know nothing of keys, storage or the network. The element renders into the light DOM, so that the one set of style
 * sheets holds for it, and sets no style attribute in markup: the policy of /notebook/ forbids inline styles and scripts.
 * It is defined by `pages/interview.ts`, which the frame imports when the first case is opened.
 *
 *   <notebook-interview .definition .opened .saving .text
 *      @answer @place @remark @slip @language @finish @later></notebook-interview>
 */
import type { Definition, Facts } from './engine';

/** A number is a code; a string is what somebody typed, and travels in the envelope of the texts. */
export type Value = number | string;

export type Answers = ReadonlyMap<string, Value>;

/**
 * Stands for a text that was sent and is not on this device: it stays as it is unless somebody writes it anew. It is no
 * text that anybody types, and is stored nowhere.
 */
export const COVERED = '\u2060';

/** What makes a correction of an interview: a lead has sent it back. */
export interface Correction {
  /** What it is called. */
  readonly name: string;
  /** What the lead asks. */
  readonly comment: string;
  /** The answers as they were sent; of texts only that they are there. */
  readonly before: Answers;
}

/** One interview as it is opened on this device. */
export interface OpenedCase {
  /** The interview's id, a random UUID. */
  readonly interview: string;
  /** The device's running number of it: what is shown as its name. */
  readonly number: number;
  readonly facts: Facts;
  readonly answers: Answers;
  /** Seconds spent by page id, whole numbers; the pages count on from here. */
  readonly seconds: Readonly<Record<string, number>>;
  /** The page to open on, `null` for the first; the review has the id `review`. */
  readonly page: string | null;
  /** What the interviewer remarks about the interview, or answers to the lead; empty if nothing. */
  readonly remarks: string;
  readonly correction?: Correction;
  /** The number of the slip that was made for the respondent; empty if none was. */
  readonly slip?: string;
}

/**
 * What is saved, said in words beside the question: `saved` once it is on the disk of the device; `failed` when the disk
 * refuses, with the variables that are not on it yet. The frame tries again by itself.
 */
export interface Saving {
  readonly state: 'saved' | 'saving' | 'failed';
  readonly variables: ReadonlySet<string>;
}

/** A text of the interface in the language of the interface; `{0}` … are replaced. Keys as in the bundles. */
export type TextOf = (key: string, ...values: (string | number)[]) => string;

/**
 * `answer`: some variables change together (a choice that takes others back); `null` takes an answer back. It is fired at
 * once for taps, and at `change`, on `input` after half a second at most, and before any other event for typing.
 */
export interface AnswerDetail {
  readonly changes: ReadonlyMap<string, Value | null>;
}

/** `place`: another page is shown; with the seconds by page so far. */
export interface PlaceDetail {
  readonly page: string;
  readonly seconds: Readonly<Record<string, number>>;
  /** Whether it lies before the one that was shown. */
  readonly isBack: boolean;
}

/** `remark`: what the interviewer remarks changes. */
export interface RemarkDetail {
  readonly remarks: string;
}

/** `slip`: a slip was made for the respondent, with this number. */
export interface SlipDetail {
  readonly code: string;
}

/** `language`: the language of the interview changes, and that of the interface with it. */
export interface LanguageDetail {
  readonly language: string;
}

/**
 * `finish`: the interviewer finishes after the review. The frame seals the interview and closes the element. `coded` is
 * what is stored when it is sent (answers of what is not shown are gone).
 */
export interface FinishDetail {
  readonly answers: Answers;
  readonly seconds: Readonly<Record<string, number>>;
}

/** The properties that the frame sets; `later` has no detail: go back to the list, the draft stays. */
export interface InterviewElement extends HTMLElement {
  definition: Definition;
  opened: OpenedCase;
  saving: Saving;
  /** Changes identity when the language changes, so that the element renders again. */
  text: TextOf;
  /** The browser's Back or Forward; false where something that was typed cannot be kept, and one has to stay. */
  goTo(page: string): boolean;
  /** To the list, as with the button that fires `later`; false as with `goTo`. */
  leave(): boolean;
}

export interface InterviewEvents {
  answer: CustomEvent<AnswerDetail>;
  place: CustomEvent<PlaceDetail>;
  remark: CustomEvent<RemarkDetail>;
  slip: CustomEvent<SlipDetail>;
  language: CustomEvent<LanguageDetail>;
  finish: CustomEvent<FinishDetail>;
  later: CustomEvent<undefined>;
}

export const INTERVIEW_ELEMENT = 'notebook-interview';
