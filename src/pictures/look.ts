/** The card's size in pixels. */
export const WIDTH = 1000;
export const HEIGHT = 460;

/** Space on the left and on the right. */
export const MARGIN = 56;

/** The card is opaque, so that it looks the same whether Discord is dark or light. All texts are legible on all grounds. */
export const COLOURS = {
  /** From the upper left to the lower right: a chart table by night. */
  ground: ['#0f1a2b', '#182a43'],
  /** The compass rose behind the words. */
  chart: '#22385a',
  /** Lines of a timeline, behind the words. */
  line: '#2f4768',
  accent: '#f2b84b',
  title: '#ffffff',
  text: '#dbe4f0',
  quiet: '#aebcd0',
} as const;

export const WEIGHTS = { title: 700, number: 800, text: 500 } as const;
