import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const results = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullish(),
      help: z.string(),
      nodes: z.array(z.object({ html: z.string(), failureSummary: z.string().optional() })),
    }),
  ),
});

/** Without preloading, which fetches style sheets again for rules that are none of these. */
const RUN = 'axe.run(document, { resultTypes: ["violations"], preload: false })';

/**
 * What axe finds serious or critical in the page as it stands: each with its rule, what to do, and where.
 * The script is run by the test and not loaded by the page, whose policy would refuse it.
 */
export async function seriousProblems(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const found = results.parse(await page.evaluate(RUN));
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(
        ({ html, failureSummary = '' }) => `${id}: ${help}\n${html.slice(0, 300)}\n${failureSummary}`,
      ),
    );
}
