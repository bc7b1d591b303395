/*
 * Draws a chart that the server describes, with Apache ECharts. Only this module imports the library, and only
 * chart.ts imports this module, when the first chart is drawn.
 */
import { BarChart, CustomChart, PieChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartOfTable } from './chart';
import { onAxis } from './figures';
import { DISTINCT, ON_PAPER, type Look } from './look';
import { framed, inside } from './picture';
import { seriesOf } from './series';

export { ON_PAPER };

use([BarChart, CustomChart, PieChart, ScatterChart, AriaComponent, GridComponent, LegendComponent, SVGRenderer]);

/** Room beside the bars, for the last word of the axis. */
const RIGHT = 28;

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
  const inner = inside(width);
  const plotHeight = height(chart, inner);
  const drawn = init(null, null, { renderer: 'svg', ssr: true, width: inner, height: plotHeight });
  drawn.setOption({ ...options(chart, inner, ON_PAPER), backgroundColor: ON_PAPER.paper });
  const plot = drawn.renderToSVGString();
  drawn.dispose();
  return framed(chart, plot, plotHeight, width);
}

function height(chart: ChartOfTable, width: number): number {
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

/** Where the bars begin, beside their names. */
function left(width: number): number {
  return labelWidth(width) + 14;
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
    ...(chart.type === 'pie' ? {} : axes(chart, width, look)),
    series: seriesOf(chart, width, width - left(width) - RIGHT, look),
  };
}

function axes(chart: ChartOfTable, width: number, look: Look) {
  const isDiverging = chart.type === 'diverging';
  return {
    grid: { left: left(width), right: chart.type === 'bars' ? 58 : RIGHT, top: top(chart, width), bottom: 28 },
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
      axisLabel: { color: look.soft, hideOverlap: true, formatter: (value: number) => onAxis(chart, value) },
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
  };
}
