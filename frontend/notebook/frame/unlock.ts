/*
 * Who it is, and the password. What is sealed waits or is sent in any case, and this page says which.
 */
import { html, nothing } from 'lit';
import { isUnsent } from '../sync/body.ts';
import { unlockByPasskey, unlockProfile, type Opened } from '../vault/profile.ts';
import { contactsOf, isUnsentContact } from '../vault/contacts.ts';
import { casesOf, type Profile } from '../vault/store.ts';
import { badge, Part } from './part.ts';

export interface Unlocked {
  readonly profile: Profile;
  readonly opened: Opened;
}

export class NotebookUnlock extends Part {
  static override properties = {
    ...Part.properties,
    profiles: { attribute: false },
    isSending: { attribute: false },
    chosen: { state: true },
    waiting: { state: true },
    contacts: { state: true },
    fault: { state: true },
    isWorking: { state: true },
    isForgotten: { state: true }
  };
  declare profiles: readonly Profile[];
  declare isSending: boolean;
  declare chosen: string | null;
  declare waiting: number;
  declare contacts: number;
  declare fault: string | null;
  declare isWorking: boolean;
  declare isForgotten: boolean;

  constructor() {
    super();
    this.profiles = [];
    this.isSending = false;
    this.chosen = null;
    this.waiting = 0;
    this.contacts = 0;
    this.fault = null;
    this.isWorking = false;
    this.isForgotten = false;
  }

  override firstUpdated(): void {
    this.focusTitle();
  }

  override willUpdate(): void {
    if (!this.profile && this.profiles.length > 0) {
      this.chosen = this.profiles[0].device;
    }
    void this.count();
  }

  private get profile(): Profile | undefined {
    return this.profiles.find((profile) => profile.device === this.chosen);
  }

  private async count(): Promise<void> {
    const { profile } = this;
    const waiting = profile ? (await casesOf(profile.device)).filter(isUnsent).length : 0;
    this.waiting = waiting;
    this.contacts = profile ? (await contactsOf(profile.device)).filter(isUnsentContact).length : 0;
  }

  override render() {
    const { text, profile } = this;
    if (!profile) {
      return nothing;
    }
    return html`<div class="notebook">
      <h1 tabindex="-1">${text('notebook.unlock.title')}</h1>
      ${this.profiles.length > 1
        ? html`<div class="people" role="group" aria-label=${text('notebook.unlock.who')}>
            ${this.profiles.map(
              (one) => html`<button type="button" aria-pressed=${one === profile} @click=${() => this.choose(one)}>
                ${badge(one)}</button>`
            )}
          </div>`
        : html`<p>${badge(profile)}</p>`}
      ${profile.revoked ? this.revoked() : this.form(profile)}
      <p class="hint" role="status">${this.waiting > 0
        ? text(this.isSending ? 'notebook.unlock.sending' : 'notebook.unlock.waiting', this.waiting)
        : nothing}
        ${this.contacts > 0 ? text('notebook.list.contactsWait', this.contacts) : nothing}</p>
      ${this.isForgotten || profile.revoked ? this.forgotten() : nothing}
    </div>`;
  }

  private revoked() {
    return html`<p class="note error">${this.text('notebook.unlock.revoked')}</p>`;
  }

  private form(profile: Profile) {
    const { text } = this;
    return html`<form @submit=${this.submit} novalidate>
        <div class="field ${this.fault ? 'invalid' : ''}">
          <label for="passphrase">${text('notebook.unlock.passphrase')}</label>
          <input id="passphrase" type="password" autocomplete="off" autocapitalize="none" spellcheck="false"
            aria-describedby="unlock-fault" />
          <p class="error-text" id="unlock-fault" role="alert">${this.fault ? text(this.fault) : nothing}</p>
        </div>
        <div class="actions">
          <button class="primary" ?disabled=${this.isWorking}>
            ${text(this.isWorking ? 'notebook.unlock.working' : 'notebook.unlock.button')}</button>
          ${profile.passkey
            ? html`<button type="button" data-unlock-passkey @click=${this.byPasskey}>${text('notebook.unlock.passkey')}</button>`
            : nothing}
          <button type="button" class="link" @click=${() => (this.isForgotten = true)}>
            ${text('notebook.unlock.forgot')}</button>
        </div>
      </form>`;
  }

  /** Nobody can open it any more, and nothing is lost: all of it is sealed to the server as well. */
  private forgotten() {
    const { text } = this;
    return html`<section class="note" aria-live="polite">
      ${this.isForgotten ? html`<p>${text('notebook.forgotten.text')}</p>` : nothing}
      <div class="actions">
        <button type="button" @click=${() => this.tell('send')}>${text('notebook.list.send')}</button>
        <button type="button" @click=${() => this.tell('save', this.profile)}>${text('notebook.list.save')}</button>
        <button type="button" class="danger" @click=${() => this.tell('wipe', this.profile)}>
          ${text('notebook.list.wipe')}</button>
      </div>
    </section>`;
  }

  private choose(profile: Profile): void {
    this.chosen = profile.device;
    this.fault = null;
    this.isForgotten = false;
    this.querySelector<HTMLInputElement>('#passphrase')!.value = '';
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    const input = this.querySelector<HTMLInputElement>('#passphrase')!;
    const profile = this.profile!;
    this.isWorking = true;
    this.fault = null;
    await this.updateComplete;
    // The derivation keeps the page busy; what it says is painted before.
    await new Promise((done) => setTimeout(done, 50));
    try {
      const opened = await unlockProfile(profile, input.value);
      if (opened) {
        input.value = '';
        this.tell('unlocked', { profile, opened } satisfies Unlocked);
        return;
      }
      this.fault = 'notebook.unlock.wrong';
      input.select();
    } catch {
      this.fault = 'notebook.unlock.damaged';
      this.isForgotten = true;
    } finally {
      this.isWorking = false;
    }
  }

  private async byPasskey(): Promise<void> {
    const profile = this.profile!;
    try {
      this.tell('unlocked', { profile, opened: await unlockByPasskey(profile) } satisfies Unlocked);
    } catch {
      this.fault = 'notebook.unlock.passkeyFailed';
    }
  }
}

customElements.define('notebook-unlock', NotebookUnlock);
