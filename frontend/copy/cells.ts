/*
 * What keeps a copied cell what it is: figures stay figures and texts stay texts, whatever the language of the
 * spreadsheet. Excel reads x:num, x:str and mso-number-format, LibreOffice sdval and sdnum. Decision 0014.
 */
const NUMBER = /^−?\d+([.,]\d+)?$/;
const WHOLE = /^(0|[1-9]\d{0,10})$/;
const TRUTHS = new Set(['true', 'false', 'истина', 'ложь', 'ақиқат', 'шын', 'жалған', 'чын', 'жалган', 'рост', 'дурӯғ']);
const UNITS = new Set(
  'e е am pm a p t z г ж с ч р руб rub сом сомони сўм soʻm so’m сум тг тенге теңге kzt kgs tjs uzs usd eur'.split(' '),
);
const FOREIGN = /[[\]{}<>|–—…;!?&«»„“”]/;
const LANGUAGES = ['en', 'ru', 'kk', 'ky', 'tg', 'uz'];
const WORD = /[\p{L}\p{M}ʻʼ’]+/gu;
let calendar: Set<string> | undefined;

/** The attributes of a whole copy, under which Excel understands those of cells. */
export const NAMESPACE = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** A figure of a column of figures; brackets, dashes and ranges are texts. */
export function isNumber(cell: Element): boolean {
  return cell.matches('td.number') && NUMBER.test(textOf(cell));
}

export function textOf(cell: Element): string {
  return (cell.textContent ?? '').trim().replace(/\s+/g, ' ');
}

/** A figure with a hyphen for the minus of print, which spreadsheets take for a text. */
function ofNumber(cell: Element): string {
  return textOf(cell).replace('−', '-');
}

/** Says in the cell's own attributes what it holds; returns what its style has to say. */
export function mark(cell: Element): string {
  if (isNumber(cell)) {
    const figure = ofNumber(cell);
    const value = figure.replace(',', '.');
    if (figure !== textOf(cell)) {
      cell.textContent = figure;
    }
    cell.setAttribute('x:num', value);
    cell.setAttribute('sdval', value);
    cell.setAttribute('sdnum', `1033;0;${value.includes('.') ? `0.${'0'.repeat(value.split('.')[1].length)}` : '0'}`);
    return '';
  }
  cell.setAttribute('x:str', '');
  cell.setAttribute('sdnum', '1033;0;@');
  return 'mso-number-format:"\\@";';
}

/** A cell as plain text: an apostrophe keeps a text that a spreadsheet would run, or take for a date or a number. */
export function plain(cell: Element): string {
  if (isNumber(cell)) {
    return ofNumber(cell);
  }
  const text = textOf(cell);
  return isTaken(text.replace(/^'+/, '')) ? `'${text}` : text;
}

function isTaken(text: string): boolean {
  const lower = text.toLocaleLowerCase();
  if (/^[=+\-@＝＋－＠]/.test(text) || TRUTHS.has(lower)) {
    return true;
  }
  return (
    text.length <= 60 &&
    !FOREIGN.test(text) &&
    /\p{Nd}/u.test(text) &&
    !WHOLE.test(text) &&
    (lower.match(WORD) ?? []).every(isOfADateOrAmount)
  );
}

function isOfADateOrAmount(word: string): boolean {
  calendar ??= names();
  const isLike = (name: string) =>
    name.startsWith(word) || (name.length > 3 && word.startsWith(name) && word.length <= name.length + 2);
  return UNITS.has(word) || (word.length >= 3 ? [...calendar].some(isLike) : calendar.has(word));
}

/** Months and days of the week, as the browser calls them in the languages of the study. */
function names(): Set<string> {
  const found = new Set<string>();
  for (const language of LANGUAGES) {
    for (const shape of ['long', 'short'] as const) {
      const formats = [
        new Intl.DateTimeFormat(language, { month: shape, timeZone: 'UTC' }),
        new Intl.DateTimeFormat(language, { month: shape, day: 'numeric', timeZone: 'UTC' }),
        new Intl.DateTimeFormat(language, { weekday: shape, timeZone: 'UTC' }),
      ];
      for (let day = 0; day < 365; day += 4) {
        const date = new Date(Date.UTC(2018, 0, 1 + day));
        formats.forEach((format) => format.format(date).toLocaleLowerCase().match(WORD)?.forEach((word) => found.add(word)));
      }
    }
  }
  return found;
}
