import { execFile } from 'node:child_process';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../src/draft/findings.ts';
import { TIDE_TEXT, tideFindings } from '../support/draft.ts';
import { type Bench, bench, checked, findingRun } from '../support/drafting.ts';

describe('drafting where nobody can be asked', () => {
  it('writes what is sure, lists what is doubtful, and says where to settle it', async () => {
    const { article, out, run } = await bench();
    const { code, printed } = await run([article, '--out', out]);
    expect(code).toBe(0);
    expect(printed.split('\n')).toEqual([
      'Drafted: franchises 0, films 2, dates 2, credits 2, quotations 2, facts 1; 5 to be settled.',
      '5 to be settled, on a terminal, and this is none:',
      '  paragraph 3: film “Tide Song”: it is named but twice',
      '  paragraph 4: date 2031-autumn of “Tide Song”: a pack holds no seasons: make it the month or the year that is certain, or drop it',
      '  paragraph 3: Jo Marsh as “Captain Vane”: it is not said in which film',
      "  paragraph 3: quotation “It's the kettle I remember,”: “she” may be somebody else",
      expect.stringMatching(
        /^ {2}paragraph 2: fact “Director Ada Quill began [^”]{30,50}…”: the article’s sentence has to be put into words of your own/,
      ),
      `Settle them: npm run pack:draft -- ${article} --out ${out} --review`,
    ]);
    const quotations: unknown = JSON.parse(await readFile(join(out, 'quotations.json'), 'utf8'));
    expect(quotations).toMatchObject({
      quotations: [{ id: 'quill-we-had-no-harbour', speaker: 'ada-quill' }],
    });
  });

  it('keeps none of the article’s own sentences', async () => {
    const { article, out, run } = await bench();
    await run([article, '--out', out]);
    for (const file of ['draft.json', 'production.json', 'people.json', 'films.json']) {
      expect(await readFile(join(out, file), 'utf8')).not.toContain('pontoon');
    }
  });

  it('makes no pack of it for the bot or the checker until all is settled, and they say what is not', async () => {
    const { article, out, run } = await bench();
    await run([article, '--out', out]);
    const { code, printed } = await checked(out, article);
    expect(code).toBe(1);
    expect(printed).toContain(
      '✗ long-tide/draft.json: is a draft that is not settled yet: npm run pack:draft --',
    );
    expect(printed).toContain('items[2]: not settled: film “Tide Song”, paragraph 3: it is named but twice');
    expect(printed).toContain('the article’s sentence has to be put into words of your own, or dropped');
    expect(printed.split('\n').filter((line) => line.startsWith('✗'))).toHaveLength(6);
  });
});

describe('the command itself', () => {
  it('drafts with what it finds by itself, and says that nobody can be asked where there is no terminal', async () => {
    const { article, out } = await bench();
    const door = fileURLToPath(new URL('../../bin/pack-draft.mjs', import.meta.url));
    // As on Node 24, which has no Temporal of its own.
    const options = ['--no-harmony-temporal', door, article, '--out', out];
    const { stdout } = await promisify(execFile)(process.execPath, options);
    expect(stdout).toMatch(/^Drafted: .*films \d, dates \d, .*quotations 2/);
    expect((await stat(join(out, 'draft.json'))).isFile()).toBe(true);
  });
});

it('says how to go on with a path that a shell would take apart', async () => {
  const { folder, out, run } = await bench();
  const spaced = join(folder, 'the $tide.txt');
  await writeFile(spaced, TIDE_TEXT);
  expect((await run([spaced, '--out', out])).printed).toContain(
    `pack:draft -- "${join(folder, 'the \\$tide.txt')}" --out`,
  );
});

describe('what an article has too much of', () => {
  it('is said of a quotation that no pack holds, and the draft can be gone on with', async () => {
    const { article, folder, out } = await bench();
    const long = 'We had a raft and a kettle, and nobody slept. '.repeat(120).slice(0, -2);
    await writeFile(article, `June 5, 2031\n\n“${long},” said director Ada Quill, who made The Long Tide.\n`);
    const run = findingRun(folder, findIn);
    expect((await run([article, '--out', out])).printed).toContain('<=1500 characters');
    const { code, printed } = await run([article, '--out', out, '--review']);
    expect({ code, printed }).toEqual({
      code: 0,
      printed: expect.stringMatching(/^The draft: .*quotations 1/),
    });
  });

  it('is refused where its draft could not be read again, and nothing is written', async () => {
    const { article, folder, out } = await bench();
    const run = findingRun(folder, (whole) => {
      const found = tideFindings(whole);
      const films = found.films.map((film) => ({
        ...film,
        forms: Array.from({ length: 41 }, (_, at) => `Form ${at}`),
      }));
      return { ...found, films };
    });
    const { code, printed } = await run([article, '--out', out]);
    expect(code).toBe(1);
    expect(printed).toMatch(
      /^✗ The draft would be too much for \S+draft\.json: items\[1\]\.found\.forms [^\n]+\.$/,
    );
    await expect(stat(out)).rejects.toThrow('ENOENT');
  });
});

