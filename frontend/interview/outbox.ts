/*
 * Every answer gets its event id here, before it is sent, and is kept in the tab's session storage until the server says
 * that it is on disk. What a lost session, a failed save or a lost page has kept from the server is sent again with the
 * same id, so that nothing is stored twice; meanwhile its question says in words that it is not saved.
 */
import { isAway, serverAnswered, setUnsaved } from '../connection/connection';
import { placeBefore, store, stored } from '../connection/kept';
import { countLeft, mark, placeOf } from './marks';

const OUTBOX = 'ovoz.outbox';
/** Ids of answers on disk that were given here after a code was typed: only who gave an answer knows its id. */
const MADE = 'ovoz.made';
const MOST_MADE = 500;
/** An acknowledgement that takes longer than this is worth a word. */
const PATIENCE = 4000;
/** And after this it is sent again, unless it waits for the network. */
const FORGOTTEN = 15_000;
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 20_000;
/** Of an event id, as the server acknowledges it. */
const SHORT = 8;

interface Kept {
  event: string;
  item: string;
  control: string;
  /** What one answer replaces: the variable. */
  group: string;
  value: string;
  isTick: boolean;
  since: number;
  state: 'sent' | 'failed' | 'held';
}

type Answered = Event & { answer?: string };

function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

class AnswerOutbox extends HTMLElement {
  declare $server: { replay(kept: string): Promise<void> };
  private interview = '';
  private isResumed = false;
  private kept: Kept[] = [];
  private latest = new Map<string, { value: string; event: string }>();
  private pause = FIRST_PAUSE;
  private next = 0;
  private timer = 0;
  private panel: HTMLElement | null = null;
  private held = 0;
  private onItsWay = 0;

  connectedCallback() {
    this.panel = this.closest<HTMLElement>('.interview');
    ['input', 'change', 'click'].forEach((type) => this.panel?.addEventListener(type, this.note, true));
    document.addEventListener('click', this.hold, true);
    window.addEventListener('ovoz-connection', this.look);
    this.timer = window.setInterval(this.look, 1000);
  }

  disconnectedCallback() {
    ['input', 'change', 'click'].forEach((type) => this.panel?.removeEventListener(type, this.note, true));
    document.removeEventListener('click', this.hold, true);
    window.removeEventListener('ovoz-connection', this.look);
    clearInterval(this.timer);
    // An element that is moved within the page is taken out for a moment; only one that stays away has nothing more to keep.
    setTimeout(() => this.isConnected || this.end());
  }

  private end() {
    this.kept = [];
    this.interview = '';
    setUnsavedOnce(0);
  }

  /** The page of an interview is shown, anew perhaps: what was kept for it is sent again. */
  open(interview: string, isResumed: boolean) {
    this.interview = interview;
    this.isResumed = isResumed;
    const before = JSON.parse(stored(OUTBOX) ?? '{}') as { interview?: string; kept?: Kept[] };
    const earlier = before.interview === interview ? (before.kept ?? []) : [];
    this.kept = [...earlier, ...this.kept.filter((one) => earlier.every((other) => other.event !== one.event))];
    this.keep();
    const place = placeBefore();
    if (place && place.where === this.dataset.where) {
      setTimeout(() => {
        window.scrollTo(0, place.down);
        document.getElementById(place.control)?.focus({ preventScroll: true });
      }, 100);
    }
    if (this.kept.length > 0) {
      this.kept.forEach((one) => (one.state = 'failed'));
      this.sendAgain();
    }
  }

  /** What became of answers, as the server tells it: a number, and short ids, with ! where a save failed, ~ where it waits. */
  set outcome(told: string) {
    // A page that is loaded again hears once more what the one before was told.
    if (this.interview === '') {
      return;
    }
    serverAnswered();
    const [, ...outcomes] = (told ?? '').split(' ');
    outcomes.forEach((outcome) => {
      const short = outcome.slice(0, SHORT);
      const place = this.kept.findIndex((one) => one.event.startsWith(short));
      if (outcome.endsWith('!')) {
        this.kept.filter((one) => one.event.startsWith(short)).forEach((one) => (one.state = 'failed'));
        this.later();
      } else if (outcome.endsWith('~')) {
        this.kept.filter((one) => one.event.startsWith(short)).forEach((one) => (one.state = 'held'));
      } else if (place >= 0) {
        const { group, event } = this.kept[place];
        this.remember(event);
        this.kept = this.kept.filter((one, index) => index > place || one.group !== group);
      }
    });
    if (this.waiting().length === 0) {
      document.querySelector('.saved')?.classList.remove('pending');
      this.pause = FIRST_PAUSE;
    }
    this.keep();
    this.look();
  }

  private remember(event: string) {
    if (this.isResumed) {
      store(MADE, [...(stored(MADE)?.split(' ') ?? []), event].slice(-MOST_MADE).join(' '));
    }
  }

