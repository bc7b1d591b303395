/*
 * Says in words, fixed to the window, that the server cannot be reached, and takes the place of Vaadin's own notices of a
 * lost session: where an interview can go on by itself the page is loaded again as soon as the server answers, once and
 * without a question; elsewhere the words stay until somebody decides. Nothing is asked of anybody but the server.
 */
import { KEY, keepEntries, keepLanguage, keepPlace, store, stored } from './kept';

const LOOK_EVERY = 1500;
/** Flow needs a moment more than this script to find out that the server answers. */
const FLOW = 2500;
const AGAIN = 'ovoz.again';
/** A page that is lost so often in a minute would be lost for ever; a browser that keeps nothing is told by the first time. */
const OFTEN = 3;
const MINUTE = 60_000;
const TOO_SOON = 10_000;
/** Flow says "connected" between two attempts. */
const CALM = 400;

interface States {
  state: string;
  addStateChangeListener(listener: (before: string, now: string) => void): void;
  removeStateChangeListener(listener: (before: string, now: string) => void): void;
}

const surroundings = window as unknown as { Vaadin?: { connectionState?: States } };

let away = false;
let unsaved = 0;

/** Whether the server cannot be reached: not by what the browser thinks of its network alone, which may be wrong. */
export function isAway() {
  return away;
}

/** How many answers on this page are not acknowledged for longer than usual. */
export function setUnsaved(count: number) {
  unsaved = count;
  window.dispatchEvent(new Event('ovoz-connection'));
}

/** The server has told something: it is there. */
export function serverAnswered() {
  window.dispatchEvent(new Event('ovoz-answered'));
}

class PageConnection extends HTMLElement {
  private readonly strip = document.createElement('div');
  private readonly words = document.createElement('p');
  private lost = false;
  private calm = 0;
  private watching = false;
  private readonly notices = new MutationObserver((changes) =>
    changes.forEach((change) =>
      change.addedNodes.forEach((node) => {
        if (node instanceof HTMLElement && node.matches('.v-system-error[popover]')) {
          node.remove();
          void this.sessionLost();
        }
      }),
    ),
  );

  connectedCallback() {
    this.strip.className = 'connection-strip';
    this.strip.hidden = true;
    this.words.setAttribute('role', 'status');
    this.strip.append(this.words);
    document.body.append(this.strip);
    this.notices.observe(document.body, { childList: true });
    surroundings.Vaadin?.connectionState?.addStateChangeListener(this.changed);
    window.addEventListener('offline', this.offline);
    window.addEventListener('ovoz-answered', this.answered);
    window.addEventListener('ovoz-connection', this.show);
    this.show();
  }

  disconnectedCallback() {
    this.strip.remove();
    this.notices.disconnect();
    surroundings.Vaadin?.connectionState?.removeStateChangeListener(this.changed);
    window.removeEventListener('offline', this.offline);
    window.removeEventListener('ovoz-answered', this.answered);
    window.removeEventListener('ovoz-connection', this.show);
  }

  private readonly changed = (_: string, now: string) => {
    clearTimeout(this.calm);
    if (now === 'reconnecting' || now === 'connection-lost') {
      this.setAway(true);
    } else if (now === 'connected' && away) {
      this.calm = window.setTimeout(() => this.setAway(false), CALM);
    }
  };

  private readonly offline = () => this.setAway(true);

  private readonly answered = () => this.setAway(false);

  private setAway(isAwayNow: boolean) {
    if (away !== isAwayNow) {
      away = isAwayNow;
      window.dispatchEvent(new Event('ovoz-connection'));
    }
    if (away) {
      void this.watch();
    }
  }

  /** Where nothing waits to be sent nobody else finds out; and Flow's own state stays "reconnecting" until the next request. */
  private async watch() {
    if (!this.watching) {
      this.watching = true;
      await this.untilServerAnswers();
      await new Promise((wait) => setTimeout(wait, FLOW));
      this.watching = false;
      this.setAway(false);
    }
  }

