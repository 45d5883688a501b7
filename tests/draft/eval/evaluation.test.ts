import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith } from '../../packs/fixtures.ts';
import { TIDE_TEXT } from '../../support/draft.ts';
import { evaluate } from './evaluation.ts';

const NOTHING = {
  published: '2031-06-05',
  quotations: [],
  people: [],
  dates: [],
  films: [['The Long Tide']],
};

/** Folders with one article each, of which the one for development has these labels. */
async function articlesWith(labels: string): Promise<string> {
  const articles = await folderWith({});
  for (const [folder, text] of [
    ['development', labels],
    ['held-out', JSON.stringify(NOTHING)],
  ] as const) {
    await mkdir(join(articles, folder));
    await writeFile(join(articles, folder, 'tide.txt'), TIDE_TEXT);
    await writeFile(join(articles, folder, 'tide.json'), text);
  }
  return articles;
}

async function evaluated(articles: string, slips = false) {
  const [printed, complaints]: [string[], string[]] = [[], []];
  const code = await evaluate({
    articles,
    slips,
    print: (line) => printed.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, printed: printed.join('\n'), complaints };
}

it('measures both folders, and lists what went wrong in the one for development alone', async () => {
  const articles = await articlesWith(JSON.stringify(NOTHING));
  const { code, printed, complaints } = await evaluated(articles, true);
  expect({ code, complaints }).toEqual({ code: 0, complaints: [] });
  expect(printed).toMatch(/development[\s\S]*held-out/u);
  expect(printed).toContain('tide');
  expect((await evaluated(articles)).printed).not.toContain('tide');
});

it('ends with 1 and names the file where one can’t be read, and measures the other folder all the same', async () => {
  for (const labels of ['{', '{ "films": [] }']) {
    const { code, printed, complaints } = await evaluated(await articlesWith(labels));
    expect({ code, complaints }).toEqual({ code: 1, complaints: [expect.stringContaining('tide.json')] });
    expect(printed).toContain('held-out');
    expect(printed).not.toContain('development');
  }
});
