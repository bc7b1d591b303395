/*
 * What is answered on the pages of an interview: told at once, or after a pause while somebody types, and kept by the frame.
 * Here is nothing of keys, storage or network.
 */
import { LitElement } from 'lit';
import type { AnswerDetail, LanguageDetail, OpenedCase, RemarkDetail, Saving, TextOf, Value } from '../contract.ts';
import type { Definition } from '../engine/index.ts';
import type { GivenDetail, TypedDetail } from './items/element.ts';
import { Journey } from './journey.ts';
import { type Changes, chooseWith, type ShownQuestion, type Typed } from './question.ts';
import { Typing } from './typing.ts';

/** Shorter than what the frame waits for, in milliseconds. */
const PAUSE = 400;

export abstract class InterviewAnswering extends LitElement {
  static override properties = {
    definition: { attribute: false },
    opened: { attribute: false },
    saving: { attribute: false },
    text: { attribute: false }
  };

  declare definition: Definition;
  declare opened: OpenedCase;
  declare saving: Saving;
  declare text: TextOf;

  protected journey!: Journey;
  /** The id of the interview that is shown. */
  private shown = '';
  protected notices = new Map<string, string>();
  /** The sections of the review that are unfolded. */
  protected readonly unfolded = new Set<string>();
  protected remarked = '';
  private remarkTimer = 0;
  protected hasGiven = false;
  protected readonly typing = new Typing(
    () => this.text,
    (typed, value) => this.store(typed, value),
    () => this.requestUpdate()
  );

  constructor() {
    super();
    this.saving = { state: 'saved', variables: new Set() };
    this.addEventListener('given', (event) => this.given((event as CustomEvent<GivenDetail>).detail));
    this.addEventListener('typed', (event) => {
      const { typed, value } = (event as CustomEvent<TypedDetail>).detail;
      this.typing.type(typed, value);
    });
    // On leaving a field, and before whatever is pressed does what it does.
    ['change', 'focusout'].forEach((type) => this.addEventListener(type, this.settle));
    this.addEventListener('click', this.settle, true);
  }

  /** Another page is shown. */
  protected abstract arrive(): void;

  protected override createRenderRoot() {
    return this;
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.settle);
    window.addEventListener('pagehide', this.settle);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.settle();
    document.removeEventListener('visibilitychange', this.settle);
    window.removeEventListener('pagehide', this.settle);
  }

  /** Tells at once what waits for a pause. */
  protected readonly settle = () => {
    this.typing.flush();
    if (this.remarkTimer > 0) {
      clearTimeout(this.remarkTimer);
      this.remarkTimer = 0;
      this.tell<RemarkDetail>('remark', { remarks: this.remarked });
    }
  };

  protected override shouldUpdate() {
    return !!this.definition && !!this.opened && !!this.text;
  }

  protected override willUpdate(changed: Map<string, unknown>) {
    if (this.shown !== this.opened.interview) {
      this.shown = this.opened.interview;
      this.journey = new Journey(this.definition, this.opened, this.text);
      this.remarked = this.opened.remarks;
      this.unfolded.clear();
      this.arrive();
    } else if (changed.has('text')) {
      this.journey.setWords(this.journey.language, this.text);
    }
  }

  protected tell<T>(type: string, detail: T) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  private given({ item, changes, notice }: GivenDetail) {
    this.typing.forget(changes.keys());
    this.notices = new Map(notice === null ? [] : [[item, notice]]);
    this.change(changes);
  }

  private change(changes: Changes) {
    const { page } = this.journey;
    this.journey.answer(changes);
    this.hasGiven = true;
    this.tell<AnswerDetail>('answer', { changes });
    if (this.journey.page !== page) {
      this.arrive();
    }
    this.requestUpdate();
  }

  /** What was typed; who writes what "other" is has chosen it. */
  private store(typed: Typed, value: Value | null) {
    const chosen = value === null ? [] : this.questions().flatMap((question) => [...chooseWith(question, typed.name)]);
    const given = value ?? this.journey.emptied(typed.name);
    const changes = new Map<string, Value | null>([[typed.name, given], ...chosen]);
    if (this.journey.isNews(changes)) {
      this.change(changes);
    }
  }

  protected questions(): ShownQuestion[] {
    return this.journey.questions(this.notices, this.typing);
  }

  protected setLanguage(language: string) {
    this.settle();
    this.journey.setWords(language, this.text);
    this.requestUpdate();
    this.tell<LanguageDetail>('language', { language });
  }

  protected remark(value: string) {
    this.remarked = value;
    clearTimeout(this.remarkTimer);
    this.remarkTimer = window.setTimeout(this.settle, PAUSE);
  }
}
