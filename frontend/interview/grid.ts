/*
 * A grid on a narrow screen: one row at a time under its question. The rows are written by the server and are all shown
 * where this does not run; which of them is the current one is said here, and what that means by interview.css.
 */
const NARROW = window.matchMedia('(max-width: 43.99em)');
const CALM = window.matchMedia('(prefers-reduced-motion: reduce)');

/** How long a choice is seen before the next row comes, in milliseconds. */
const PAUSE = 450;

class OvozGrid extends HTMLElement {
  private current = 0;
  private byPointer = false;
  private marked = false;
  private timer = 0;

  constructor() {
    super();
    this.addEventListener('pointerdown', () => (this.byPointer = true));
    this.addEventListener('keydown', () => (this.byPointer = false));
    this.addEventListener('click', (event) => this.clicked(event.target as Element));
    this.addEventListener('change', () => this.tell());
    this.addEventListener('shown', () => this.tell());
    new MutationObserver(() => this.begin()).observe(this, { childList: true });
  }

  connectedCallback() {
    this.begin();
  }

  /** Whether rows that are blank are to be told as such. */
  set incomplete(incomplete: boolean) {
    this.marked = incomplete;
    this.tell();
  }

  /** Shows the first row without an answer; all have one: the first. */
  toBlank() {
    this.show(Math.max(0, this.rows.findIndex((row) => !answered(row))));
  }

  private get rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.grid-row')];
  }

  private begin() {
    if (this.rows.length > 1) {
      this.toggleAttribute('stepwise', true);
    }
    this.toBlank();
  }

  private clicked(target: Element) {
    const step = target.closest('.step-back, .step-on');
    window.clearTimeout(this.timer);
    if (step) {
      this.go(this.current + (step.matches('.step-on') ? 1 : -1));
    } else if (target instanceof HTMLInputElement && this.byPointer && NARROW.matches) {
      this.timer = window.setTimeout(() => {
        if (target.checked && this.rows[this.current]?.contains(target)) {
          this.go(this.current + 1);
        }
      }, PAUSE);
    }
  }

  /** Goes to a row, which is read out; the last one stays. */
  private go(index: number) {
    const row = this.rows[index];
    if (!row) {
      return;
    }
    this.show(index);
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    const question = this.closest('fieldset')?.querySelector('legend');
    const hidden = (question?.getBoundingClientRect().bottom ?? 0) - row.getBoundingClientRect().top;
    const behavior = CALM.matches ? 'auto' : 'smooth';
    if (hidden > 0) {
      window.scrollBy({ top: -hidden, behavior });
    } else {
      row.scrollIntoView({ block: 'nearest', behavior });
    }
  }

  private show(index: number) {
    this.current = index;
    this.tell();
  }

  /** Says where one is and what is answered. */
  private tell() {
    const rows = this.rows;
    const marks = this.querySelectorAll('.grid-marks > i');
    rows.forEach((row, index) => {
      const isBlank = !answered(row);
      row.classList.toggle('current', index === this.current);
      row.toggleAttribute('aria-invalid', false);
      if (this.marked && isBlank) {
        row.setAttribute('aria-invalid', 'true');
      }
      marks[index]?.classList.toggle('done', !isBlank);
      marks[index]?.classList.toggle('current', index === this.current);
    });
    const count = this.querySelector<HTMLElement>('.grid-count');
    if (count) {
      const words = (count.dataset.count ?? '').replace('{0}', `${this.current + 1}`).replace('{1}', `${rows.length}`);
      if (count.textContent !== words) {
        count.textContent = words;
      }
      this.button('.step-back').disabled = this.current === 0;
      this.button('.step-on').disabled = this.current === rows.length - 1;
    }
  }

  private button(selector: string): HTMLButtonElement {
    return this.querySelector(selector)!;
  }
}

function answered(row: Element): boolean {
  return row.querySelector('input:checked') !== null;
}

customElements.define('ovoz-grid', OvozGrid);

export {};
