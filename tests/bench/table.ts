import type { Goal, Row } from './bench.ts';

/** The middle of some numbers; of an even number of them, between the middle two. */
export function median(samples: readonly number[]): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const upper = sorted[Math.floor(half)] ?? Number.NaN;
  return Number.isInteger(half) ? ((sorted[half - 1] ?? upper) + upper) / 2 : upper;
}

/** The smallest sample that so large a part (0 to 1) of them does not exceed. */
export function percentile(samples: readonly number[], part: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** Ours over the floor, round by round: what disturbs the machine for a while disturbs both. */
const ratiosOf = ({ samples, floor }: Row): number[] =>
  samples.flatMap((sample, round) => {
    const beside = floor?.samples[round];
    return beside ? [sample / beside] : [];
  });

const HEAD = [
  'figure',
  'unit',
  'min',
  'median',
  'max',
  'floor (median)',
  'ratio [min–max]',
  'goal',
  'reached',
];

/** Rows as a table in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(row: Row): string[] {
  const { figure, unit, samples, floor, goal } = row;
  const ratios = ratiosOf(row);
  return [
    figure,
    unit,
    brief(Math.min(...samples)),
    `**${brief(median(samples))}**`,
    brief(Math.max(...samples)),
    floor ? `${brief(median(floor.samples))} (${floor.name})` : '',
    ratios.length > 0
      ? `**${times(median(ratios))}** [${times(Math.min(...ratios))}–${times(Math.max(...ratios))}]`
      : '',
    goal ? goalText(goal) : '',
    goal ? (isReached(row) ? 'yes' : '**no**') : '',
  ];
}

function goalText({ ratio, ratioAtLeast, atMost, atLeast, each }: Goal): string {
  const parts = [
    ratio === undefined ? [] : [`≤ ${times(ratio)}`],
    ratioAtLeast === undefined ? [] : [`≥ ${times(ratioAtLeast)}`],
    atMost === undefined ? [] : [`≤ ${brief(atMost)}`],
    atLeast === undefined ? [] : [`≥ ${brief(atLeast)}`],
  ];
  return parts.flat().join(', ') + (each ? ' in each round' : '');
}

/** Whether the row's goal is reached; true where it has none. */
export function isReached(row: Row): boolean {
  const { ratio, ratioAtLeast, atMost, atLeast, each } = row.goal ?? {};
  const judged = (of: readonly number[]) => (each ? [...of] : [median(of)]);
  const values = judged(row.samples);
  const ratios = judged(ratiosOf(row));
  return (
    values.every(
      (it) => it <= (atMost ?? Number.POSITIVE_INFINITY) && it >= (atLeast ?? Number.NEGATIVE_INFINITY),
    ) &&
    (ratio === undefined || (ratios.length > 0 && ratios.every((it) => it <= ratio))) &&
    (ratioAtLeast === undefined || (ratios.length > 0 && ratios.every((it) => it >= ratioAtLeast)))
  );
}

const times = (ratio: number): string => ratio.toFixed(2);

/** Three digits that count, and whole numbers as they are. */
function brief(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Number.isInteger(value) || Math.abs(value) >= 100) {
    return Math.round(value).toLocaleString('en', { maximumFractionDigits: 0 });
  }
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
