/*
 * Locks after five minutes in which nobody touched the device, asleep or awake.
 */
const IDLE = 5 * 60_000;
const LOOK = 5_000;
const ACTS = ['pointerdown', 'keydown', 'input', 'touchstart', 'wheel'] as const;

export class IdleLock {
  private last = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly lock: () => void;
  private readonly patience: number;

  constructor(lock: () => void, patience = IDLE) {
    this.lock = lock;
    this.patience = patience;
    ACTS.forEach((act) => document.addEventListener(act, this.note, { capture: true, passive: true }));
    document.addEventListener('visibilitychange', this.look);
  }

  start(): void {
    this.last = Date.now();
    clearInterval(this.timer);
    this.timer = setInterval(this.look, Math.min(LOOK, this.patience));
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private readonly note = (): void => {
    // A tap on a device that slept past the time does not keep it open.
    this.look();
    this.last = Date.now();
  };

  private readonly look = (): void => {
    const idle = Date.now() - this.last;
    // A clock that was set back is no reason to stay open.
    if (this.timer !== undefined && (idle >= this.patience || idle < 0)) {
      this.stop();
      this.lock();
    }
  };
}
