/*
 * An interview while it is worked on. Each change is sealed and written at once, one after the other: what comes while one
 * is being written goes with the next. A revision that is on the disk is whole; one that is not is the one before.
 */
import { COVERED, type Value } from '../contract.ts';
import type { Facts } from '../engine/index.ts';
import { envelopes, hashOf, read, type Brought, type Content, type Corrects } from './content.ts';
import { today } from './days.ts';
import type { Opened } from './profile.ts';
import { seal } from './seal.ts';
import { caseOf, change, type Kept, type Profile } from './store.ts';

/** Another tab has gone on with this interview. */
export class WrittenElsewhere extends Error {}

export interface Version {
  readonly questionnaire: string;
  readonly version: number;
  readonly definition: string;
  readonly wave: string;
  readonly inDepth?: true;
}

/** Begins an interview: the next number of the device, and a first revision on the disk. */
export async function begin(
  profile: Profile,
  version: Version,
  facts: Facts,
  practice: boolean,
  brought: Brought = {}
): Promise<Kept> {
  const content = { facts, begun: today(profile), answers: new Map(), seconds: {}, remarks: '', page: null, ...brought };
  return add(profile, version, content, practice);
}

/** Begins a correction of an interview that came back, on the page with all answers. */
export async function beginCorrection(profile: Profile, version: Version, facts: Facts, corrects: Corrects): Promise<Kept> {
  const answers = new Map(corrects.before);
  const content = { facts, begun: today(profile), answers, seconds: {}, remarks: '', page: 'review', corrects };
  return add(profile, version, content, false);
}

async function add(profile: Profile, version: Version, content: Content, practice: boolean): Promise<Kept> {
  const interview = crypto.randomUUID();
  const { begun, corrects } = content;
  const sealed = await envelopes(interview, 1, content, [profile.recipient, profile.arrivalKey]);
  return change(['profiles', 'cases'], async (transaction) => {
    const profiles = transaction.objectStore('profiles');
    const now = (await profiles.get(profile.device))!;
    const sequence = now.sequence + 1;
    const kept: Kept = {
      interview,
      device: profile.device,
      sequence,
      state: 'draft',
      practice,
      revision: 1,
      base: null,
      ...version,
      ...sealed,
      hash: hashOf(profile.device, interview, sequence, 1, 'draft', version.definition, sealed),
      day: begun,
      outcome: null,
      receipt: null,
      trouble: null,
      ...(corrects ? { corrects: { interview: corrects.interview, seen: corrects.seen } } : {})
    };
    await profiles.put({ ...now, sequence });
    await transaction.objectStore('cases').add(kept);
    return kept;
  });
}

export type SavingListener = (state: 'saved' | 'saving' | 'failed', variables: ReadonlySet<string>) => void;

const RETRY = 3000;

/** A draft that is open in a page. */
export class Draft {
  content: Content;
  /** Another tab has gone on with it: nothing that is entered here can be kept any more. */
  isBehind = false;
  private kept: Kept;
  private readonly profile: Profile;
  private readonly tell: SavingListener;
  private dirty = new Set<string>();
  private isDirty = false;
  private writing: Promise<void> | null = null;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private isOver = false;

  constructor(kept: Kept, content: Content, profile: Profile, tell: SavingListener) {
    this.kept = kept;
    this.content = content;
    this.profile = profile;
    this.tell = tell;
  }

  get interview(): string {
    return this.kept.interview;
  }

  answer(changes: ReadonlyMap<string, Value | null>): void {
    const answers = new Map(this.content.answers);
    changes.forEach((value, variable) => {
      if (value === null) {
        answers.delete(variable);
      } else {
        answers.set(variable, value);
      }
      this.dirty.add(variable);
    });
    this.become({ answers });
  }

  become(changes: Partial<Content>): void {
    if (this.isOver) {
      return;
    }
    this.content = { ...this.content, ...changes };
    this.isDirty = true;
    this.tell('saving', this.dirty);
    this.writing ??= this.write().finally(() => (this.writing = null));
  }

  /** What was changed is on the disk, or cannot be. */
  async settled(): Promise<boolean> {
    while (this.writing) {
      await this.writing;
    }
    return !this.isDirty;
  }

