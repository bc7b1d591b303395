/* What the elements of all items have in common. Each stands in the place of the light edition's <div class="item">. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { TextOf } from '../../contract.ts';
import { apart, type Changes, type Choice, type Part, type ShownQuestion, together, type Typed } from '../question.ts';
import { typedField } from './typed.ts';

/** An answer by tap or key; `notice` says what it took back. */
export interface GivenDetail {
  readonly item: string;
  readonly changes: Changes;
  readonly notice: string | null;
}

/** Something is being typed; not judged yet. */
export interface TypedDetail {
  readonly item: string;
  readonly typed: Typed;
  readonly value: string;
}

export abstract class QuestionElement extends LitElement {
  static override properties = {
    question: { attribute: false },
    text: { attribute: false },
    unsaved: { attribute: false },
    card: { attribute: false },
  };

  declare question: ShownQuestion;
  declare text: TextOf;
  /** Whether the disk of the device refuses an answer of it. */
  declare unsaved: boolean;
  /** Whether respondents are shown its options on a card. */
  declare card: boolean;

  constructor() {
    super();
    this.unsaved = false;
    this.card = false;
  }

  /** Into the document itself, so that the style sheets of all editions hold. */
  protected override createRenderRoot() {
    return this;
  }

  protected abstract body(): TemplateResult;

  protected override render() {
    return html`${this.body()}${
      this.unsaved ? html`<p class="not-saved" role="alert">${this.text('notebook.interview.notSaved')}</p>` : nothing
    }`;
  }

  protected give(changes: Changes, notice: string | null = null) {
    const detail: GivenDetail = { item: this.question.id, changes, notice };
    this.dispatchEvent(new CustomEvent('given', { detail, bubbles: true }));
  }

  protected readonly type = (typed: Typed, value: string) => {
    const detail: TypedDetail = { item: this.question.id, typed, value };
    this.dispatchEvent(new CustomEvent('typed', { detail, bubbles: true }));
  };

  /** The ids of what describes the inputs. */
  protected get describedBy(): string | null {
    const { id, hint, interviewerHint, message } = this.question;
    const ids = [hint && `h-${id}`, interviewerHint && `ih-${id}`, message && `m-${id}`].filter(Boolean);
    return ids.length === 0 ? null : ids.join(' ');
  }

  /** Several inputs under their question. */
  protected group(parts: TemplateResult): TemplateResult {
    return html`<fieldset aria-describedby=${ifDefined(this.describedBy ?? undefined)}>
      <legend class="question">${this.question.text}</legend>
      ${this.above()}${parts}</fieldset>`;
  }

  /** What stands between question and answers; as above.jte. */
  protected above(): TemplateResult {
    const { id, hint, interviewerHint, message, notice } = this.question;
    return html`${hint === null ? nothing : html`<p class="hint" id="h-${id}">${hint}</p>`}${
      interviewerHint === null ? nothing : html`<p class="interviewer-hint" id="ih-${id}">${interviewerHint}</p>`
    }${this.card ? this.cardButton() : nothing}<p class="error-text" id="m-${id}">${message ?? nothing}</p>
      <p class="hint notice" id="n-${id}" role="status">${notice ?? nothing}</p>`;
  }

  private cardButton() {
    return html`<button type="button" class="card-button" aria-haspopup="dialog" @click=${() =>
      this.dispatchEvent(new CustomEvent('card', { detail: this.question.id, bubbles: true }))}>${this.text(
      'notebook.interview.card',
    )}</button>`;
  }

  /** Options together, and below them what stands apart; as choices.jte. */
  protected choices(part: Part): TemplateResult {
    const both = together(part);
    const two = this.question.kind === 'single' && both.length === 2 ? 'options two' : 'options';
    return html`${both.length === 0 ? nothing : html`<div class=${two}>${both.map((one) => this.choice(part, one))}</div>`}${
      apart(part).length === 0
        ? nothing
        : html`<div class="options apart">${apart(part).map((one) => this.choice(part, one))}</div>`
    }`;
  }

  private choice(part: Part, choice: Choice): TemplateResult {
    const { specify } = choice;
    return html`${this.option(part, choice, 'option')}${
      specify === null
        ? nothing
        : html`<div class="specify">
            <label for="i-${specify.name}">${specify.label}</label>
            ${typedField(specify, { text: this.text, describedBy: null, type: this.type })}</div>`
    }`;
  }

  /** A radio button or check box that can be hit anywhere in its line; as choice.jte. Its code is shown to who types it. */
  protected option(part: Part, choice: Choice, kind: string): TemplateResult {
    const { kind: of } = this.question;
    return html`<label class=${kind} data-code=${choice.code}><input
        type=${of === 'multiple' || of === 'number' ? 'checkbox' : 'radio'} name="a.${part.name}.c" value=${choice.value}
        .checked=${live(choice.checked)} @change=${(event: Event) =>
          this.chosen(part, choice, (event.target as HTMLInputElement).checked)}><span>${choice.label}</span></label>`;
  }

  /** @param isChosen whether the box is ticked now; a radio button always is */
  protected abstract chosen(part: Part, choice: Choice, isChosen: boolean): void;

  protected clear(part: Part, label: string | null, variables: readonly string[]): TemplateResult {
    return html`<div><button type="button" class="link clear" ?hidden=${!part.clearable} aria-label=${ifDefined(label ?? undefined)}
      @click=${() => this.give(new Map(variables.map((variable) => [variable, null])))}>${this.text('interview.clear')}</button></div>`;
  }
}
