/**
 * What the modules of the coding page decide, asked by tests: a line of JSON in, a line of JSON out. {@code walk} presses keys
 * one after another, {@code segments} divides a turn by its codings, {@code changed} says which turns are drawn anew,
 * {@code offers} which codes are offered, {@code touched} what a passage says, {@code saving}
 * what is said of acts that the server answers, or does not.
 */
import { registerHooks } from 'node:module';
import { createInterface } from 'node:readline';

// The modules name each other without an ending, as the build wants it.
registerHooks({
  resolve: (name, context, next) => next(name.startsWith('.') && !name.endsWith('.ts') ? `${name}.ts` : name, context),
});

const { segments } = await import('../../../frontend/coding/marks.ts');
const { offers } = await import('../../../frontend/coding/offers.ts');
const { Saving } = await import('../../../frontend/coding/saving.ts');
const { changed, touched, wordsOf } = await import('../../../frontend/coding/turns.ts');
const { MOVES, step } = await import('../../../frontend/coding/walk.ts');

/** Presses keys such as "Shift+ArrowRight" and tells what is selected after each. */
function walk(turns: any, keys: string[]): string[] {
  let caret = null;
  let selected: any = null;
  return keys.map((key) => {
    const stepped = step(turns, caret, selected, MOVES[key.replace('Shift+', '')], key.startsWith('Shift+'));
    if (stepped) {
      caret = stepped.caret as any;
      selected = stepped.span;
    }
    return selected ? wordsOf(turns, selected) : '';
  });
}

/** Does acts such as "PAY late" at once; tells what was said to be not saved, and what was answered. */
async function saving(acts: string[]): Promise<string[]> {
  const said: string[] = [];
  const answers: boolean[] = [];
  const late: (() => void)[] = [];
  const saving = new Saving((waiting) => {
    const words = `[${waiting.join('; ')}]`;
    if (words !== said.at(-1)) {
      said.push(words);
    }
  }, 0);
  for (const act of acts) {
    const [what, how] = act.split(' ');
    const answer =
      how === 'never' ? new Promise<boolean>(() => {})
      : how === 'dropped' ? Promise.reject<boolean>(new Error('the session is over'))
      : how === 'late' ? new Promise<boolean>((done) => late.push(() => done(true)))
      : Promise.resolve(how === 'done');
    void saving.until(what, answer).then((isDone) => answers.push(isDone));
  }
  const moment = () => new Promise((go) => setTimeout(go, 20));
  await moment();
  late.forEach((done) => done());
  await moment();
  return [...said, answers.join()];
}

function answer(asked: any): unknown {
  switch (asked.do) {
    case 'walk':
      return { selected: walk(asked.turns, asked.keys) };
    case 'segments':
      return { segments: segments(asked.turn, asked.codings).map((one: any) => `${one.words}|${one.codings.map((coding: any) => coding.id)}`) };
    case 'changed':
      return { turns: [...changed(asked.turns, asked.before, asked.now)].sort() };
    case 'touched':
      return { turns: touched(asked.turns, asked.part), words: wordsOf(asked.turns, [asked.part.start, asked.part.end]) };
    case 'saving':
      return saving(asked.acts).then((said) => ({ said }));
    case 'offers':
      return { offers: offers(asked.work, asked.typed).map((one: any) => `${one.kind}: ${one.codes.map((code: any) => code.name)}`) };
    default:
      throw new Error(`cannot ${asked.do}`);
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let said: unknown;
  try {
    said = await answer(JSON.parse(line));
  } catch (fault) {
    said = { failed: String(fault) };
  }
  process.stdout.write(`${JSON.stringify(said)}\n`);
}
