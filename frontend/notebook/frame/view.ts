/*
 * What is on the screen, by what is going on: the bar above, and one page below it.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Definition } from '../engine/index.ts';
import type { OpenContact, Returned } from '../sync/package.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../texts.ts';
import type { KeptContact, Recorded } from '../vault/contacts.ts';
import type { Registration } from '../vault/profile.ts';
import type { Kept, Profile } from '../vault/store.ts';
import type { NotebookApp } from './app.ts';
import type { Chosen } from './begin.ts';
import './begin.ts';
import type { Offer } from './cases.ts';
import './contact.ts';
import './discard.ts';
import { useNewVersion } from './install.ts';
import type { Interviewing } from './interviewing.ts';
import './list.ts';
import { badge } from './part.ts';
import './passphrase.ts';
import type { Unlocked } from './unlock.ts';
import './unlock.ts';
import './wipe.ts';

export type View =
  | { readonly kind: 'starting' | 'unprepared' | 'unlock' | 'list' | 'wiped' }
  | { readonly kind: 'message'; readonly message: string }
  | { readonly kind: 'passphrase'; readonly registration: Registration }
  | { readonly kind: 'begin'; readonly offers: readonly Offer[] }
  | { readonly kind: 'contact'; readonly definition: Definition; readonly followed: OpenContact | null; readonly fault?: string }
  | { readonly kind: 'interview'; readonly interviewing: Interviewing }
  | { readonly kind: 'discard'; readonly kept: Kept }
  | { readonly kind: 'wipe'; readonly profile: Profile };

/** Everything but the pages of an interview. */
export function frame(app: NotebookApp): TemplateResult {
  return html`<div class="notebook-top">${bar(app)}${version(app)}</div>${page(app, app.view)}`;
}

function bar(app: NotebookApp): TemplateResult {
  const { text, profile } = app;
  return html`<header class="notebook-bar">
    <div class="who">${profile ? badge(profile) : html`<span class="brand">${app.name}</span>`}</div>
    <div class="bar-actions">
      <label class="visually-hidden" for="interface">${text('notebook.language')}</label>
      <select id="interface" @change=${(event: Event) => void app.choose((event.target as HTMLSelectElement).value)}>
        ${LANGUAGES.map(
          (tag) => html`<option value=${tag} lang=${tag} ?selected=${tag === app.language}>${LANGUAGE_NAMES[tag]}</option>`
        )}
      </select>
      ${profile
        ? html`<button type="button" data-lock @click=${() => void app.lock()}>${text('notebook.lock')}</button>`
        : nothing}
    </div>
  </header>`;
}

function version({ hasNewVersion, text }: NotebookApp) {
  return hasNewVersion
    ? html`<div class="note" role="status" data-new-version><p>${text('notebook.version.text')}</p>
        <button type="button" @click=${useNewVersion}>${text('notebook.version.use')}</button></div>`
    : nothing;
}

function page(app: NotebookApp, view: View) {
  const { text } = app;
  switch (view.kind) {
    case 'unprepared':
      return plain(app, 'notebook.unprepared.title', 'notebook.unprepared.text', html`<a class="button"
        href="../fieldwork">${text('notebook.unprepared.link')}</a>`);
    case 'wiped':
      return plain(app, 'notebook.wiped.title', 'notebook.wiped.text', nothing);
    case 'message':
      return plain(app, null, view.message, app.people.length > 0
        ? html`<button type="button" @click=${app.onBack}>${text('notebook.back')}</button>`
        : nothing);
    case 'passphrase':
      return html`<notebook-passphrase .text=${text}
        @chosen=${(event: CustomEvent<string>) => void app.prepare(view.registration, event.detail)}></notebook-passphrase>`;
    case 'unlock':
      return html`<notebook-unlock .text=${text} .profiles=${app.people} .isSending=${app.isSending}
        @unlocked=${(event: CustomEvent<Unlocked>) => void app.enter(event.detail)}
        @send=${app.onSend} @save=${app.onSave} @wipe=${app.onWipe}></notebook-unlock>`;
    case 'list':
      return list(app);
    case 'begin':
      return html`<div class="notebook"><notebook-begin .text=${text} .work=${app.work} .offers=${view.offers}
        .cases=${app.cases} .language=${app.language} @back=${app.onBack}
        @start=${(event: CustomEvent<Chosen>) => void app.startInterview(event.detail)}></notebook-begin></div>`;
    case 'contact':
      return html`<div class="notebook"><notebook-contact .text=${text} .work=${app.work} .profile=${app.profile}
        .definition=${view.definition} .followed=${view.followed} .failed=${view.fault ? view : null} .language=${app.language} @back=${app.onBack}
        @recorded=${(event: CustomEvent<Recorded>) => void app.record(event.detail)}></notebook-contact></div>`;
    case 'discard':
      return html`<notebook-discard .text=${text} .kept=${view.kept} @back=${app.onBack}
        @discarded=${() => void app.discard(view.kept)}></notebook-discard>`;
    case 'wipe':
      return html`<notebook-wipe .text=${text} .profile=${view.profile} .isSaved=${app.isSaved}
        @back=${app.onBack} @save=${app.onSave} @send=${app.onSend}
        @wiped=${(event: CustomEvent<Profile>) => void app.wipe(event.detail)}></notebook-wipe>`;
    default:
      return nothing;
  }
}

function list(app: NotebookApp): TemplateResult {
  return html`<div class="notebook"><notebook-list .text=${app.text} .profile=${app.profile} .cases=${app.cases}
    .work=${app.work} .contacts=${app.contacts} .language=${app.language} .isSending=${app.isSending} .hasPasskeys=${app.withPasskeys} .notice=${app.notice} .isOnDevice=${app.isOnDevice}
    @begin=${() => void app.begin()} @send=${app.onSend} @save=${app.onSave} @wipe=${app.onWipe}
    @passkey=${() => void app.passkey()} @goon=${(event: CustomEvent<Kept>) => void app.open(event.detail)}
    @contact=${(event: CustomEvent<OpenContact | null>) => void app.contact(event.detail)}
    @read=${(event: CustomEvent<KeptContact>) => void app.contactRead(event.detail)}
    @correct=${(event: CustomEvent<Returned>) => void app.correct(event.detail)}
    @discard=${(event: CustomEvent<Kept>) => app.aside({ kind: 'discard', kept: event.detail })}></notebook-list></div>`;
}

function plain({ text }: NotebookApp, title: string | null, message: string, more: unknown): TemplateResult {
  return html`<main class="notebook">
    ${title ? html`<h1 tabindex="-1">${text(title)}</h1>` : nothing}
    <p role="status">${text(message)}</p>${more}</main>`;
}
