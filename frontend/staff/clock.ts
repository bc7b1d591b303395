/*
 * Asks the server how long the session of staff still lasts, warns a minute before its end, and then says that it has
 * ended. Asking is no act: another tab, or a button here, keeps the session alive.
 */
const WARN_SECONDS = 60;
const LOOK_SECONDS = 60;

interface Left {
  idle: number;
  whole: number;
}

class SessionClock extends HTMLElement {
  declare $server: { stay(): Promise<void> };
  private timer = 0;
  private ends = 0;
  private warning: HTMLElement | null = null;
  private focused: Element | null = null;
  private ended = false;

  connectedCallback() {
    document.addEventListener('visibilitychange', this.look);
    this.later(1);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.look);
    clearTimeout(this.timer);
    this.hide();
  }

  private later(seconds: number) {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(this.look, seconds * 1000);
  }

  private readonly look = async () => {
    if (this.ended) {
      return;
    }
    const left = await this.ask();
    if (this.ended || !this.isConnected) {
      return;
    }
    if (left === 'out') {
      this.end();
    } else if (left === null) {
      this.later(this.warning ? 5 : LOOK_SECONDS);
    } else {
      this.show(left);
    }
  };

  /** Null where the server cannot be reached: that says nothing about the session. */
  private async ask(): Promise<Left | 'out' | null> {
    try {
      const answer = await fetch('session-left', { headers: { Accept: 'application/json' }, cache: 'no-store' });
      if (answer.status === 401) {
        return 'out';
      }
      return answer.ok ? ((await answer.json()) as Left) : null;
    } catch {
      return null;
    }
  }

  private show(left: Left) {
    const seconds = Math.min(left.idle, left.whole);
    if (seconds > WARN_SECONDS) {
      this.hide();
      this.later(Math.min(LOOK_SECONDS, seconds - WARN_SECONDS));
      return;
    }
    this.ends = Date.now() + seconds * 1000;
    this.warn(left.whole < left.idle);
    // Often enough to see that somebody went on in another tab.
    this.later(Math.max(1, Math.min(5, seconds + 1)));
  }

  private warn(whole: boolean) {
    if (this.warning) {
      return;
    }
    this.focused = document.activeElement;
    const box = document.createElement('div');
    box.className = 'session-warning';
    box.setAttribute('role', 'alertdialog');
    box.setAttribute('aria-labelledby', 'session-warning-text');
    const text = document.createElement('p');
    text.id = 'session-warning-text';
    text.textContent = this.word(whole ? 'whole' : 'idle');
    const left = document.createElement('p');
    left.className = 'session-left';
    // It changes every second: read out once is enough.
    left.setAttribute('aria-hidden', 'true');
    box.append(text, left);
    if (!whole) {
      const stay = document.createElement('button');
      stay.className = 'primary';
      stay.textContent = this.word('stay');
      stay.addEventListener('click', () => this.stay());
      box.append(stay);
    }
    document.body.append(box);
    this.warning = box;
    box.tabIndex = -1;
    (box.querySelector('button') ?? box).focus();
    this.count(left);
  }

  private count(place: HTMLElement) {
    if (place.isConnected) {
      const seconds = Math.max(0, Math.round((this.ends - Date.now()) / 1000));
      place.textContent = `${this.word('left')} ${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
      setTimeout(() => this.count(place), 500);
    }
  }

  private async stay() {
    try {
      await this.$server.stay();
    } finally {
      void this.look();
    }
  }

  private hide() {
    if (this.warning) {
      this.warning.remove();
      this.warning = null;
      if (this.focused instanceof HTMLElement && this.focused.isConnected) {
        this.focused.focus();
      }
    }
  }

  /** The address stays, so that one comes back to this page after signing in; what stood on it does not. */
  private end() {
    this.ended = true;
    this.hide();
    const address = location.href;
    const page = document.createElement('main');
    page.className = 'session-ended';
    page.tabIndex = -1;
    const title = document.createElement('h1');
    title.textContent = this.word('ended');
    const why = document.createElement('p');
    why.textContent = this.word('endedtext');
    const again = document.createElement('a');
    again.href = address;
    // A page of its own, and not one more of this session's.
    again.setAttribute('router-ignore', '');
    again.textContent = this.word('again');
    page.append(title, why, again);
    document.body.replaceChildren(page);
    page.focus();
  }

  private word(name: string) {
    return this.dataset[name] ?? '';
  }
}

customElements.define('session-clock', SessionClock);

export {};
