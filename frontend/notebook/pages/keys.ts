/*
 * Entering with the keyboard alone: digits choose the option with that code, Enter goes on to the next question, row or
 * page. Missing answers have their codes with a minus. What is typed into a field is left to the field.
 */

/** How long one waits for a further digit where the code could have one more, in milliseconds. */
const PAUSE = 800;

const INPUTS = 'input, textarea';

/** The codes that go on from what was typed: whether one is it, and whether longer ones are possible. */
export function matches(codes: readonly string[], typed: string): { hit: string | null; more: boolean } {
  return {
    hit: codes.includes(typed) ? typed : null,
    more: codes.some((code) => code !== typed && code.startsWith(typed))
  };
}

export interface Onward {
  /** Shows a place that is out of sight: a row of a grid. */
  show(place: HTMLElement): Promise<void>;
  /** The page is done. */
  next(): void;
}

export class CodeKeys {
  private typed = '';
  private at: HTMLElement | null = null;
  private timer = 0;
  private readonly root: HTMLElement;
  private readonly onward: Onward;

  constructor(root: HTMLElement, onward: Onward) {
    this.root = root;
    this.onward = onward;
    root.addEventListener('keydown', (event) => this.press(event));
  }

  private press(event: KeyboardEvent) {
    const target = event.target as HTMLElement;
    if (event.isComposing || event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'Enter')) {
      return;
    }
    const isText = target.matches('textarea, input[type=text]');
    if (event.key === 'Enter') {
      if (!target.closest('button, a, summary, dialog') && (event.ctrlKey || !target.matches('textarea'))) {
        event.preventDefault();
        this.settle();
        void this.goOn();
      }
    } else if (/^[-\d]$/.test(event.key) && !isText && !target.closest('dialog') && this.type(event.key)) {
      event.preventDefault();
    }
  }

  /** What can be answered one after the other: questions, and rows of grids. */
  private get places(): HTMLElement[] {
    const items = [...this.root.querySelectorAll<HTMLElement>('.item:not(.information)')];
    return items.flatMap((item) => {
      const rows = [...item.querySelectorAll<HTMLElement>('.row')];
      return rows.length > 0 ? rows : [item];
    });
  }

  /** Where one is: at the focus; before anything has it, at the first question without an answer. */
  private get place(): HTMLElement | null {
    const focused = document.activeElement?.closest<HTMLElement>('.row, .item') ?? null;
    const places = this.places;
    return places.find((place) => place === focused) ?? places.find((place) => !isAnswered(place)) ?? places[0] ?? null;
  }

  /** Whether the digit belongs to a code of this place. */
  private type(digit: string): boolean {
    const { place } = this;
    if (!place) {
      return false;
    }
    clearTimeout(this.timer);
    const before = place === this.at ? this.typed : '';
    this.at = place;
    const codes = [...place.querySelectorAll<HTMLElement>('[data-code]')].map((option) => option.dataset.code ?? '');
    const typed = [before + digit, digit].find((one) => codes.some((code) => code.startsWith(one)));
    this.typed = typed ?? '';
    if (typed === undefined) {
      return false;
    }
    if (matches(codes, typed).more) {
      this.timer = window.setTimeout(() => this.settle(), PAUSE);
    } else {
      this.settle();
    }
    return true;
  }

  /** Chooses what was typed. */
  private settle() {
    clearTimeout(this.timer);
    const { at, typed } = this;
    this.typed = '';
    const input = typed === '' ? null : at?.querySelector<HTMLInputElement>(`[data-code="${typed}"] input`);
    if (input?.isConnected) {
      input.focus();
      if (input.type === 'checkbox' || !input.checked) {
        input.click();
      }
    }
  }

  private async goOn() {
    const places = this.places;
    const focused = document.activeElement?.closest<HTMLElement>('.row, .item');
    const index = places.findIndex((place) => place === focused);
    const next = index < 0 && document.activeElement?.closest('.item') ? null : places[index + 1];
    if (!next) {
      this.onward.next();
      return;
    }
    await this.onward.show(next);
    const inputs = [...next.querySelectorAll<HTMLInputElement>(INPUTS)];
    const input = inputs.find((one) => one.checked) ?? inputs[0];
    input?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  }
}

function isAnswered(place: HTMLElement): boolean {
  return place.querySelector('input:checked') !== null ||
    [...place.querySelectorAll<HTMLInputElement>('input[type=text], textarea')].some((field) => field.value !== '');
}