  private readonly show = () => {
    if (!this.lost) {
      this.say(away ? this.word(unsaved > 0 ? 'unsaved' : 'away') : unsaved > 0 ? this.word('slow') : '');
    }
  };

  private say(text: string) {
    if (this.words.textContent !== text) {
      this.words.textContent = text;
    }
    this.strip.hidden = text === '';
  }

  private async sessionLost() {
    if (this.lost) {
      return;
    }
    this.lost = true;
    if (!('resumes' in this.dataset)) {
      this.offerAgain('ended');
    } else if (this.holdsTheOnlyCopy()) {
      this.offerAgain('stale');
      // Vaadin would load the page again, and the code would be gone.
      window.addEventListener('keydown', (event) => event.key === 'Escape' && event.stopPropagation(), true);
    } else if (this.isLostForEver()) {
      this.offerAgain('refused');
    } else {
      this.say(this.word('away'));
      await this.untilServerAnswers();
      await this.untilSeen();
      keepPlace();
      keepEntries();
      keepLanguage();
      location.reload();
    }
  }

  /** A code that stands on this page and nowhere else. */
  private holdsTheOnlyCopy() {
    return document.querySelector('p.receipt') !== null
      || (document.querySelector('.code-page') !== null && stored(KEY) === null);
  }

  /** Cookies that are refused look like a lost session too. */
  private isLostForEver() {
    const now = Date.now();
    const times = (JSON.parse(stored(AGAIN) ?? '[]') as number[]).filter((time) => now - time < MINUTE);
    store(AGAIN, JSON.stringify([...times, now]));
    if (stored(AGAIN) !== null) {
      return times.length >= OFTEN;
    }
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return navigation?.type === 'reload' && performance.now() < TOO_SOON;
  }

  private offerAgain(word: string) {
    this.say(this.word(word));
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = this.word('again');
    again.addEventListener('click', async () => {
      again.disabled = true;
      await this.untilServerAnswers();
      location.reload();
    });
    this.strip.append(again);
  }

  /** So that nobody is led to the browser's own page of a server that is not there. */
  private async untilServerAnswers() {
    for (;;) {
      try {
        const answer = await fetch('session-left', { cache: 'no-store', signal: AbortSignal.timeout?.(10_000) });
        if (answer.status < 500) {
          return;
        }
      } catch {
        // Not yet.
      }
      await new Promise((wait) => setTimeout(wait, LOOK_EVERY));
    }
  }

  private async untilSeen() {
    while (document.hidden) {
      await new Promise((seen) => document.addEventListener('visibilitychange', seen, { once: true }));
    }
  }

  private word(name: string) {
    return this.dataset[name] ?? '';
  }
}

customElements.define('page-connection', PageConnection);

/** Beside a field: that it takes no more; or no longer. */
function tellFull(field: Element, words: string) {
  const beside = field.nextElementSibling;
  if (beside?.matches('.full')) {
    beside.remove();
  }
  if (words !== '') {
    const line = document.createElement('p');
    line.className = 'error-text full';
    line.setAttribute('role', 'alert');
    line.textContent = words;
    field.after(line);
  }
}

/* A browser cuts what is more than a field takes without a word. Here nothing of it is taken, and that is told. */
document.addEventListener(
  'beforeinput',
  (event) => {
    const field = event.target as HTMLInputElement;
    const added = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
    const chosen = (field.selectionEnd ?? 0) - (field.selectionStart ?? 0);
    const words = document.querySelector<HTMLElement>('[data-full]')?.dataset.full;
    const isTooMuch = field.maxLength > 0 && field.value.length - chosen + added.length > field.maxLength;
    if (words && added && isTooMuch && event.cancelable) {
      event.preventDefault();
      tellFull(field, words.replace('{0}', String(field.maxLength)));
    }
  },
  true,
);
document.addEventListener('input', (event) => tellFull(event.target as Element, ''), true);
