import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runPackCheck } from '../../../src/packs/check/command.ts';
import { ARTICLES, DATA, folderWith, harbourLights, harbourText, smallPack } from '../fixtures.ts';
import { at } from './evidence.ts';

const PACK = join(ARTICLES, 'harbour-lights');
const ARTICLE = join(ARTICLES, 'harbour-lights.txt');
const DOOR = fileURLToPath(new URL('../../../bin/pack-check.mjs', import.meta.url));

async function run(...args: string[]): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await runPackCheck(args, (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

describe('checking a pack against its article', () => {
  it('exits 0 where all is found, and lists what is ours', async () => {
    const { code, output } = await run(PACK, ARTICLE);
    expect(code).toBe(0);
    expect(output).toContain('✓ Quotations: to the letter, whole, with speaker');
    expect(output).not.toContain('✗');
    expect(output).toContain('Names to be found by (ours)\n  harbour-lights: HL1\n');
    expect(output).toContain('Titles and names shown (ours)\n  ebb: Harbour Lights: Ebb\n');
    expect(output).toContain('films › flood › sequelOf.cite: It is called the third');
    expect(output).toContain('Marked as not stated\n  The article does not name its author.');
    expect(output).toContain('  cold: to whom it was said, and when');
  });

  it('exits 1 where something is not found, and prints each thing with its paragraph', async () => {
    const pack = await harbourLights();
    at(pack.quotations, 0).segments[1] = 'And when the snow came, we wrote it in.';
    at(at(pack.films, 1).releases, 0).date = { precision: 'month', value: '2033-04' };
    at(pack.people, 1).names.source.push('Captain Brandt');
    at(pack.production, 1).text = 'It was done with two fire engines for rain.';
    const folder = await folderWith({ 'harbour-lights/pack.json': JSON.stringify(pack, null, 2) });
    const { code, output } = await run(join(folder, 'harbour-lights'), ARTICLE);
    expect(code).toBe(1);
    const text = await readFile(join(folder, 'harbour-lights', 'pack.json'), 'utf8');
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split('\n').length;
    const line = (words: string) => `    harbour-lights/pack.json:${lineOf(words)}: `;
    expect(output.split('\n').filter((one) => /^ {4}|^✗/.test(one))).toEqual([
      '✗ Quotations: to the letter, whole, with speaker: 1 to mend',
      `${line('"id": "hum"')}quotations › hum, paragraph 3, 4: “And when the snow came, we wrote it in.” is not there; it agrees up to “And when the”`,
      '      → copy it from the article, to the letter, one segment for each stretch between two quotation marks',
      '✗ Dates of films: 1 to mend',
      `${line('"id": "ebb"')}films › ebb, paragraph 2: the date 2033-04 is not there`,
      '      → cite the paragraph that says so; or make it as exact as the article is, by another "precision"',
      '✗ Names, roles and places: 1 to mend',
      `${line('"id": "soren-brandt"')}people › soren-brandt: the name “Captain Brandt” is not there`,
      '      → write it as the article does; or, if it is not the article’s, move it to "ours"',
      '✗ Our own words: no sentence taken over: 1 to mend',
      `${line('It was done with')}production › storm › text, paragraph 8: takes over the article’s own words “with two fire engines for rain”`,
      '      → say it in words of your own; what somebody said belongs into a quotation',
    ]);
  });

  it('gives each text to the source of the same day, or as it is told', async () => {
    const pack = await harbourLights();
    const other = {
      ...at(pack.sources, 0),
      id: 'log-2031',
      published: '2031-02-04',
      paragraphs: 1,
      headings: [],
      unstated: [],
    };
    const text = '2031-02-04 A day at sea.';
    const folder = await folderWith({
      'harbour-lights/pack.json': { ...pack, sources: [...pack.sources, other] },
      'a.txt': text,
      'b.txt': 'A day at sea: 4 February 2031.',
    });
    const [dir, dated, undated] = ['harbour-lights', 'a.txt', 'b.txt'].map((name) => join(folder, name));
    expect((await run(dir ?? '', ARTICLE, dated ?? '')).code).toBe(0);
    expect((await run(dir ?? '', ARTICLE, `log-2031=${undated}`)).code).toBe(0);
    expect(await run(dir ?? '', `${undated}`)).toMatchObject({ code: 2 });
    expect((await run(dir ?? '', ARTICLE)).output).toContain(
      'Not checked, since no text was given\n  source log-2031',
    );
  });
});

describe('checking a pack alone', () => {
  it('exits 0 where it is sound, and says that nothing is proven', async () => {
    const { code, output } = await run(PACK);
    expect(code).toBe(0);
    expect(output).toBe(
      'Pack harbour-lights: sources 1, films 3, dates 3, people 3, characters 2, quotations 3, segments 6, production facts 2\n' +
        '✓ Form, ids and references. No article was given, so no quotation, date or name is proven.',
    );
  });

  it('holds for the packs that the project ships', async () => {
    expect((await run(join(DATA, 'dead-reckoning'))).code).toBe(0);
  });

  it('exits 1 where it is refused, with file, line, path and reason', async () => {
    const folder = await folderWith({ 'a/pack.json': { ...smallPack('a'), name: '' } });
    const { code, output } = await run(join(folder, 'a'), ARTICLE);
    expect(code).toBe(1);
    expect(output).toBe('✗ a/pack.json:1: name: is empty\n  → write something, or take out the entry');
  });

  it('takes a folder with a slash behind it', async () => {
    expect((await run(`${PACK}/`)).code).toBe(0);
  });
});

describe('called as it should not be', () => {
  it.each([
    ['with nothing', []],
    ['with an unknown option', ['--fast', PACK]],
    ['with a folder that is not there', [join(ARTICLES, 'nowhere')]],
    ['with an article that is not there', [PACK, join(ARTICLES, 'nowhere.txt')]],
    ['with a folder for an article', [PACK, ARTICLES]],
    ['with a source that the pack has not', [PACK, `rumour=${ARTICLE}`]],
  ])('%s it exits 2 and shows how', async (_, args) => {
    const { code, output } = await run(...args);
    expect(code).toBe(2);
    expect(output).toContain('Usage: npm run pack:check -- <folder of the pack>');
  });

  it('shows how when asked, and exits 0', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, output: expect.stringContaining('Usage:') });
  });
});

describe('the command itself', () => {
  const door = (...args: string[]) => promisify(execFile)(process.execPath, [DOOR, ...args]);

  it('prints and exits as the checker says', async () => {
    expect((await door(PACK, ARTICLE)).stdout).toContain('✓ Dates of films');
    await expect(door()).rejects.toMatchObject({ code: 2, stdout: expect.stringContaining('Usage:') });
  });

  it('exits 1 for a pack that does not fit its article', async () => {
    const folder = await folderWith({
      'article.txt': (await harbourText()).replace('2031-02-03', '2031-02-05'),
    });
    await mkdir(join(folder, 'harbour-lights'));
    await writeFile(join(folder, 'harbour-lights', 'pack.json'), JSON.stringify(await harbourLights()));
    await expect(door(join(folder, 'harbour-lights'), join(folder, 'article.txt'))).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringContaining('the article is dated 2031-02-05, not 2031-02-03'),
    });
  });
});