  /** Seals it for the server alone. The draft, which this device could read, is gone with the same write. */
  async finish(answers: ReadonlyMap<string, Value>, seconds: Readonly<Record<string, number>>): Promise<void> {
    await this.settled();
    const content = { ...this.content, answers: this.sent(answers), seconds, page: null, finished: today(this.profile) };
    await this.store(content, 'finished', [this.profile.arrivalKey]);
    this.stop();
    this.content = { ...content, answers: new Map(), remarks: '' };
  }

  /** Of a correction also what is not shown any more: the server knows it, and takes back what was changed alone. */
  private sent(shown: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
    const { answers, corrects } = this.content;
    return corrects ? new Map([...answers].filter(([variable, value]) => value !== COVERED || shown.has(variable))) : shown;
  }

  stop(): void {
    this.isOver = true;
    clearTimeout(this.retry);
  }

  private async write(): Promise<void> {
    clearTimeout(this.retry);
    while (this.isDirty && !this.isOver) {
      const variables = this.dirty;
      this.dirty = new Set();
      this.isDirty = false;
      try {
        await this.store(this.content, 'draft', [this.profile.recipient, this.profile.arrivalKey]);
      } catch (fault) {
        variables.forEach((variable) => this.dirty.add(variable));
        this.isDirty = true;
        this.isBehind = fault instanceof WrittenElsewhere;
        this.tell('failed', this.dirty);
        if (!this.isBehind) {
          this.retry = setTimeout(() => this.become({}), RETRY);
        }
        return;
      }
    }
    this.tell('saved', new Set());
  }

  private async store(content: Content, state: 'draft' | 'finished', recipients: readonly string[]): Promise<void> {
    const { interview, device, sequence, definition } = this.kept;
    const revision = this.kept.revision + 1;
    const sealed = await envelopes(interview, revision, content, recipients);
    const hash = hashOf(device, interview, sequence, revision, state, definition, sealed);
    this.kept = await change(['cases'], async (transaction) => {
      const cases = transaction.objectStore('cases');
      const now = await cases.get(interview);
      if (!now || now.state !== 'draft' || now.revision !== this.kept.revision) {
        throw new WrittenElsewhere();
      }
      const then: Kept = { ...now, state, revision, ...sealed, hash, day: today(this.profile), trouble: null };
      await cases.put(then);
      return then;
    });
  }
}

export async function openDraft(
  interview: string,
  profile: Profile,
  opened: Opened,
  tell: SavingListener
): Promise<Draft | null> {
  const kept = await caseOf(interview);
  if (!kept || kept.state !== 'draft' || kept.device !== profile.device) {
    return null;
  }
  return new Draft(kept, await read(kept, opened), profile, tell);
}

/**
 * Deletes a draft: what the server hears of it, once there is a network, is that it is gone. The token is the proof that
 * whoever deleted it had unlocked the profile: sending alone must not be able to.
 *
 * @param otherwise what is said of a draft that is damaged, so that nothing can be read of it
 */
export async function discard(of: Kept, profile: Profile, opened: Opened, otherwise: Facts): Promise<void> {
  const damaged = { facts: otherwise, begun: of.day, corrects: of.corrects };
  const { facts, begun, corrects } = await read(of, opened).catch(() => damaged);
  const { interview, device, sequence, definition } = of;
  const { country, mode, language, practice } = facts;
  const revision = of.revision + 1;
  const own = corrects ? { corrects: { interview: corrects.interview, seen: corrects.seen } } : {};
  const inside = { interview, revision, country, mode, language, practice, begun, answers: {}, ...own, discard: opened.readToken };
  const sealed = { answers: await seal(JSON.stringify(inside), [profile.arrivalKey]), texts: null };
  const hash = hashOf(device, interview, sequence, revision, 'finished', definition, sealed);
  await change(['cases'], async (transaction) => {
    const cases = transaction.objectStore('cases');
    const now = await cases.get(interview);
    if (!now || now.state !== 'draft' || now.revision !== of.revision) {
      throw new WrittenElsewhere();
    }
    await cases.put({ ...now, state: 'finished', discarded: true, revision, ...sealed, hash, day: today(profile), trouble: null });
  });
}
