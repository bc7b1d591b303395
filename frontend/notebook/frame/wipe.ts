/*
 * Taking everything of one person off this device: first what would be lost is said and offered as a file, then it takes
 * two seconds of holding.
 */
import { html, nothing } from 'lit';
import { isUnsent } from '../sync/body.ts';
import { contactsOf, isUnsentContact } from '../vault/contacts.ts';
import { casesOf, type Profile } from '../vault/store.ts';
import { badge, Part } from './part.ts';

const HOLD = 2000;

export class NotebookWipe extends Part {
  static override properties = {
    ...Part.properties,
    profile: { attribute: false },
    isSaved: { attribute: false },
    waiting: { state: true },
    contacts: { state: true },
    isHeld: { state: true }
  };
  declare profile: Profile;
  declare isSaved: boolean;
  declare waiting: number | null;
  declare contacts: number;
  declare isHeld: boolean;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.waiting = null;
    this.contacts = 0;
    this.isHeld = false;
  }

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    this.contacts = (await contactsOf(this.profile.device)).filter(isUnsentContact).length;
    this.waiting = (await casesOf(this.profile.device)).filter(isUnsent).length;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  override firstUpdated(): void {
    this.focusTitle();
  }

  override render() {
    const { text, waiting, contacts } = this;
    if (waiting === null) {
      return nothing;
    }
    const isLost = waiting + contacts > 0;
    return html`<main class="notebook">
      <h1 tabindex="-1">${text('notebook.wipe.title')}</h1>
      <p>${badge(this.profile)}</p>
      <p class="note ${isLost ? 'error' : ''}" data-waiting=${waiting}>
        ${waiting > 0 ? text('notebook.wipe.waiting', waiting) : nothing}
        ${contacts > 0 ? text('notebook.wipe.contacts', contacts) : nothing}
        ${isLost ? nothing : text('notebook.wipe.nothing')}</p>
      ${isLost
        ? html`<div class="actions">
            <button type="button" class="primary" data-save @click=${() => this.tell('save', this.profile)}>
              ${text('notebook.list.save')}</button>
            <button type="button" @click=${() => this.tell('send')}>${text('notebook.list.send')}</button>
          </div>
          <p class="hint" role="status">${this.isSaved ? text('notebook.wipe.saved') : text('notebook.list.saveHint')}</p>`
        : nothing}
      <p>${text('notebook.wipe.hold')}</p>
      <div class="actions">
        <button type="button" class="danger hold ${this.isHeld ? 'held' : ''}" data-hold
          @pointerdown=${this.press} @pointerup=${this.release} @pointerleave=${this.release}
          @pointercancel=${this.release} @keydown=${this.key} @keyup=${this.release} @blur=${this.release}
          @contextmenu=${(event: Event) => event.preventDefault()}>
          <span>${text('notebook.wipe.button')}</span></button>
        <button type="button" @click=${() => this.tell('back')}>${text('notebook.back')}</button>
      </div>
    </main>`;
  }

  private press(event: PointerEvent): void {
    if (event.button === 0) {
      this.begin();
    }
  }

  private key(event: KeyboardEvent): void {
    if ((event.key === ' ' || event.key === 'Enter') && !event.repeat) {
      event.preventDefault();
      this.begin();
    }
  }

  private begin(): void {
    clearTimeout(this.timer);
    this.isHeld = true;
    this.timer = setTimeout(() => this.tell('wiped', this.profile), HOLD);
  }

  private release(): void {
    clearTimeout(this.timer);
    this.isHeld = false;
  }
}

customElements.define('notebook-wipe', NotebookWipe);
