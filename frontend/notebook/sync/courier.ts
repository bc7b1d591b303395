/*
 * When to send: by itself when there is a network again, when the page is looked at, and from time to time, longer and
 * longer apart while nothing gets through; and whenever somebody asks. One tab at a time does it. Where what one person has
 * cannot be read, that of the others goes out all the same.
 */
import { profiles } from '../vault/store.ts';
import type { Sent } from './sender.ts';
import { ownAddress } from './server.ts';

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 5 * 60_000;
/** A draft that is worked on goes to the server now and then, not with each answer. */
const QUIET_PAUSE = 30_000;

const NOTHING: Sent = { acknowledged: 0, waiting: 0, reached: false, after: null };

export type CourierListener = (isSending: boolean, sent: Sent | null) => void;

export class Courier {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = FIRST_PAUSE;
  private running: Promise<void> | null = null;
  private readonly tell: CourierListener;

  constructor(tell: CourierListener) {
    this.tell = tell;
  }

  start(): void {
    window.addEventListener('online', () => this.now());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') {
        void this.now();
      }
    });
    void this.now();
  }

  /** Somebody asks, or something was finished: without waiting. */
  async now(): Promise<void> {
    this.pause = FIRST_PAUSE;
    while (this.running) {
      await this.running;
    }
    await this.pass();
  }

  /** Something was changed that can wait a little. */
  soon(): void {
    if (!this.running && this.timer === undefined) {
      this.after(QUIET_PAUSE);
    }
  }

  private pass(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.running ??= this.send().finally(() => (this.running = null));
    return this.running;
  }

  private async send(): Promise<void> {
    this.tell(true, null);
    let all = NOTHING;
    let isBroken = false;
    try {
      // What verifies receipts is loaded after the first page is there.
      const { sendAll } = await import('./sender.ts');
      await alone(async () => {
        for (const profile of await profiles()) {
          const sent = await sendAll(profile, ownAddress()).catch(() => null);
          isBroken ||= sent === null;
          all = together(all, sent ?? NOTHING);
        }
      });
    } catch {
      isBroken = true;
    }
    this.tell(false, all);
    // What could not even be read is tried again: the disk may give it later, and nobody knows what waits.
    if (all.waiting > 0 || isBroken) {
      this.pause = all.acknowledged > 0 ? FIRST_PAUSE : Math.min(this.pause * 2, LONGEST_PAUSE);
      this.after(all.after ? all.after * 1000 : this.pause);
    }
  }

  private after(pause: number): void {
    clearTimeout(this.timer);
    // So that devices that came back together do not ask together.
    this.timer = setTimeout(() => void this.pass(), pause * (0.8 + 0.4 * Math.random()));
  }
}

function together(all: Sent, sent: Sent): Sent {
  return {
    acknowledged: all.acknowledged + sent.acknowledged,
    waiting: all.waiting + sent.waiting,
    reached: all.reached || sent.reached,
    after: sent.after ?? all.after
  };
}

/** Not in two tabs at once; where the browser has no locks, the server takes the same thing twice without harm. */
async function alone(work: () => Promise<void>): Promise<void> {
  await (navigator.locks ? navigator.locks.request('notebook-sending', work) : work());
}
