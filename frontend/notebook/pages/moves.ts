/*
 * The ways through the pages of an interview, on and back, and where the focus goes.
 */
import type { FinishDetail, PlaceDetail } from '../contract.ts';
import { InterviewAnswering } from './answering.ts';
import type { GridRows } from './items/grid.ts';
import { ENDING } from './journey.ts';
import { CodeKeys } from './keys.ts';

export abstract class InterviewMoves extends InterviewAnswering {
  protected card: string | null = null;
  /** Whether the answer to the lead is missing. */
  protected isUnanswered = false;

  constructor() {
    super();
    new CodeKeys(this, {
      show: (place) => this.showRow(place),
      next: () => this.querySelector<HTMLButtonElement>('.actions .primary')?.click()
    });
    this.addEventListener('card', (event) => this.showCard((event as CustomEvent<string>).detail));
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
  protected override arrive(item: string | null = null) {
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
}
