import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPackCheck } from '../../src/packs/check/command.ts';
import { DATA, folderWith } from './fixtures.ts';

// What `data/README.md` shows to somebody who writes a first pack is what the checker takes and says.

const guide = await readFile(join(DATA, 'README.md'), 'utf8');
const steps = guide.slice(guide.indexOf('## Your first pack'), guide.indexOf('## Check it'));

const FENCE = '```';

/** What stands in the guide's blocks of one kind. */
const blocks = (kind: string): string[] =>
  steps
    .split(`\n${FENCE}${kind}\n`)
    .slice(1)
    .map((rest) => rest.split(`${FENCE}\n`)[0] ?? '');

const [article = '', fault = ''] = blocks('text');
const [pack = ''] = blocks('json');

async function check(text: string): Promise<{ code: number; lines: string[] }> {
  const dir = await folderWith({ 'harbour-lights/pack.json': text, 'article.txt': article });
  const lines: string[] = [];
  const code = await runPackCheck([join(dir, 'harbour-lights'), join(dir, 'article.txt')], (line) =>
    lines.push(line),
  );
  return { code, lines };
}

describe('the guide to a first pack', () => {
  it('has an example that the checker finds to be its article’s, in all', async () => {
    const { code, lines } = await check(pack);
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([]);
    expect(lines.filter((line) => line.startsWith('✓'))).toHaveLength(5);
    expect(code).toBe(0);
  });

  it('shows the fault that the checker tells, word for word', async () => {
    const at = pack.indexOf('"quotations": [');
    const wrong = pack.slice(0, at) + pack.slice(at).replace('"paragraphs": [2]', '"paragraphs": [1]');
    const { code, lines } = await check(wrong);
    expect(code).toBe(1);
    expect(`${lines.join('\n')}\n`).toBe(fault);
  });
});
