/*
 * Where one is in an interview and what leads on from there: sections, the review, the end without consent. It is the
 * counterpart of InterviewPanel, without anything that is seen.
 */
import { type Correction, COVERED, type OpenedCase, type TextOf, type Value } from '../contract.ts';
import { changedVariables, type Definition, type Facts, seedOf } from '../engine/index.ts';
import type { Remarks } from './asked.ts';
import { CaseView, type LeftOut } from './case.ts';
import { decisiveItems } from './correcting.ts';
import type { Changes, ShownQuestion } from './question.ts';

/** Places that are no page of the questionnaire. */
export const REVIEW = 'review';
export const ENDING = 'ending';

const NOTHING: ReadonlyMap<string, string> = new Map();

export class Journey {
  page: string;
  view: CaseView;
  /** What the page reminds of; null while it does not. */
  left: LeftOut | null = null;
  /** Whether one came from the review, to which Next leads back; in a correction it always does. */
  returning = false;
  readonly seconds: Record<string, number>;
  readonly correction: Correction | null;
  private readonly definition: Definition;
  private readonly answers: Map<string, Value>;
  private readonly seed: bigint;
  private readonly now: () => number;
  private facts: Facts;
  private text: TextOf;
  private readonly hidden: ReadonlySet<string>;
  private furthest: string;
  private arrived: number;
  private readonly reminded = new Set<string>();

  /** @param now the time in milliseconds */
  constructor(definition: Definition, opened: OpenedCase, text: TextOf, now: () => number = Date.now) {
    this.definition = definition;
    this.answers = new Map(opened.answers);
    this.seed = seedOf(opened.interview);
    this.seconds = { ...opened.seconds };
    this.facts = opened.facts;
    this.text = text;
    this.now = now;
    this.arrived = now();
    this.correction = opened.correction ?? null;
    this.returning = this.correction !== null;
    this.hidden = this.correction ? decisiveItems(definition, opened.facts, this.correction) : new Set();
    this.view = this.look();
    const page = opened.page ?? '';
    this.page = this.mayShow(page) ? page : this.view.pages[0].id;
    this.furthest = this.page;
  }

  get language(): string {
    return this.facts.language;
  }

  /** Goes on in other words. */
  setWords(language: string, text: TextOf) {
    this.facts = { ...this.facts, language };
    this.text = text;
    this.update();
  }

  /** Whether a correction has anything in it. */
  get hasChanged(): boolean {
    return this.correction !== null && changedVariables(this.correction.before, this.answers).length > 0;
  }

  /** What a field that was emptied stands for: a text that is not on this device stays. */
  emptied(variable: string): Value | null {
    return this.correction?.before.get(variable) === COVERED ? COVERED : null;
  }

  answer(changes: Changes) {
    changes.forEach((value, variable) =>
      value === null ? this.answers.delete(variable) : this.answers.set(variable, value)
    );
    this.update();
  }

  /** Whether it is other than what is answered already. */
  isNews(changes: Changes): boolean {
    return [...changes].some(([variable, value]) => (this.answers.get(variable) ?? null) !== value);
  }

  private look(): CaseView {
    return new CaseView(this.definition, this.facts, this.answers, this.text, this.hidden);
  }

  /** Brings the page in line with the answers: what was answered goes from the reminder, and with the last of it that. */
  private update() {
    this.view = this.look();
    if (!this.mayShow(this.page)) {
      this.page = this.view.pages[this.view.pages.length - 1].id;
      this.left = null;
    }
    const page = this.view.page(this.page);
    if (this.left && page) {
      const before = this.left.messages;
      const now = this.view.leftOut(page);
      const still = [...now.messages].filter(([item]) => before.has(item));
      this.left = still.length === 0 ? null : { messages: new Map(still), required: now.required };
    }
  }

  mayShow(page: string): boolean {
    return this.view.page(page) !== undefined || (page === REVIEW && this.view.isEligible) || page === ENDING;
  }

  /** What is asked on the page; nothing on those that are none of the questionnaire. */
  questions(notices: ReadonlyMap<string, string>, typing: Remarks['typing']): ShownQuestion[] {
    const page = this.view.page(this.page);
    const messages = this.left?.messages ?? NOTHING;
    return page ? this.view.questions(page, this.seed, { messages, notices, typing }) : [];
  }

  get step() {
    return this.view.step(this.page, this.furthest);
  }

  get isFirst(): boolean {
    return this.view.pages[0].id === this.page;
  }

  /** What Next says of where it leads from a section. */
  get onward(): 'goOnWithout' | 'toReview' | 'next' {
    return this.left && !this.left.required ? 'goOnWithout' : this.returning && this.view.isEligible ? 'toReview' : 'next';
  }

  go(page: string) {
    this.spend();
    this.left = null;
    this.returning = this.correction !== null || (this.returning && page !== REVIEW);
    this.page = page;
    const place = (id: string) => this.view.pages.findIndex((one) => one.id === id);
    if (page === REVIEW || place(page) > place(this.furthest)) {
      this.furthest = page;
    }
  }

  /** To a question of the review; from there Next leads back. */
  correct(page: string) {
    this.returning = true;
    this.go(page);
  }

  /** Whether there is a page before. */
  back(): boolean {
    const { pages } = this.view;
    const before =
      this.page === REVIEW || this.page === ENDING ? pages[pages.length - 1] : this.view.beside(this.page, -1);
    if (before) {
      this.go(before.id);
    }
    return before !== undefined;
  }

  /** Whether the page is left; else it reminds, of what may be left out once. */
  next(): boolean {
    const page = this.view.page(this.page)!;
    const left = this.view.leftOut(page);
    if (left.messages.size > 0 && (left.required || !this.reminded.has(page.id))) {
      this.reminded.add(page.id);
      this.left = left;
      return false;
    }
    const following = this.view.beside(page.id, 1);
    if (following && !(this.returning && this.view.isEligible)) {
      this.go(following.id);
    } else {
      this.go(this.view.isEligible ? REVIEW : ENDING);
    }
    return true;
  }

  /** Whether nothing that must be answered is open; else its page reminds of it. */
  mayFinish(): boolean {
    const required = this.view.stillRequired;
    if (required) {
      this.correct(required.id);
      this.next();
    }
    return required === undefined;
  }

  /** Counts the seconds on this page; a clock that is set back takes nothing away. */
  spend() {
    const now = this.now();
    if (this.page !== ENDING) {
      const more = Math.max(0, Math.round((now - this.arrived) / 1000));
      this.seconds[this.page] = (this.seconds[this.page] ?? 0) + more;
    }
    this.arrived = now;
  }
}
