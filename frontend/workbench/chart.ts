/*
 * <ovoz-chart>: a chart beside its table. The table is the alternative text; the chart is a picture of it, drawn as
 * SVG, in the colours of the page or of paper, and can be taken away as SVG or PNG.
 */
import type { EChartsType } from 'echarts/core';

export interface Series {
  name: string;
  values: (number | null)[];
  /** Which values are of few answers: they stand in brackets, as in the table. */
  few?: boolean[];
  low?: (number | null)[];
  high?: (number | null)[];
}

export interface ChartOfTable {
  type: 'pie' | 'bars' | 'diverging' | 'means';
  /** Says what is seen, and that the table has the figures. */
  label: string;
  /** The name of a downloaded file. */
  file: string;
  /** What stands over a picture that leaves the page, and under it: base, filter, source. */
  title: string;
  notes: string[];
  categories: string[];
  series: Series[];
  min: number;
  max: number | null;
  unit: string;
  decimals: number;
  comma: boolean;
}

const DARK = window.matchMedia('(prefers-color-scheme: dark)');

class OvozChart extends HTMLElement {
  #chart?: ChartOfTable;
  #drawn?: EChartsType;
  #width = 0;
  readonly #picture = document.createElement('div');
  readonly #observer = new ResizeObserver(() => {
    if (this.#picture.clientWidth !== this.#width) {
      void this.#draw();
    }
  });
  readonly #redraw = () => void this.#draw();
  readonly #forPrint = () => void this.#draw(true);

  get chart(): ChartOfTable | undefined {
    return this.#chart;
  }

  set chart(chart: ChartOfTable) {
    const isSame = JSON.stringify(chart) === JSON.stringify(this.#chart);
    this.#chart = chart;
    if (!isSame) {
      void this.#draw();
    }
  }

  connectedCallback() {
    // A property that was set before this module came hides the accessor.
    if (Object.prototype.hasOwnProperty.call(this, 'chart')) {
      const early = (this as { chart: ChartOfTable }).chart;
      delete (this as { chart?: ChartOfTable }).chart;
      this.chart = early;
    }
    // Between its title and its notes, which the server writes.
    const title = this.querySelector('.chart-title');
    title ? title.after(this.#picture) : this.prepend(this.#picture);
    this.#picture.className = 'picture';
    this.addEventListener('click', this.#download);
    DARK.addEventListener('change', this.#redraw);
    window.addEventListener('beforeprint', this.#forPrint);
    window.addEventListener('afterprint', this.#redraw);
    this.#observer.observe(this.#picture);
    void this.#draw();
  }

  disconnectedCallback() {
    DARK.removeEventListener('change', this.#redraw);
    window.removeEventListener('beforeprint', this.#forPrint);
    window.removeEventListener('afterprint', this.#redraw);
    this.#observer.disconnect();
    this.#drawn?.dispose();
    this.#drawn = undefined;
  }

  async #draw(forPrint = false) {
    if (!this.#chart || !this.isConnected) {
      return;
    }
    const charts = await import('./charts');
    if (!this.isConnected) {
      return;
    }
    this.#picture.setAttribute('role', 'img');
    this.#picture.setAttribute('aria-label', this.#chart.label);
    this.#width = this.#picture.clientWidth;
    this.#drawn = charts.draw(this.#picture, this.#chart, forPrint ? charts.ON_PAPER : this.#look(), this.#drawn);
  }

  #look() {
    const style = getComputedStyle(this);
    const token = (name: string) => style.getPropertyValue(name).trim();
    return { ink: token('--ink'), soft: token('--ink-soft'), line: token('--hairline'), paper: token('--paper'), font: style.fontFamily };
  }

  readonly #download = async (event: Event) => {
    const format = (event.target as HTMLElement).closest<HTMLElement>('[data-format]')?.dataset.format;
    if (!format || !this.#chart) {
      return;
    }
    const charts = await import('./charts');
    const width = 960;
    const picture = charts.picture(this.#chart, width);
    const file = new Blob([picture.svg], { type: 'image/svg+xml' });
    this.#save(format === 'png' ? await png(file, width, picture.height) : file, format);
  };

  #save(file: Blob, format: string) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = `${this.#chart!.file}.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }
}

/** Twice as fine as a screen, for print. */
async function png(svg: Blob, width: number, height: number): Promise<Blob> {
  const image = new Image();
  const address = URL.createObjectURL(svg);
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(address);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

customElements.define('ovoz-chart', OvozChart);
