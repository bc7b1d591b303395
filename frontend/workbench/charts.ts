/*
 * Draws a chart that the server describes, with Apache ECharts. Only this module imports the library, and only
 * chart.ts imports this module, when the first chart is drawn.
 */
import { BarChart, CustomChart, PieChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOfTable, Series } from './chart';

use([BarChart, CustomChart, PieChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

/** Okabe and Ito (2008): told apart by everybody. Yellow last, for it is faint on paper. */
const DISTINCT = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#8c8c8c', '#f0e442'];
/** From one end of a scale over its middle to the other; the same palette. */
const DIVERGING: Record<number, string[]> = {
  2: ['#d55e00', '#0072b2'],
  3: ['#d55e00', '#b8b8b8', '#0072b2'],
  4: ['#d55e00', '#e69f00', '#56b4e9', '#0072b2'],
  5: ['#d55e00', '#e69f00', '#b8b8b8', '#56b4e9', '#0072b2'],
};

/** Around a picture that leaves the page. */
const MARGIN = 20;

export interface Look {
  ink: string;
  soft: string;
  line: string;
  paper: string;
  font: string;
}

export const ON_PAPER: Look = {
  ink: '#1f2423',
  soft: '#565d5b',
  line: '#d9d6d0',
  paper: '#ffffff',
  font: "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif",
};

export function draw(element: HTMLElement, chart: ChartOfTable, look: Look, before?: EChartsType): EChartsType {
  const width = element.clientWidth || 640;
  element.style.height = `${height(chart, width)}px`;
  const drawn = before ?? init(element, null, { renderer: 'svg' });
  drawn.resize();
  drawn.setOption(options(chart, width, look), true);
  return drawn;
}

/** The chart as an SVG file in the colours of paper, with its title above and base, filter and source below. */
export function picture(chart: ChartOfTable, width: number): { svg: string; height: number } {
  const inner = width - 2 * MARGIN;
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: inner, height: height(chart, inner) });
  drawn.setOption({ ...options(chart, inner, ON_PAPER), backgroundColor: ON_PAPER.paper });
  const plot = drawn.renderToSVGString();
  drawn.dispose();
  const title = wrapped(chart.title, `600 17px ${ON_PAPER.font}`, inner);
  const notes = chart.notes.flatMap((note) => wrapped(note, `12px ${ON_PAPER.font}`, inner));
  const plotTop = MARGIN + title.length * 23 + 8;
  const notesTop = plotTop + height(chart, inner) + 10;
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

export function height(chart: ChartOfTable, width: number): number {
  if (chart.type === 'pie') {
    return Math.min(380, Math.max(280, width * 0.6));
  }
  const bars = chart.type === 'diverging' ? 1 : chart.series.length;
  const lines = Math.max(...chart.categories.map((name) => Math.ceil((name.length * 7.2) / labelWidth(width))), 1);
  const row = Math.max(bars * 20 + 14, Math.min(lines, 4) * 17 + 10, 34);
  return chart.categories.length * row + top(chart, width) + 34;
}

function labelWidth(width: number): number {
  return Math.min(280, width * 0.4);
}

/** Room for the legend: one line, or as many as the names need. */
function top(chart: ChartOfTable, width: number): number {
  if (chart.series.length < 2) {
    return 8;
  }
  const length = chart.series.reduce((sum, series) => sum + series.name.length * 7 + 46, 0);
  return Math.ceil(length / Math.max(width - 16, 1)) * 26 + 10;
}

function options(chart: ChartOfTable, width: number, look: Look) {
  return {
    // Nothing moves: figures change while somebody reads.
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: 13, color: look.ink },
    // A scale is told apart by its order and labels; patterns would only hide these.
    aria: { enabled: true, label: { enabled: false }, decal: { show: chart.type === 'pie' || (chart.type === 'bars' && chart.series.length > 1) } },
    color: DISTINCT,
    ...(chart.type === 'pie' ? pie(chart, width, look) : plane(chart, width, look)),
  };
}

function written(chart: ChartOfTable, value: number | null, decimals = chart.decimals): string {
  if (value === null) {
    return '';
  }
  const text = Math.abs(value).toFixed(decimals);
  return (chart.comma ? text.replace('.', ',') : text) + (chart.unit === '%' ? '%' : '');
}

/** A figure of a series as the table writes it: in brackets where few answered, nothing where too few did. */
function figure(chart: ChartOfTable, series: Series, at: number, decimals = chart.decimals): string {
  const text = written(chart, series.values[at], decimals);
  return text !== '' && series.few?.[at] ? `[${text}]` : text;
}

function pie(chart: ChartOfTable, width: number, look: Look) {
  const values = chart.series[0].values;
  return {
    series: [
      {
        type: 'pie',
        radius: width < 480 ? '46%' : '68%',
        startAngle: 90,
        itemStyle: { borderColor: look.paper, borderWidth: 2 },
        label: {
          color: look.ink,
          alignTo: 'edge',
          edgeDistance: 4,
          width: width * 0.24,
          overflow: 'break',
          formatter: (part: { name: string; dataIndex: number }) => `${part.name} ${figure(chart, chart.series[0], part.dataIndex)}`,
        },
        labelLine: { lineStyle: { color: look.soft } },
        data: chart.categories.map((name, i) => ({ name, value: values[i] ?? 0 })),
      },
    ],
  };
}

