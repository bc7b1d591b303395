/*
 * A new password of the notebook, twice. Until it is set, the registration is in memory alone.
 */
import { html, nothing } from 'lit';
import { isGoodPassphrase } from '../vault/profile.ts';
import { Part } from './part.ts';

export class NotebookPassphrase extends Part {
  static override properties = { ...Part.properties, fault: { state: true }, isShown: { state: true }, isWorking: { state: true } };
  declare fault: string | null;
  declare isShown: boolean;
  declare isWorking: boolean;

  constructor() {
    super();
    this.fault = null;
    this.isShown = false;
    this.isWorking = false;
  }

  override firstUpdated(): void {
    this.focusTitle();
  }

  override render() {
    const { text } = this;
    const type = this.isShown ? 'text' : 'password';
    return html`<div class="notebook">
      <h1 tabindex="-1">${text('notebook.passphrase.title')}</h1>
      <p>${text('notebook.passphrase.why')}</p>
      <p class="note warn">${text('notebook.passphrase.forgotten')}</p>
      <form @submit=${this.submit} novalidate>
        ${['first', 'second'].map(
          (name) => html`<div class="field ${this.fault ? 'invalid' : ''}">
            <label for=${name}>${text(`notebook.passphrase.${name}`)}</label>
            <input id=${name} type=${type} autocomplete="off" autocapitalize="none" spellcheck="false"
              aria-describedby="passphrase-rules passphrase-fault" />
          </div>`
        )}
        <p class="hint" id="passphrase-rules">${text('notebook.passphrase.rules')}</p>
        <p><button type="button" class="link" aria-pressed=${this.isShown} @click=${() => (this.isShown = !this.isShown)}>
          ${text(this.isShown ? 'notebook.passphrase.hide' : 'notebook.passphrase.show')}</button></p>
        <p class="error-text" id="passphrase-fault" role="alert">${this.fault ? text(this.fault) : nothing}</p>
        <div class="actions">
          <button class="primary" ?disabled=${this.isWorking}>
            ${text(this.isWorking ? 'notebook.passphrase.working' : 'notebook.passphrase.set')}</button>
        </div>
      </form>
    </div>`;
  }

  private submit(event: Event): void {
    event.preventDefault();
    const [first, second] = [...this.querySelectorAll('input')].map((input) => input.value);
    if (!isGoodPassphrase(first)) {
      this.fault = 'notebook.passphrase.weak';
    } else if (first.trim() !== second.trim()) {
      this.fault = 'notebook.passphrase.differs';
    } else {
      this.fault = null;
      this.isWorking = true;
      this.tell('chosen', first);
    }
  }
}

customElements.define('notebook-passphrase', NotebookPassphrase);
