/*
 * Every section is an entry of the browser's history. An entry is a fragment that says a place ("#5", "#review") and nothing
 * of the interview; the server never sees it in an address. Entries of these pages are not the router's: it would load the
 * whole view again for each (index.ts asks here first).
 */
type Entry = { place: string; before: string | null; depth: number };

/** Longer than any browser needs for a step back. */
const PATIENCE = 1000;

/** The router writes the address of a view some time after it has shown it. */
const SETTLING = 300;

function entry(state: unknown): Entry | null {
  return (state as { interview?: Entry } | null)?.interview ?? null;
}

class PageHistory extends HTMLElement {
  declare $server: { moved(place: string): void };

  /** A step that was made from here: the server has shown already where it leads. */
  private stepping = 0;
  /** The router may still write the address. */
  private settling = 0;
  private waiting: (() => void)[] = [];
  private path = '';

  connectedCallback() {
    this.hidden = true;
    // Every page is read from its heading on; the browser would go where it was left.
    history.scrollRestoration = 'manual';
    window.addEventListener('ovoz-moved', this.popped);
    this.path = location.pathname;
    this.settling = window.setTimeout(() => {
      this.path = location.pathname;
      this.settling = 0;
      this.goOn();
    }, SETTLING);
  }

  disconnectedCallback() {
    history.scrollRestoration = 'auto';
    window.removeEventListener('ovoz-moved', this.popped);
  }

  /**
   * A page is shown. Before the first one of an interview that is gone on with lie those which would lead to it.
   *
   * @param isBack whether it takes the place of the one that was shown, if it does not lie before that
   */
  arrive(place: string, earlier: string[], isBack: boolean) {
    if (this.stepping || this.settling) {
      this.waiting.push(() => this.arrive(place, earlier, isBack));
      return;
    }
    const now = entry(history.state) ?? this.begin();
    if (now.place === place) {
      return;
    }
    if (now.depth === 0) {
      earlier.forEach((one) => this.push(one));
      this.push(place);
    } else if (!isBack) {
      this.push(place);
    } else if (now.before === place) {
      this.step(-1);
    } else {
      this.write({ ...now, place }, true);
    }
  }

  /** The pages of the interview are left: what lies behind shows none of them any more. */
  leave() {
    if (this.stepping || this.settling) {
      this.waiting.push(() => this.leave());
      return;
    }
    const now = entry(history.state);
    if (now === null) {
      this.begin();
    } else if (now.depth > 0) {
      this.step(-now.depth);
    }
  }

  private begin(): Entry {
    const first = { place: '', before: null, depth: 0 };
    this.write(first, true);
    return first;
  }

  private push(place: string) {
    const now = entry(history.state)!;
    this.write({ place, before: now.place, depth: now.depth + 1 }, false);
  }

  private write(interview: Entry, isInPlace: boolean) {
    const address = location.pathname + location.search + (interview.place && `#${interview.place}`);
    const state = { interview };
    if (isInPlace) {
      history.replaceState(state, '', address);
    } else {
      history.pushState(state, '', address);
    }
  }

  private step(steps: number) {
    this.stepping = window.setTimeout(() => this.stepped(), PATIENCE);
    history.go(steps);
  }

  private stepped() {
    window.clearTimeout(this.stepping);
    this.stepping = 0;
    this.goOn();
  }

  private goOn() {
    while (!this.stepping && !this.settling && this.waiting.length > 0) {
      this.waiting.shift()!();
    }
  }

  private popped = (event: Event) => {
    const now = entry((event as CustomEvent<unknown>).detail);
    if (now === null || location.pathname !== this.path) {
      return;
    }
    event.preventDefault();
    if (this.stepping) {
      this.stepped();
    } else {
      this.$server.moved(now.place);
    }
  };
}

customElements.define('page-history', PageHistory);

export {};
