/*
 * What the offline client knows: who is there, what lies on the device, what is new at the server, what is being sent.
 */
import type { PropertyDeclarations } from 'lit';
import { sealedFile } from '../sync/body.ts';
import { Courier } from '../sync/courier.ts';
import { fetchPackage, keptPackage, type FieldPackage } from '../sync/package.ts';
import { ownAddress } from '../sync/server.ts';
import { anotherFile, wordOfFile } from '../sync/word.ts';
import { isLanguage, languageOfBrowser, readTexts, type LanguageTag } from '../texts.ts';
import { contactCounts, contactsOf } from '../vault/contacts.ts';
import type { Opened } from '../vault/profile.ts';
import * as kept from '../vault/store.ts';
import { contactsHere, NO_CONTACTS, type ContactsHere } from './contacts.ts';
import { renewPage } from './install.ts';
import { Part } from './part.ts';
import { saveFile } from './save.ts';
import type { View } from './view.ts';

export abstract class NotebookState extends Part {
  static override properties: PropertyDeclarations = {
    view: { state: true },
    people: { state: true },
    profile: { state: true },
    cases: { state: true },
    work: { state: true },
    contacts: { state: true },
    isSending: { state: true },
    hasNewVersion: { state: true },
    isOnDevice: { state: true },
    language: { state: true },
    notice: { state: true },
    isSaved: { state: true },
    withPasskeys: { state: true },
    text: { state: true }
  };
  declare view: View;
  declare people: readonly kept.Profile[];
  declare profile: kept.Profile | null;
  declare cases: readonly kept.Kept[];
  declare work: FieldPackage | null;
  declare contacts: ContactsHere;
  declare isSending: boolean;
  declare hasNewVersion: boolean;
  /** Whether it opens without a network. */
  declare isOnDevice: boolean;
  declare language: LanguageTag;
  declare notice: string | null;
  declare isSaved: boolean;
  declare withPasskeys: boolean;
  name = '';
  protected opened: Opened | null = null;
  protected readonly courier = new Courier((isSending) => void this.looked(isSending));

  constructor() {
    super();
    this.view = { kind: 'starting' };
    this.people = [];
    this.profile = null;
    this.cases = [];
    this.work = null;
    this.contacts = NO_CONTACTS;
    this.isSending = false;
    this.hasNewVersion = false;
    this.isOnDevice = true;
    this.notice = null;
    this.isSaved = false;
    this.withPasskeys = false;
    this.language = languageOfBrowser(navigator.languages);
    this.text = (key) => key;
  }

  /** What is unlocked is forgotten. */
  abstract lock(): Promise<void>;

  protected async speak(language: string): Promise<void> {
    if (isLanguage(language)) {
      this.text = await readTexts(language);
      this.language = language;
      document.documentElement.lang = language;
    }
  }

  /** Asks for what is new; what is kept serves as long as there is no network. */
  protected async refresh(): Promise<void> {
    const { profile, opened } = this;
    if (!profile || !opened) {
      return;
    }
    const fetched = await fetchPackage(profile, opened, ownAddress());
    if (this.opened !== opened) {
      return;
    }
    if (fetched === 'revoked') {
      await this.lock();
      return;
    }
    this.notice = ['portal', 'outdated', 'full'].includes(fetched) ? `notebook.package.${fetched}` : null;
    await this.read();
    if (String(this.profile?.addresses) !== String(profile.addresses)) {
      renewPage();
    }
  }

  /** What is kept, read anew. */
  protected async read(): Promise<void> {
    this.people = await kept.profiles();
    if (this.profile && this.opened?.isOpen) {
      this.profile = (await kept.profileOf(this.profile.device)) ?? this.profile;
      this.cases = await kept.casesOf(this.profile.device);
      this.work = await keptPackage(this.profile, this.opened);
      this.contacts = await contactsHere(this.profile.device, this.opened, this.work);
    }
  }

  private async looked(isSending: boolean): Promise<void> {
    this.isSending = isSending;
    if (!isSending) {
      await this.read();
    }
  }

  protected async save(profile: kept.Profile): Promise<void> {
    const { device } = profile;
    const now = await anotherFile(device);
    const [cases, contacts, counts] = await Promise.all([kept.casesOf(device), contactsOf(device), contactCounts(device)]);
    const said = now ? wordOfFile(now, cases, counts) : undefined;
    saveFile(sealedFile(profile, cases, contacts, said), `${profile.number}.ovoz`);
    this.isSaved = true;
  }
}