describe('called as it should not be', () => {
  it.each<[string, (bench: Bench) => readonly string[], string]>([
    [
      'a file that is not there',
      ({ folder, out }) => [join(folder, 'no.txt'), '--out', out],
      'There is no file ',
    ],
    [
      'a folder for an article',
      ({ folder, out }) => [folder, '--out', out],
      'is a folder, not the text of an article',
    ],
    [
      'a picture',
      ({ folder, out }) => [join(folder, 'bytes.txt'), '--out', out],
      'is not plain text in UTF-8. Save the article as plain text.',
    ],
    [
      'a file with zero bytes in it',
      ({ folder, out }) => [join(folder, 'zeros.txt'), '--out', out],
      'is not plain text in UTF-8',
    ],
    [
      'a web page',
      ({ folder, out }) => [join(folder, 'page.txt'), '--out', out],
      'is a web page. Copy its text',
    ],
    [
      'an empty file',
      ({ folder, out }) => [join(folder, 'empty.txt'), '--out', out],
      'There are no words in ',
    ],
    [
      'a file that is too large',
      ({ folder, out }) => [join(folder, 'large.txt'), '--out', out],
      'is larger than 256 KiB',
    ],
    [
      'a file of more headings than a pack holds',
      ({ folder, out }) => [join(folder, 'headings.txt'), '--out', out],
      'has more than 999 headings',
    ],
    [
      'a file without blank lines that goes on and on',
      ({ folder, out }) => [join(folder, 'endless.txt'), '--out', out],
      'has more than 10000 letters. Leave a blank line between paragraphs.',
    ],
    ['no --out', ({ article }) => [article], 'Say where the pack goes: --out data/<name>'],
    [
      'a name that is no slug',
      ({ article, folder }) => [article, '--out', join(folder, 'data', 'Long Tide')],
      '“Long Tide” can’t be the name of a pack.',
    ],
    [
      'a folder outside the packs',
      ({ article, folder }) => [article, '--out', join(folder, 'src', 'tide')],
      'lies outside a folder of packs, where no bot reads it.',
    ],
    [
      'a review of nothing',
      ({ article, out }) => [article, '--out', out, '--review'],
      'There is no draft in ',
    ],
  ])('%s is one line in plain words, and nothing is written', async (_what, args, message) => {
    const one = await bench();
    await writeFile(join(one.folder, 'bytes.txt'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]));
    await writeFile(join(one.folder, 'zeros.txt'), 'A\0B');
    await writeFile(join(one.folder, 'page.txt'), '<!DOCTYPE html><p>Tide</p>');
    await writeFile(join(one.folder, 'empty.txt'), ' \n\n');
    await writeFile(join(one.folder, 'large.txt'), 'Tide. '.repeat(50_000));
    await writeFile(join(one.folder, 'headings.txt'), `${'The Tide\n\n'.repeat(1000)}It is out.`);
    await writeFile(join(one.folder, 'endless.txt'), `The Tide\n\n${'Tide after tide. '.repeat(600)}`);
    const { code, printed } = await one.run(args(one));
    expect(code).toBe(1);
    expect(printed).toMatch(/^✗ [^\n]+$/);
    expect(printed).toContain(message);
    await expect(stat(join(one.folder, 'data'))).rejects.toThrow('ENOENT');
  });

  it.each([
    [[]],
    [['a.txt', 'b.txt']],
    [['--fast', 'a.txt']],
    [['a.txt', '--review', '--again']],
  ])('%j shows how', async (args) => {
    const { run } = await bench();
    expect(await run(args)).toEqual({
      code: 2,
      printed: expect.stringMatching(/^Usage: npm run pack:draft -- /),
    });
  });

  it('shows how when asked', async () => {
    const { run } = await bench();
    expect(await run(['--help'])).toEqual({ code: 0, printed: expect.stringContaining('--again') });
  });
});
