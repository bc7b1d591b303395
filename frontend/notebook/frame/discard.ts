/*
 * Deleting one draft: first what goes is said.
 */
import { html } from 'lit';
import type { Kept } from '../vault/store.ts';
import { Part } from './part.ts';

export class NotebookDiscard extends Part {
  static override properties = { ...Part.properties, kept: { attribute: false }, isWorking: { state: true } };
  declare kept: Kept;
  declare isWorking: boolean;

  constructor() {
    super();
    this.isWorking = false;
  }

  override firstUpdated(): void {
    this.focusTitle();
  }

  override render() {
    const { text, kept } = this;
    return html`<main class="notebook">
      <h1 tabindex="-1">${text('notebook.discard.title', kept.sequence)}</h1>
      <p class="note error">${text(kept.corrects ? 'notebook.discard.correction' : 'notebook.discard.text')}</p>
      ${kept.base
        ? html`<p>${text('notebook.discard.copy')}</p>`
        : html`<p>${text('notebook.discard.told')}</p>`}
      <div class="actions">
        <button type="button" class="danger" data-discard ?disabled=${this.isWorking} @click=${this.press}>
          ${text('notebook.discard.button')}</button>
        <button type="button" @click=${() => this.tell('back')}>${text('notebook.back')}</button>
      </div>
    </main>`;
  }

  private readonly press = () => {
    this.isWorking = true;
    this.tell('discarded');
  };
}

customElements.define('notebook-discard', NotebookDiscard);
