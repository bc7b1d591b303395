/*
 * What a reader selects on a staff page and copies: the cells of tables arrive in a spreadsheet as what they are. Text
 * without a table is left to the browser.
 */
import { NAMESPACE, mark, plain } from './cells';

document.addEventListener('copy', (event) => {
  const selection = window.getSelection();
  if (event.defaultPrevented || !selection || selection.isCollapsed || selection.rangeCount === 0) {
    return;
  }
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const place = around instanceof Element ? around : around.parentElement;
  if (!place?.closest('main') || place.closest('td, th, input, textarea')) {
    return;
  }
  const copied = fragment(range, place);
  const cells = [...copied.querySelectorAll('td, th')];
  if (cells.length === 0) {
    return;
  }
  const text = lines(copied);
  cells.forEach((cell) => {
    cell.setAttribute('style', `${mark(cell)}${cell.matches('.number') ? 'text-align:right' : ''}`);
  });
  copied.querySelectorAll('button, input, select, script, style').forEach((element) => element.remove());
  copied.querySelectorAll('*').forEach((element) => element.removeAttribute('class'));
  event.preventDefault();
  event.clipboardData?.setData('text/html', `<html ${NAMESPACE}><meta charset="utf-8"><body>${copied.innerHTML}</body></html>`);
  event.clipboardData?.setData('text/plain', text);
});

/** What is selected, inside a table again if it is a part of one. */
function fragment(range: Range, place: Element): HTMLElement {
  const holder = document.createElement('div');
  const inside = place.closest('table');
  let target: HTMLElement = holder;
  if (inside) {
    target = target.appendChild(document.createElement('table'));
    if (place.closest('tr')) {
      target = target.appendChild(document.createElement('tr'));
    }
  }
  target.append(range.cloneContents());
  return holder;
}

/** One line per row with tabs; what stands between tables, one line per block. */
function lines(copied: Element): string {
  const found: string[] = [];
  const walk = (node: Node) => {
    if (node instanceof HTMLTableRowElement) {
      found.push([...node.cells].map(plain).join('\t'));
    } else if (node instanceof Element && node.querySelector('tr')) {
      node.childNodes.forEach(walk);
    } else {
      const text = (node.textContent ?? '').trim().replace(/\s+/g, ' ');
      if (text) {
        found.push(text);
      }
    }
  };
  copied.childNodes.forEach(walk);
  return found.join('\n');
}
