/*
 * The colours and letters of a chart.
 */

/** Okabe and Ito (2008): told apart by everybody. Yellow last, for it is faint on paper. */
export const DISTINCT = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#8c8c8c', '#f0e442'];
/** From one end of a scale over its middle to the other; the same palette. */
export const DIVERGING: Record<number, string[]> = {
  2: ['#d55e00', '#0072b2'],
  3: ['#d55e00', '#b8b8b8', '#0072b2'],
  4: ['#d55e00', '#e69f00', '#56b4e9', '#0072b2'],
  5: ['#d55e00', '#e69f00', '#b8b8b8', '#56b4e9', '#0072b2'],
};

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
