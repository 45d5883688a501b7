import type { CheckState, Examined, Finding } from './check.ts';

const SIGNS: Readonly<Record<CheckState, string>> = { fine: '✓', warn: '!', bad: '✗', skipped: '–' };

const LABELS: Readonly<Record<CheckState, string>> = {
  bad: 'bad',
  warn: 'to look at',
  fine: 'fine',
  skipped: 'skipped',
};

/** What control characters there are in what came from elsewhere must not move the terminal's cursor. */
const shown = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

/** What was found, as lines for a terminal: sign, check, words, and below them what to do. */
export function reportOf(examined: readonly Examined[]): string[] {
  const width = Math.max(0, ...examined.map(({ name }) => name.length));
  const indent = ' '.repeat(width + 4);
  const lines = examined.flatMap(({ name, findings }) =>
    findings.flatMap(({ state, says, mend }, index) => {
      const head = `${SIGNS[state]} ${(index === 0 ? name : '').padEnd(width)}  ${shown(says)}`;
      return mend === undefined ? [head] : [head, `${indent}→ ${shown(mend)}`];
    }),
  );
  return [...lines, '', summaryOf(examined.flatMap(({ findings }) => findings))];
}

function summaryOf(findings: readonly Finding[]): string {
  const states = ['bad', 'warn', 'fine', 'skipped'] as const;
  const counts = states.map(
    (state) => [state, findings.filter((one) => one.state === state).length] as const,
  );
  return counts
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${LABELS[state]}`)
    .join(', ');
}

/** What was found, for programs. */
export const jsonOf = (examined: readonly Examined[]): string =>
  JSON.stringify(
    { ok: !examined.some(({ findings }) => findings.some(({ state }) => state === 'bad')), checks: examined },
    undefined,
    2,
  );
