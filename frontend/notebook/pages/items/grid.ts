/*
 * Rows rated on one scale. On a narrow screen one row is shown at a time under its question; what that means is said by
 * pages.css.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { type Choice, chosen, type Part } from '../question.ts';
import { QuestionElement } from './element.ts';
import { typedField } from './typed.ts';

const NARROW = window.matchMedia('(max-width: 43.99em)');
const CALM = window.matchMedia('(prefers-reduced-motion: reduce)');

/** How long a choice is seen before the next row comes, in milliseconds. */
const PAUSE = 450;

class GridElement extends QuestionElement {
  static override properties = { ...QuestionElement.properties, current: { state: true } };

  private declare current: number;
  private byPointer = false;
  private timer = 0;

  constructor() {
    super();
    this.current = -1;
    this.addEventListener('pointerdown', () => (this.byPointer = true));
    this.addEventListener('keydown', () => (this.byPointer = false));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate() {
    const rows = this.question.parts.length;
    if (this.current < 0) {
      this.toBlank();
    }
    this.current = Math.min(this.current, rows - 1);
    this.classList.toggle('stepwise', rows > 1);
  }

  /** Shows the first row without an answer; all have one: the first. */
  toBlank() {
    this.current = Math.max(0, this.question.parts.findIndex((part) => !chosen(part)));
  }

  /** Shows the row in which something is. */
  showRow(row: Element) {
    const index = [...this.querySelectorAll('.row')].indexOf(row);
    if (index >= 0) {
      this.current = index;
    }
  }

  protected override body() {
    const { parts, blankRows } = this.question;
    return this.group(html`${parts.map((part, index) => this.row(part, index))}${
      parts.length > 1 ? this.steps() : nothing
    }${
      blankRows === null
        ? nothing
        : html`<div><button type="button" class="link clear" @click=${() => this.fill(blankRows.code)}>${blankRows.label}</button></div>`
    }`);
  }

  /** A group of radio buttons; as row.jte. */
  private row(part: Part, index: number): TemplateResult {
    const { typed } = part;
    const variables = typed ? [part.name, typed.name] : [part.name];
    return html`<fieldset class=${index === this.current ? 'row current' : 'row'} aria-invalid=${
      this.question.message !== null && !chosen(part) ? 'true' : nothing
    }>
      <legend>${part.label}</legend>
      <div class="cells">${part.choices.map((choice) => this.option(part, choice, choice.apart ? 'option missing' : 'option'))}</div>
      ${
        typed === null
          ? nothing
          : html`<div class="specify always">
              <label for="i-${typed.name}">${typed.label}</label>
              ${typedField(typed, { text: this.text, describedBy: null, type: this.type })}</div>`
      }
      ${this.clear(part, this.text('interview.clearRow', part.label), variables)}</fieldset>`;
  }

  /** Which of how many rows, and the ways to the others. */
  private steps(): TemplateResult {
    const { parts } = this.question;
    const { current } = this;
    return html`<div class="grid-steps">
      <button type="button" class="step-back" title=${this.text('interview.previousRow')} ?disabled=${current === 0}
        @click=${() => this.go(current - 1)}><span class="visually-hidden">${this.text('interview.previousRow')}</span></button>
      <p class="grid-place"><span class="grid-count" role="status">${this.text(
        'interview.row', current + 1, parts.length)}</span><span class="grid-marks" aria-hidden="true">${parts.map(
          (part, index) => html`<i class=${`${chosen(part) ? 'done' : ''} ${index === current ? 'current' : ''}`}></i>`,
        )}</span></p>
      <button type="button" class="step-on" title=${this.text('interview.nextRow')} ?disabled=${current === parts.length - 1}
        @click=${() => this.go(current + 1)}><span class="visually-hidden">${this.text('interview.nextRow')}</span></button>
    </div>`;
  }

  /** Goes to a row, which is read out; the last one stays. */
  private async go(index: number) {
    if (index < 0 || index >= this.question.parts.length) {
      return;
    }
    this.current = index;
    await this.updateComplete;
    const row = this.querySelectorAll<HTMLElement>('.row')[index];
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest', behavior: CALM.matches ? 'auto' : 'smooth' });
  }

  protected override chosen(part: Part, choice: Choice) {
    const row = this.question.parts.findIndex((one) => one.name === part.name);
    clearTimeout(this.timer);
    this.give(new Map([[part.name, choice.code]]));
    if (this.byPointer && NARROW.matches && row === this.current && part.typed === null) {
      this.timer = window.setTimeout(() => this.go(row + 1), PAUSE);
    }
  }

  private fill(code: number) {
    const blank = this.question.parts.filter((part) => !chosen(part));
    if (blank.length > 0) {
      this.give(new Map(blank.map((part) => [part.name, code])));
    }
  }
}

export interface GridRows extends QuestionElement {
  toBlank(): void;
  showRow(row: Element): void;
}

customElements.define('notebook-grid', GridElement);
