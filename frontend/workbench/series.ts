/*
 * What ECharts is told of the series of a chart: how each kind is drawn.
 */
import type { ChartOfTable, Series } from './chart';
import { figure, fits } from './figures';
import { DISTINCT, DIVERGING, type Look } from './look';

/** @param plot how wide the bars of 100 % are at most, without what stands beside them; of scales both sides together */
export function seriesOf(chart: ChartOfTable, width: number, plot: number, look: Look) {
  switch (chart.type) {
    case 'pie':
      return pie(chart, width, look);
    case 'bars':
      return bars(chart, look);
    case 'diverging':
      return diverging(chart, plot, look);
    case 'means':
      return means(chart, look);
  }
}

function pie(chart: ChartOfTable, width: number, look: Look) {
  const values = chart.series[0].values;
  return [
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
  ];
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

/** Low points to the left, high ones to the right, and the middle one half on each side, its figure in its middle. */
function diverging(chart: ChartOfTable, plot: number, look: Look) {
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
      ...(share === 0.5 ? { position: 'insideLeft', distance: 0, align: 'center' } : { position: 'inside' }),
      color: '#000',
      textBorderColor: '#fff',
      textBorderWidth: 3,
      fontSize: 12,
      formatter: (bar: { dataIndex: number }) => {
        const value = series.values[bar.dataIndex];
        const text = figure(chart, series, bar.dataIndex, 0);
        return fits(text, ((value ?? 0) / 200) * plot) ? text : '';
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
