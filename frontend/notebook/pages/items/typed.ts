/* A field in which a text or number is typed, with what is said about it; as typed.jte of the light edition. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { TextOf } from '../../contract.ts';
import type { Typed } from '../question.ts';
import { left } from '../typing.ts';

/** Far more than is kept, so that what is too long is told and not cut; the longer one for notes of a conversation. */
const MOST = '20000';
const MOST_NOTES = '50000';

/** From so many characters on pages of notes are expected, in a field that shows more of them. */
const NOTES = 5000;

export interface TypedWords {
  readonly text: TextOf;
  /** The ids of what else describes the field. */
  readonly describedBy: string | null;
  readonly type: (typed: Typed, value: string) => void;
}

export function typedField(typed: Typed, { text, describedBy, type }: TypedWords): TemplateResult {
  const describes = `e-${typed.name}${describedBy ? ` ${describedBy}` : ''}`;
  const invalid = ifDefined(typed.message === null ? undefined : 'true');
  const tell = (event: Event) => type(typed, (event.target as HTMLInputElement).value);
  const isNotes = typed.limit > NOTES;
  const field = typed.lines
    ? html`<textarea id="i-${typed.name}" name="a.${typed.name}" rows=${isNotes ? '10' : '4'} maxlength=${isNotes ? MOST_NOTES : MOST} placeholder=" "
        autocomplete="off" aria-describedby=${describes} aria-invalid=${invalid}
        .value=${live(typed.value)} @input=${tell}></textarea>`
    : html`<input type="text" id="i-${typed.name}" name="a.${typed.name}" class=${ifDefined(typed.number ? 'number' : undefined)}
          inputmode=${ifDefined(typed.number ? 'numeric' : undefined)} maxlength=${MOST} placeholder=" " autocomplete="off"
          aria-describedby=${describes} aria-invalid=${invalid} .value=${live(typed.value)} @input=${tell}>${
          typed.unit === '' ? nothing : html`<span class="unit">${typed.unit}</span>`
        }`;
  return html`${typed.covered ? html`<p class="hint">${text('notebook.correction.covered')}</p>` : nothing}${field}<p class="error-text" id="e-${typed.name}">${typed.message ?? nothing}</p>${
    typed.number ? nothing : html`<p class="count hint" role="status">${left(typed, text) || nothing}</p>`
  }`;
}
