/*
 * The offline client: what is shown, and what happens with it. Everything secret is in `opened` and in the
 * page of an interview, and both are gone when it locks.
 */
import { nothing } from 'lit';
import type { OpenContact, Returned } from '../sync/package.ts';
import { addressesOf, ownAddress, register } from '../sync/server.ts';
import { IdleLock } from '../vault/idle.ts';
import { addPasskey, hasPasskeys, makeProfile, type Registration } from '../vault/profile.ts';
import { removeContactsOf, removeContactStore, takeOff, type KeptContact, type Recorded } from '../vault/contacts.ts';
import * as kept from '../vault/store.ts';
import type { Chosen } from './begin.ts';
import { beginCase, beginCorrection, discardCase, offersOf, openCase } from './cases.ts';
import { NO_CONTACTS } from './contacts.ts';
import { keepOnDevice, nameOfApplication, removeFromDevice, whetherOnDevice } from './install.ts';
import { NotebookState } from './state.ts';
import { type Place, Trail } from './trail.ts';
import type { Unlocked } from './unlock.ts';
import { frame, type View } from './view.ts';

export class NotebookApp extends NotebookState {
  private readonly trail = new Trail((place) => this.wentTo(place));
  private readonly idle = new IdleLock(() => void this.lock());

  override connectedCallback(): void {
    super.connectedCallback();
    void this.start();
    void keepOnDevice(() => (this.hasNewVersion = true));
    void whetherOnDevice((is) => (this.isOnDevice = is));
    void nameOfApplication().then((name) => (document.title = this.name = name));
    void hasPasskeys().then((has) => (this.withPasskeys = has));
    // A page that the browser has put aside, keys and all, comes back locked.
    window.addEventListener('pagehide', (event) => event.persisted && void this.lock());
    window.addEventListener('hashchange', () => void this.start());
    window.addEventListener('popstate', (event) => this.trail.popped(event.state));
  }

  private async start(): Promise<void> {
    const [people] = await Promise.all([kept.profiles().catch(() => null), this.speak(this.language)]);
    if (people) {
      this.people = people;
    } else {
      this.view = { kind: 'message', message: 'notebook.start.noStore' };
      document.getElementById('starting')?.remove();
      return;
    }
    if (this.people.length > 0 && !this.opened) {
      await this.speak(this.people[0].language);
    }
    const code = /^#r=([A-Za-z0-9_-]{16,64})$/.exec(location.hash)?.[1];
    if (code) {
      // Used once; a reload must not try it again.
      history.replaceState(null, '', location.pathname);
      await this.lock();
      await this.register(code);
    } else if (!this.opened) {
      this.view = { kind: this.people.length > 0 ? 'unlock' : 'unprepared' };
    }
    document.getElementById('starting')?.remove();
    this.courier.start();
  }

  private async register(code: string): Promise<void> {
    this.view = { kind: 'message', message: 'notebook.register.working' };
    const found = await register(addressesOf(ownAddress(), []), code);
    this.view =
      found.kind === 'registered'
        ? { kind: 'passphrase', registration: found.registration }
        : { kind: 'message', message: `notebook.register.${found.kind}` };
  }

  async prepare(registration: Registration, passphrase: string): Promise<void> {
    // The derivation keeps the page busy; what it says is painted before.
    await new Promise((done) => setTimeout(done, 50));
    try {
      await this.enter(await makeProfile(registration, passphrase, this.language));
      void navigator.storage?.persist?.();
    } catch {
      this.view = { kind: 'message', message: 'notebook.start.noStore' };
    }
  }

  async enter({ profile, opened }: Unlocked): Promise<void> {
    this.opened = opened;
    this.profile = profile;
    this.notice = null;
    await this.speak(profile.language);
    this.idle.start();
    await this.showList();
    await this.refresh();
    void this.courier.now();
  }

  private async showList(): Promise<void> {
    await this.read();
    this.view = { kind: 'list' };
  }

  /** What is unlocked is forgotten; what was tapped is on the disk before. */
  async lock(): Promise<void> {
    this.idle.stop();
    const { view, opened } = this;
    if (view.kind === 'interview') {
      (document.activeElement as HTMLElement | null)?.blur();
      await view.interviewing.close();
    }
    opened?.close();
    this.opened = null;
    // All at once: nothing is drawn of somebody who is no longer there.
    const people = await kept.profiles();
    Object.assign(this, { people, profile: null, cases: [], work: null, contacts: NO_CONTACTS });
    this.trail.home();
    if (view.kind !== 'starting') {
      this.view = { kind: this.people.length > 0 ? 'unlock' : 'unprepared' };
      this.courier.soon();
    }
  }

  async begin(): Promise<void> {
    const offers = await offersOf(this.work);
    if (offers.length > 0) {
      this.aside({ kind: 'begin', offers });
    } else {
      this.notice = 'notebook.list.noPackage';
    }
  }

