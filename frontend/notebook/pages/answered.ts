/* Answers as a person reads them in the review, as AnswerText says them for the other editions. */
import { COVERED } from '../contract.ts';
import { type Answers, type Item, isMissing, isTicked, type MissingOption, type Option, type ShownItem, type Specify, type Text } from '../engine/index.ts';

/**
 * The lines of an item's answer; none if it was left blank.
 *
 * @param hidden what stands for a text that is not on this device
 */
export function answerLines(shown: ShownItem, answers: Answers, label: (text: Text) => string, hidden: string): string[] {
  const { item } = shown;
  const readable = (text: string) => (text === COVERED ? hidden : text);
  const specified = (specify?: Specify) => {
    const text = specify && answers.get(specify.variable);
    return typeof text === 'string' ? `: ${readable(text)}` : '';
  };
  const value = (options: readonly Option[], code: number) => labelOf(item, options, code, label);
  switch (item.type) {
    case 'information':
      return [];
    case 'single': {
      const code = answers.get(item.id);
      const chosen = item.options.find((option) => option.code === code);
      return typeof code === 'number' ? [value(item.options, code) + specified(chosen?.specify)] : [];
    }
    case 'multiple': {
      const ticked = item.options.filter((option) => isTicked(answers, option.variable));
      const missing = item.options
        .map((option) => answers.get(option.variable))
        .find((code): code is number => typeof code === 'number' && isMissing(code));
      return [
        ...ticked.map((option) => label(option.label) + specified(option.specify)),
        ...(missing === undefined ? [] : [value([], missing)])
      ];
    }
    case 'grid':
      return shown.rows.flatMap((row) => {
        const code = answers.get(row.variable);
        return typeof code === 'number' ? [`${label(row.label)}: ${value(item.scale, code)}${specified(row.specify)}`] : [];
      });
    case 'number': {
      const code = answers.get(item.id);
      return typeof code === 'number' ? [isMissing(code) ? value([], code) : String(code)] : [];
    }
    case 'text': {
      const text = answers.get(item.id);
      return typeof text === 'string' ? [readable(text)] : [];
    }
  }
}

function labelOf(item: Item, options: readonly Option[], code: number, label: (text: Text) => string): string {
  const all: readonly (Option | MissingOption)[] = [...options, ...(item.missing ?? [])];
  const found = all.find((one) => one.code === code);
  return found ? label(found.label) : '';
}
