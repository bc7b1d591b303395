/*
 * Where one was, in the browser's history: Back leads to the section or the list before, and out of the application only
 * from the list itself. An entry is a number and says nothing of an interview; what it stands for is in the memory of this
 * page alone.
 */
export type Place =
  /** The list, or the page that asks for the password. */
  | { readonly kind: 'home' }
  /** A page beside the list, which is left with its own button or with Back. */
  | { readonly kind: 'aside' }
  /** A page of the interview that is open. */
  | { readonly kind: 'page'; readonly page: string };

/** What the trail needs of the browser. */
export interface Steps {
  readonly state: unknown;
  pushState(state: unknown, title: string): void;
  go(steps: number): void;
}

const HOME: Place = { kind: 'home' };

export class Trail {
  private places: Place[] = [HOME];
  private at = 0;
  /** The number of the entry under the first place: entries below it are of a page that is no longer there. */
  private base: number;
  /** Where a step that was made from here ends: what it leads to is shown already. */
  private expected: number | null = null;
  private readonly steps: Steps;
  private readonly show: (place: Place) => boolean;

  /** @param show leads to a place; false if one must stay where one is */
  constructor(show: (place: Place) => boolean, steps: Steps = history) {
    this.show = show;
    this.steps = steps;
    this.base = numberIn(steps.state);
  }

  /** One has gone on to a place. What was beside the list and led there is not gone back to. */
  go(place: Place): void {
    this.places.length = this.at + 1;
    if (this.places[this.at].kind === 'aside') {
      this.places[this.at] = place;
      return;
    }
    this.places.push(place);
    this.at++;
    this.steps.pushState({ notebook: this.base + this.at }, '');
  }

  /**
   * A page of the interview is shown.
   *
   * @param isBack whether it lies before the one that was shown, which it replaces if one did not come from there
   */
  page(page: string, isBack: boolean): void {
    const before = this.places.findLastIndex((place, at) => at <= this.at && place.kind === 'page' && place.page === page);
    if (before === this.at) {
      return;
    }
    if (before >= 0) {
      this.step(before);
    } else if (isBack) {
      this.places[this.at] = { kind: 'page', page };
    } else {
      this.go({ kind: 'page', page });
    }
  }

  /** One is at home again, by a button: nothing that was left can be gone forward to. */
  home(): void {
    if (this.at > 0) {
      this.step(0);
    }
    this.places.length = 1;
  }

  private step(to: number): void {
    const by = to - this.at;
    this.at = to;
    this.expected = this.base + to;
    this.steps.go(by);
  }

  /** The browser went to an entry. */
  popped(state: unknown): void {
    const number = numberIn(state);
    if (this.expected !== null) {
      this.expected = null;
      return;
    }
    const to = number - this.base;
    if (to < 0) {
      // Entries of a page that was loaded anew: they lead nowhere, and what is open stays open.
      if (this.at > 0) {
        this.return(number);
      } else {
        this.base = number;
      }
      return;
    }
    const place = this.places[to];
    const from = this.at;
    if (!place) {
      this.return(number);
      return;
    }
    this.at = to;
    if (!this.show(place)) {
      this.at = from;
      this.return(number);
    } else if (place.kind === 'home') {
      this.places.length = to + 1;
    }
  }

  private return(number: number): void {
    const by = this.base + this.at - number;
    if (by !== 0) {
      this.expected = this.base + this.at;
      this.steps.go(by);
    }
  }
}

function numberIn(state: unknown): number {
  const number = (state as { notebook?: unknown } | null)?.notebook;
  return typeof number === 'number' ? number : 0;
}
