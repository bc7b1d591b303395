/*
 * How a chart writes its figures: as its table does.
 */
import type { ChartOfTable, Series } from './chart';

type Written = Pick<ChartOfTable, 'type' | 'unit' | 'decimals' | 'comma'>;

export function written(chart: Written, value: number | null, decimals = chart.decimals): string {
  if (value === null) {
    return '';
  }
  const text = value.toFixed(decimals).replace('-', '−');
  return (chart.comma ? text.replace('.', ',') : text) + (chart.unit === '%' ? '%' : '');
}

/** A figure of a series: in brackets where few answered, nothing where too few did. */
export function figure(chart: Written, series: Series, at: number, decimals = chart.decimals): string {
  const text = written(chart, series.values[at], decimals);
  return text !== '' && series.few?.[at] ? `[${text}]` : text;
}

/** A place on the axis, with the decimals that it needs: 2,5 stands between 2 and 3. The two sides of a scale are both shares. */
export function onAxis(chart: Written, value: number): string {
  const amount = Number((chart.type === 'diverging' ? Math.abs(value) : value).toFixed(6));
  return written(chart, amount, String(amount).split('.')[1]?.length ?? 0);
}

/** How wide a character of a figure in a bar is, the percent sign with its neighbours. */
const CHARACTER = 8;

/** Whether a figure can stand in a part of a bar that is so wide, without touching those beside it. */
export function fits(text: string, room: number): boolean {
  return text !== '' && text.length * CHARACTER <= room;
}
