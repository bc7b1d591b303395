/*
 * What happens on the pages of an interview: answers, typing, ways on and back, where the focus goes. What is answered is
 * told at once and kept by the frame; here is nothing of keys, storage or network.
 */
import { LitElement } from 'lit';
import {
  type AnswerDetail,
  type FinishDetail,
  type LanguageDetail,
  type OpenedCase,
  type PlaceDetail,
  type RemarkDetail,
  type Saving,
  type TextOf,
  type Value
} from '../contract.ts';
import type { Definition } from '../engine/index.ts';
import type { GivenDetail, TypedDetail } from './items/element.ts';
import type { GridRows } from './items/grid.ts';
import { ENDING, Journey } from './journey.ts';
import { CodeKeys } from './keys.ts';
import { type Changes, chooseWith, type ShownQuestion, type Typed } from './question.ts';
import { Typing } from './typing.ts';

/** Shorter than what the frame waits for, in milliseconds. */
const PAUSE = 400;

export abstract class InterviewMoves extends LitElement {
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
  private notices = new Map<string, string>();
  protected readonly unfolded = new Set<string>();
  protected card: string | null = null;
  protected remarked = '';
  private remarkTimer = 0;
  protected hasGiven = false;
  /** Whether the answer to the lead is missing. */
  protected isUnanswered = false;
  private readonly typing = new Typing(
    () => this.text,
    (typed, value) => this.store(typed, value),
    () => this.requestUpdate()
  );

  constructor() {
    super();
    this.saving = { state: 'saved', variables: new Set() };
    new CodeKeys(this, {
      show: (place) => this.showRow(place),
      next: () => this.querySelector<HTMLButtonElement>('.actions .primary')?.click()
    });
    this.addEventListener('given', (event) => this.given((event as CustomEvent<GivenDetail>).detail));
    this.addEventListener('typed', (event) => {
      const { typed, value } = (event as CustomEvent<TypedDetail>).detail;
      this.typing.type(typed, value);
    });
    this.addEventListener('card', (event) => this.showCard((event as CustomEvent<string>).detail));
    // On leaving a field, and before whatever is pressed does what it does.
    ['change', 'focusout'].forEach((type) => this.addEventListener(type, this.settle));
    this.addEventListener('click', this.settle, true);
  }

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
  private readonly settle = () => {
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

  private tell<T>(type: string, detail: T) {
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

  private async showRow(place: HTMLElement) {
    const grid = place.closest<GridRows>('notebook-grid');
    grid?.showRow(place);
    await grid?.updateComplete;
  }

  protected async showCard(item: string | null) {
    this.card = item;
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLDialogElement>('dialog.card')?.showModal();
  }

  /** Whether something typed here cannot be kept; then the focus goes there, and nobody leaves it unseen. */
  private holds(): boolean {
    this.settle();
    const [variable] = this.typing.faults;
    if (variable !== undefined) {
      this.querySelector<HTMLElement>(`#i-${variable}`)?.focus();
    }
    return variable !== undefined;
  }

  /** Another page is shown: one reads on from its heading, on the screen and by ear; or from a question. */
  private arrive(item: string | null = null) {
    this.typing.clear();
    this.notices.clear();
    this.hasGiven = false;
    this.card = null;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      if (item === null) {
        window.scrollTo(0, 0);
        this.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
      } else {
        void this.lead(item);
      }
    });
  }

  /** To a question and the first of what answers it. */
  protected async lead(item: string) {
    const question = this.querySelector<HTMLElement>(`#q-${item}`);
    if (question?.matches('notebook-grid')) {
      const grid = question as GridRows;
      grid.toBlank();
      await grid.updateComplete;
    }
    question?.scrollIntoView();
    const inputs = [...(question?.querySelectorAll<HTMLElement>('input, textarea') ?? [])];
    inputs.find((input) => input.offsetParent !== null)?.focus({ preventScroll: true });
  }

  protected move(step: () => void, item: string | null = null, isBack = false) {
    if (!this.holds()) {
      step();
      this.tellPlace(isBack);
      this.arrive(item);
    }
  }

  private tellPlace(isBack = false) {
    const { page, seconds, view } = this.journey;
    this.tell<PlaceDetail>('place', {
      page: page === ENDING ? view.pages[view.pages.length - 1].id : page,
      seconds: { ...seconds },
      isBack
    });
  }

  /** The browser's Back or Forward; from the question before the end it leads to the page that asked. */
  goTo(page: string): boolean {
    if (this.holds()) {
      return false;
    }
    const { journey } = this;
    const isEnding = journey.page === ENDING;
    if (!isEnding && journey.mayShow(page)) {
      journey.go(page);
    } else if (!journey.back()) {
      return false;
    }
    this.tellPlace(true);
    this.arrive();
    return !isEnding;
  }

  /** To the list; false where something that was typed cannot be kept. */
  leave(): boolean {
    if (this.holds()) {
      return false;
    }
    this.journey.spend();
    this.tellPlace();
    this.tell('later', undefined);
    return true;
  }

  protected readonly back = () => {
    if (this.journey.isFirst) {
      this.later();
    } else {
      this.move(() => this.journey.back(), null, true);
    }
  };

  protected readonly next = async () => {
    if (this.holds()) {
      return;
    }
    if (this.journey.next()) {
      this.tellPlace();
      this.arrive();
    } else {
      await this.remind();
    }
  };

  private async remind() {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>('.reminder')?.focus();
  }

  protected readonly finish = () => {
    this.settle();
    this.isUnanswered = this.journey.correction !== null && this.remarked.trim() === '';
    if (this.isUnanswered) {
      this.requestUpdate();
      this.querySelector<HTMLElement>('#remarks')?.focus();
    } else if (this.journey.mayFinish()) {
      this.end('finish');
    } else {
      this.tellPlace();
      this.arrive();
      void this.remind();
    }
  };

  protected end(type: 'finish' | 'end') {
    this.journey.spend();
    const { view, seconds } = this.journey;
    this.tell<FinishDetail>(type, { answers: view.shown, seconds: { ...seconds } });
  }

  protected readonly later = () => {
    this.leave();
  };

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
