/*
 * A chart as a picture that leaves the page: an SVG file in the colours of paper.
 */
import type { ChartOfTable } from './chart';
import { ON_PAPER } from './look';

const MARGIN = 20;

/** How wide the plot of a picture is. */
export function inside(width: number): number {
  return width - 2 * MARGIN;
}

/** The plot of a chart with the title above and base, filter and source below. */
export function framed(chart: ChartOfTable, plot: string, plotHeight: number, width: number): { svg: string; height: number } {
  const inner = inside(width);
  const title = wrapped(chart.title, `600 17px ${ON_PAPER.font}`, inner);
  const notes = chart.notes.flatMap((note) => wrapped(note, `12px ${ON_PAPER.font}`, inner));
  const plotTop = MARGIN + title.length * 23 + 8;
  const notesTop = plotTop + plotHeight + 10;
  const whole = notesTop + notes.length * 16 + MARGIN - 4;
  const lines = (texts: string[], size: number, weight: number, colour: string, y: number, step: number) =>
    texts
      .map((text, at) => `<text x="${MARGIN}" y="${y + at * step}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`)
      .join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${whole}" ` +
    `viewBox="0 0 ${width} ${whole}" font-family="${escaped(ON_PAPER.font)}"><title>${escaped(chart.title)}</title>` +
    `<desc>${escaped(chart.notes.join(' '))}</desc><rect width="${width}" height="${whole}" fill="${ON_PAPER.paper}"/>` +
    lines(title, 17, 600, ON_PAPER.ink, MARGIN + 17, 23) +
    plot.replace('<svg ', `<svg x="${MARGIN}" y="${plotTop}" `) +
    lines(notes, 12, 400, ON_PAPER.soft, notesTop + 12, 16) +
    '</svg>';
  return { svg, height: whole };
}

/** A text in lines that are no wider than they may be, as this browser measures it. */
function wrapped(text: string, font: string, width: number): string[] {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = font;
  const lines: string[] = [];
  for (const word of text.split(/[ \t\n]+/)) {
    const longer = lines.length === 0 ? word : `${lines[lines.length - 1]} ${word}`;
    if (lines.length > 0 && pen.measureText(longer).width <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