  private waiting() {
    return this.kept.filter((one) => one.state !== 'held');
  }

  private keep() {
    if (this.interview !== '') {
      this.storeKept();
    }
  }

  private storeKept() {
    store(OUTBOX, this.kept.length === 0 ? null : JSON.stringify({ interview: this.interview, kept: this.kept }));
  }

  /** Runs before Flow hears of the event, and gives it its id. */
  private readonly note = (event: Answered) => {
    const control = (event.target as Element).closest<HTMLInputElement | HTMLButtonElement>(
      '.item :is(input, textarea, button[name])',
    );
    const item = control?.closest('.item');
    if (!control || !item || !this.means(control, event.type)) {
      return;
    }
    const isTick = control.type === 'checkbox';
    const value = isTick ? String((control as HTMLInputElement).checked) : control.value;
    const isText = !['checkbox', 'radio', 'submit', 'button'].includes(control.type);
    if (isText) {
      countLeft(control as HTMLInputElement, value, (word) => this.word(word));
    }
    const before = this.latest.get(control.id);
    if (isText && before?.value === value) {
      event.answer = before.event;
      return;
    }
    event.answer = newId();
    this.latest.set(control.id, { value, event: event.answer });
    const group = control.name || control.id;
    this.kept = this.kept.filter((one) => one.group !== group || (isTick && one.isTick && one.control !== control.id));
    this.kept.push({
      event: event.answer,
      item: item.id.slice(2),
      control: control.id,
      group,
      value,
      isTick,
      since: Date.now(),
      state: 'sent',
    });
    document.querySelector('.saved')?.classList.add('pending');
    this.keep();
    this.look();
  };

  private means(control: HTMLInputElement | HTMLButtonElement, type: string) {
    if (control.localName === 'button') {
      return type === 'click';
    }
    return control.type === 'checkbox' || control.type === 'radio' ? type === 'change' : type !== 'click';
  }

  /** Looks what is late, and says so at its question and at the lower edge of the window. */
  private readonly look = () => {
    const now = Date.now();
    const late = this.waiting().filter((one) => isAway() || one.state === 'failed' || now - one.since > PATIENCE);
    const places = new Set(late.map((one) => placeOf(one.control, one.item)));
    const words = this.word('late');
    this.panel?.querySelectorAll('.item, .grid-row').forEach((place) => mark(place, places.has(place), words));
    setUnsavedOnce(late.length);
    this.explain(late.length > 0, now);
    if (!isAway() && this.waiting().some((one) => one.state === 'sent' && now - one.since > FORGOTTEN)) {
      this.later();
    }
    if (this.next > 0 && now >= this.next && !isAway()) {
      this.next = 0;
      this.sendAgain();
    }
  };

  /** Beside Next: why it was held, or that the server takes its time over it. */
  private explain(isLate: boolean, now: number) {
    if (!isBusy()) {
      this.onItsWay = 0;
    }
    const isSlow = this.onItsWay > 0 && now - this.onItsWay > PATIENCE;
    const isHeld = this.held > 0 && (isAway() || isLate || now - this.held < PATIENCE);
    if (isSlow && !isHeld) {
      this.say('slow');
    } else if (!isHeld) {
      this.held = 0;
      this.say('');
    }
  }

  private say(word: string) {
    const text = this.word(word);
    if (this.textContent !== text) {
      this.textContent = text;
    }
  }

  private later() {
    if (this.next === 0) {
      this.next = Date.now() + this.pause;
      this.pause = Math.min(2 * this.pause, LONGEST_PAUSE);
    }
  }

  private sendAgain() {
    const again = this.kept.map(({ event, item, control, value }) => ({ event, item, control, value }));
    this.kept.filter((one) => one.state === 'sent').forEach((one) => (one.since = Date.now()));
    this.$server.replay(JSON.stringify(again)).catch(() => this.later());
  }

  /** Ways on are no use while answers are not saved or nobody answers: they say why instead of piling up. */
  private readonly hold = (event: Event) => {
    const way = (event.target as Element).closest('.interview .actions button, .review button, .respondent-footer button');
    if (!way) {
      return;
    }
    if (isAway() || this.waiting().some((one) => one.state === 'failed')) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.held = Date.now();
      this.say(this.waiting().length > 0 ? 'hold' : 'wait');
    } else {
      this.onItsWay ||= Date.now();
    }
  };

  private word(name: string) {
    return this.dataset[name] ?? '';
  }
}

/** Whether a request waits for its answer. */
function isBusy() {
  const { Vaadin } = window as unknown as { Vaadin?: { connectionState?: { state: string } } };
  return Vaadin?.connectionState?.state === 'loading';
}

let told = 0;

/** Telling the strip makes everybody look again: only when there is something to tell. */
function setUnsavedOnce(count: number) {
  if (told !== count) {
    told = count;
    setUnsaved(count);
  }
}

customElements.define('answer-outbox', AnswerOutbox);