  /** @param followed what came of an open one; `null` for somebody new */
  async contact(followed: OpenContact | null): Promise<void> {
    const survey = (await offersOf(this.work)).find((offer) => !offer.isInDepth);
    if (survey) {
      this.aside({ kind: 'contact', definition: survey.definition, followed });
    } else {
      this.notice = 'notebook.list.noPackage';
    }
  }

  async record(recorded: Recorded): Promise<void> {
    try {
      const { recordContact } = await import('../vault/recording.ts');
      await recordContact(this.profile!, recorded);
      this.notice = 'contact.recorded';
    } catch {
      // What was entered stays in its form.
      const { view } = this;
      this.view = view.kind === 'contact' ? { ...view, fault: 'notebook.contact.full' } : view;
      return;
    }
    await this.goHome();
    void this.courier.now();
  }

  /** Somebody has read what became of it. */
  async contactRead({ contact }: KeptContact): Promise<void> {
    await takeOff(contact);
    await this.read();
  }

  async startInterview(chosen: Chosen): Promise<void> {
    await this.openNew(() => beginCase(this.profile!, chosen));
  }

  async correct(returned: Returned): Promise<void> {
    await this.openNew(() => beginCorrection(this.profile!, returned));
  }

  private async openNew(begin: () => Promise<kept.Kept>): Promise<void> {
    try {
      await this.open(await begin());
    } catch {
      this.notice = 'notebook.begin.full';
      await this.goHome();
    }
  }

  async open(of: kept.Kept): Promise<void> {
    const interviewing = await openCase(of, this.cases, this.profile!, this.opened!, {
      language: (language) => void this.speak(language),
      changed: () => this.courier.soon(),
      place: (page, isBack) => this.trail.page(page, isBack),
      over: (isFinished) => void this.closeInterview(isFinished)
    });
    if (typeof interviewing === 'string') {
      this.notice = interviewing;
      await this.goHome();
    } else {
      this.trail.go({ kind: 'page', page: interviewing.page });
      this.view = { kind: 'interview', interviewing };
    }
  }

  async discard(of: kept.Kept): Promise<void> {
    try {
      await discardCase(of, this.work, this.profile!, this.opened!);
      this.notice = null;
    } catch {
      this.notice = 'notebook.case.elsewhere';
    }
    await this.goHome();
    void this.courier.now();
  }

  private async closeInterview(isFinished: boolean): Promise<void> {
    this.notice = isFinished ? 'notebook.list.finished' : null;
    await this.speak(this.profile?.language ?? this.language);
    await this.goHome();
    void this.courier.now();
  }

  async wipe(profile: kept.Profile): Promise<void> {
    this.opened?.close();
    await removeContactsOf(profile.device);
    await kept.removeProfile(profile.device);
    this.people = await kept.profiles();
    if (this.people.length === 0) {
      await removeContactStore();
      await kept.removeStore();
      await removeFromDevice();
    }
    this.opened = null;
    this.profile = null;
    this.idle.stop();
    this.trail.home();
    this.view = this.people.length === 0 ? { kind: 'wiped' } : { kind: 'unlock' };
  }

  /** A page beside the list. */
  aside(view: View): void {
    this.trail.go({ kind: 'aside' });
    this.view = view;
  }

  /** To the list, or to where one unlocks. */
  private async goHome(): Promise<void> {
    this.trail.home();
    await this.showHome();
  }

  private async showHome(): Promise<void> {
    this.isSaved = false;
    if (this.opened) {
      await this.showList();
    } else {
      this.view = { kind: this.people.length > 0 ? 'unlock' : 'unprepared' };
    }
  }

  /** The browser's Back or Forward; false where one has to stay. */
  private wentTo(place: Place): boolean {
    const { view } = this;
    if (place.kind === 'page') {
      return view.kind === 'interview' && view.interviewing.goTo(place.page);
    }
    if (place.kind === 'aside') {
      return false;
    }
    if (view.kind === 'interview') {
      return view.interviewing.leave();
    }
    if (view.kind === 'begin' || view.kind === 'contact' || view.kind === 'discard' || view.kind === 'wipe') {
      void this.showHome();
    }
    return true;
  }

  async choose(language: string): Promise<void> {
    await this.speak(language);
    if (this.profile) {
      await kept.changeProfile(this.profile.device, { language });
    }
  }

  async passkey(): Promise<void> {
    try {
      this.profile = await addPasskey(this.opened!, this.profile!, this.name);
      this.notice = 'notebook.list.passkeyAdded';
    } catch {
      this.notice = 'notebook.list.passkeyFailed';
    }
  }

  override render() {
    const { view, text } = this;
    if (view.kind === 'starting') {
      return nothing;
    }
    return view.kind === 'interview' ? view.interviewing.render(text) : frame(this);
  }

  readonly onSave = (event: CustomEvent<kept.Profile>) => void this.save(event.detail);
  readonly onWipe = (event: CustomEvent<kept.Profile>) => {
    this.isSaved = false;
    this.aside({ kind: 'wipe', profile: event.detail });
  };
  readonly onBack = () => void this.goHome();
  readonly onSend = () => void Promise.all([this.courier.now(), this.refresh()]);
}

customElements.define('notebook-app', NotebookApp);