function plane(chart: ChartOfTable, width: number, look: Look) {
  const series = chart.type === 'diverging' ? diverging(chart, look) : chart.type === 'means' ? means(chart, look) : bars(chart, look);
  const isDiverging = chart.type === 'diverging';
  return {
    grid: { left: labelWidth(width) + 14, right: chart.type === 'bars' ? 58 : 28, top: top(chart, width), bottom: 28 },
    legend: {
      show: chart.series.length > 1,
      top: 0,
      left: 0,
      selectedMode: false,
      itemWidth: 18,
      itemHeight: 12,
      textStyle: { color: look.ink },
      data: chart.series.map((one) => one.name),
    },
    xAxis: {
      type: 'value',
      min: isDiverging ? -100 : chart.min,
      max: isDiverging ? 100 : chart.max,
      axisLabel: { color: look.soft, hideOverlap: true, formatter: (value: number) => written(chart, value, 0) },
      splitLine: { lineStyle: { color: look.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.categories,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: look.soft } },
      axisLabel: { interval: 0, color: look.ink, width: labelWidth(width), overflow: 'break', lineHeight: 16 },
    },
    series,
  };
}

function bars(chart: ChartOfTable, look: Look) {
  return chart.series.map((one) => ({
    name: one.name,
    type: 'bar',
    barMaxWidth: 24,
    barGap: '12%',
    label: {
      show: true,
      position: 'right',
      color: look.ink,
      fontSize: 12,
      formatter: (bar: { dataIndex: number }) => figure(chart, one, bar.dataIndex),
    },
    data: one.values,
  }));
}

/** Low points to the left, high ones to the right, and the middle one half on each side. */
function diverging(chart: ChartOfTable, look: Look) {
  const points = chart.series;
  const colours = DIVERGING[points.length] ?? DISTINCT;
  const half = points.length / 2;
  const part = (series: Series, at: number, share: number, isLabelled: boolean) => ({
    name: series.name,
    type: 'bar',
    stack: 'scale',
    barMaxWidth: 26,
    color: colours[at % colours.length],
    itemStyle: { borderColor: look.paper, borderWidth: 1 },
    label: {
      show: isLabelled,
      position: share === 0.5 ? 'insideLeft' : 'inside',
      color: '#000',
      textBorderColor: '#fff',
      textBorderWidth: 3,
      fontSize: 12,
      formatter: (bar: { dataIndex: number }) => {
        const value = series.values[bar.dataIndex];
        return value !== null && value >= 7 ? figure(chart, series, bar.dataIndex, 0) : '';
      },
    },
    data: series.values.map((value) => (value === null ? null : value * share)),
  });
  const left = points.map((series, at) => ({ series, at })).filter(({ at }) => at + 1 <= half).reverse();
  const right = points.map((series, at) => ({ series, at })).filter(({ at }) => at >= half);
  const middle = points.length % 2 === 1 ? Math.floor(half) : -1;
  return [
    ...(middle >= 0 ? [part(points[middle], middle, -0.5, false), part(points[middle], middle, 0.5, true)] : []),
    ...left.map(({ series, at }) => part(series, at, -1, true)),
    ...right.map(({ series, at }) => part(series, at, 1, true)),
  ];
}

/** A point for each mean and a line for its interval; several series stand one below the other. */
function means(chart: ChartOfTable, look: Look) {
  const count = chart.series.length;
  return chart.series.flatMap((one, at) => {
    const colour = DISTINCT[at % DISTINCT.length];
    const shift = (bandWidth: number) => (bandWidth * 0.7 * (at + 0.5)) / count - bandWidth * 0.35;
    return [
      {
        name: one.name,
        type: 'custom',
        color: colour,
        data: one.values.map((value, row) => [value, row, one.low?.[row] ?? value, one.high?.[row] ?? value]),
        encode: { x: [0, 2, 3], y: 1 },
        renderItem: (_: unknown, api: any) => {
          if (Number.isNaN(api.value(0))) {
            return null;
          }
          const middle = api.coord([api.value(0), api.value(1)]);
          const y = middle[1] + shift(api.size([0, 1])[1]);
          const from = api.coord([api.value(2), api.value(1)])[0];
          const to = api.coord([api.value(3), api.value(1)])[0];
          const style = { stroke: colour, lineWidth: 2 };
          const line = (x1: number, y1: number, x2: number, y2: number) => ({ type: 'line', shape: { x1, y1, x2, y2 }, style });
          return {
            type: 'group',
            children: [
              line(from, y, to, y),
              line(from, y - 4, from, y + 4),
              line(to, y - 4, to, y + 4),
              { type: 'circle', shape: { cx: middle[0], cy: y, r: 4.5 }, style: { fill: colour, stroke: look.paper } },
              // Several series stand too close for figures; the table has them.
              ...(count > 1
                ? []
                : [
                    {
                      type: 'text',
                      style: { text: figure(chart, one, api.value(1)), x: middle[0], y: y - 7, align: 'center', verticalAlign: 'bottom', fill: look.ink, font: `11px ${look.font}` },
                    },
                  ]),
            ],
          };
        },
      },
    ];
  });
}
