/*
 * Copies a table so that it arrives in Word and Excel as a table: as HTML with its own styles, and as lines with tabs.
 * A button says what it does: data-copy="table" for the table of its .result or .table, data-copy="link" for the address,
 * data-copy="program" for the text of its .program.
 */
import { NAMESPACE, mark, plain } from './cells';

const CELL = 'padding:2pt 6pt;border-bottom:.5pt solid #999;vertical-align:top;';

document.addEventListener('click', async (event) => {
  const button = (event.target as Element | null)?.closest?.<HTMLButtonElement>('button[data-copy]');
  if (!button) {
    return;
  }
  const result = button.closest('.result, .table');
  const isTable = button.dataset.copy === 'table';
  if (isTable && !result?.querySelector('table')) {
    return;
  }
  const html = isTable ? asHtml(result!) : '';
  const program = button.dataset.copy === 'program' ? button.closest('.program')?.querySelector('pre')?.textContent : null;
  const text = isTable ? asLines(result!) : (program ?? window.location.href);
  await put(html, text);
  say(button);
});

/** The table with caption and notes, without anything that only the page understands. */
function asHtml(result: Element): string {
  const table = result.querySelector('table')!.cloneNode(true) as HTMLTableElement;
  const caption = table.caption?.textContent ?? '';
  table.deleteCaption();
  for (const cell of table.querySelectorAll<HTMLElement>('td, th')) {
    const isRight = cell.classList.contains('number');
    const isTotal = cell.matches('.subtotal, .subtotal ~ td, tr.total > *');
    // As text, "[42,4]" and "1-2" stay what they are.
    const kind = mark(cell);
    cell.setAttribute(
      'style',
      CELL +
        `text-align:${isRight ? 'right' : 'left'};font-weight:${isTotal ? 'bold' : 'normal'};` +
        (cell.closest('thead') ? 'border-bottom:1pt solid #000;' : '') +
        kind,
    );
    cell.removeAttribute('class');
  }
  for (const part of table.querySelectorAll('tr, tbody, thead')) {
    part.removeAttribute('class');
  }
  table.setAttribute('style', 'border-collapse:collapse;font-variant-numeric:tabular-nums;');
  table.removeAttribute('class');
  const paragraph = (content: string, style: string) => {
    const p = document.createElement('p');
    p.textContent = content;
    p.setAttribute('style', style);
    return p.outerHTML;
  };
  return (
    `<html ${NAMESPACE}><meta charset="utf-8"><body>` +
    paragraph(caption, 'font-weight:bold') +
    table.outerHTML +
    notes(result)
      .map((note) => paragraph(note, 'font-size:9pt'))
      .join('') +
    '</body></html>'
  );
}

/** One line per row; a cell that spans several is repeated as empty ones, so that columns stay columns. */
function asLines(result: Element): string {
  const table = result.querySelector('table')!;
  const lines: string[][] = [];
  [...table.rows].forEach((row, y) => {
    lines[y] ??= [];
    let x = 0;
    for (const cell of row.cells) {
      while (lines[y][x] !== undefined) {
        x++;
      }
      for (let dy = 0; dy < cell.rowSpan; dy++) {
        for (let dx = 0; dx < cell.colSpan; dx++) {
          (lines[y + dy] ??= [])[x + dx] = dy === 0 && dx === 0 ? plain(cell) : '';
        }
      }
    }
  });
  return [table.caption?.textContent ?? '', ...lines.map((line) => Array.from(line, (cell) => cell ?? '').join('\t')), ...notes(result)].join('\n');
}

function notes(result: Element): string[] {
  // What holds of the whole result stands once below its tables, and goes with each that is taken away; what several tables
  // say alike stands there too, and hidden in each of them; what brackets mean goes with tables that have some.
  const place = result.closest('.tables-page') ?? result.parentElement;
  const isOfFew = /(^|\t|\n)\s*(–|\[−?\d)|†/.test([...result.querySelectorAll('td')].map((cell) => cell.textContent).join('\t'));
  const around = [...(place?.querySelectorAll('.result-notes > .note-line:not(.of-some)') ?? [])].filter(
    (note) => isOfFew || !note.classList.contains('of-few'),
  );
  return [...result.querySelectorAll('.note-line'), ...around].map((note) => note.textContent ?? '').filter((note) => note !== '');
}

/** First by the event, which leaves the attributes of cells as they are; the clipboard's own interface cleans them away. */
async function put(html: string, text: string) {
  let isFilled = false;
  const allow = (event: Event) => event.preventDefault();
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (html) {
      event.clipboardData?.setData('text/html', html);
    }
    isFilled = true;
  };
  document.addEventListener('beforecopy', allow);
  document.addEventListener('copy', fill);
  try {
    document.execCommand('copy');
  } finally {
    document.removeEventListener('beforecopy', allow);
    document.removeEventListener('copy', fill);
  }
  if (!isFilled) {
    const kinds: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (html) {
      kinds['text/html'] = new Blob([html], { type: 'text/html' });
    }
    await navigator.clipboard.write([new ClipboardItem(kinds)]);
  }
}

/** Tells in the button's own place that it is done; screen readers hear it from the page's status line. */
function say(button: HTMLButtonElement) {
  const done = button.dataset.done ?? '';
  const status = document.querySelector('[role=status].copied');
  if (status) {
    status.textContent = '';
    status.textContent = done;
  }
  if (!button.dataset.label) {
    button.dataset.label = button.textContent ?? '';
  }
  button.textContent = done;
  setTimeout(() => {
    button.textContent = button.dataset.label ?? '';
  }, 2000);
}
