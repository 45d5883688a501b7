import { execFile } from 'node:child_process';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type DraftRun, runPackDraft } from '../../src/draft/command.ts';
import { findIn } from '../../src/draft/findings.ts';
import { runPackCheck } from '../../src/packs/check/command.ts';
import { draftFile } from '../../src/packs/draft/record.ts';
import { readPack } from '../../src/packs/pack-folder.ts';
import { folderWith } from '../packs/fixtures.ts';
import { type Person, personAtTerminal, TIDE_TEXT, tideFindings } from '../support/draft.ts';

interface Bench {
  readonly folder: string;
  readonly article: string;
  readonly out: string;
  readonly run: (args: readonly string[], person?: Person) => Promise<{ code: number; printed: string }>;
}

/** A folder with the article, and the command as somebody calls it from there. */
async function bench(): Promise<Bench> {
  const folder = await folderWith({ 'tide.txt': TIDE_TEXT });
  const [article, out] = [join(folder, 'tide.txt'), join(folder, 'data', 'long-tide')];
  return { folder, article, out, run: findingRun(folder, tideFindings) };
}

/** The command with what finds in its articles. */
function findingRun(folder: string, find: DraftRun['find']): Bench['run'] {
  return async (args, person) => {
    const lines: string[] = [];
    const nobody = { input: new PassThrough(), output: new PassThrough() };
    const surroundings: Omit<DraftRun, 'input' | 'output'> = {
      args,
      print: (line) => lines.push(line),
      colours: false,
      packs: join(folder, 'data'),
      find,
    };
    const code = await runPackDraft({ ...surroundings, ...(person ?? nobody) });
    return { code, printed: lines.join('\n') };
  };
}

const KEYS = 'q leave';

async function checked(...args: string[]): Promise<{ code: number; printed: string }> {
  const lines: string[] = [];
  const code = await runPackCheck(args, (line) => lines.push(line));
  return { code, printed: lines.join('\n') };
}

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
        /^ {2}paragraph 2: fact of characters \d+ to \d+: the article’s sentence has to be put into words of your own/,
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

describe('settling on a terminal', () => {
  it('goes through what is doubtful by keys, can be left and gone on with, and ends with a pack that stands', async () => {
    const { article, out, run } = await bench();
    const first = personAtTerminal();
    const drafting = run([article, '--out', out], first);
    await first.types(KEYS, 'a');
    // A season can't be accepted, only made what is certain.
    await first.types(KEYS, 'a');
    await first.types('It can’t be so: a pack holds no seasons', 'm');
    await first.types('film (1 The Long Tide, 2 Tide Song; – for none)', '\r');
    await first.types('date (2031-07-14', '\u0015soon\r');
    await first.types('That is no day, month or year.', '\u00152031\r');
    for (const field of ['kind', 'region', 'status']) await first.types(`  ${field}`, '\r');
    await first.types('your reading', 'The article says which part of the year.\r');
    await first.types('3 of 5', 'q');
    expect(await drafting).toMatchObject({ code: 0, printed: expect.stringContaining('3 to be settled:') });
    expect(first.input.raw).toBe(false);
    expect(first.screen()).toContain('»this autumn«');

    const second = personAtTerminal();
    const settling = run([article, '--out', out, '--review'], second);
    await second.types('1 of 3', 'm');
    await second.types('person', '\r');
    await second.types('role', '\r');
    await second.types('film (1 The Long Tide, 2 Tide Song; – for none)', '1\r');
    for (const field of ['character', 'described', 'what the article says'])
      if (field !== 'described') await second.types(field, '\r');
    await second.types('your reading', 'It tells of this shoot.\r');
    // Back to what is decided, and on again.
    await second.types('2 of 3', 'b');
    await second.types('no more: you mended it', 's');
    await second.types('2 of 3', 'r');
    await second.types('your reading', '\r');
    await second.types('3 of 3', 'm');
    await second.types(
      'in your own words',
      'Ada Quill began shooting on a pontoon off Orkney before a single page was finished.\r',
    );
    await second.types(
      'These are the article’s own words, from paragraph 2',
      '\u0015Filming started on a raft near Orkney, ahead of the script.\r',
    );
    await second.types('headline', 'On a raft\r');
    await second.types('topics', 'Start of the shoot; Orkney\r');
    for (const field of ['film', 'people', 'places', 'your reading']) await second.types(field, '\r');
    const settled = await settling;
    expect(settled.printed).toContain(
      `✓ ${out}: all is settled. Prove it: npm run pack:check -- ${out} ${article}`,
    );
    expect(settled.code).toBe(0);

    const proof = await checked(out, article);
    expect(proof.printed).not.toContain('✗');
    expect(proof.code).toBe(0);
    expect(await readPack(out, 'long-tide')).toMatchObject({
      pack: {
        films: [
          {
            id: 'the-long-tide',
            releases: [{ date: { value: '2032-03-04' }, kind: 'theatrical' }],
            cite: { paragraphs: [2] },
          },
          {
            id: 'tide-song',
            releases: [
              {
                date: { precision: 'year', value: '2031' },
                kind: 'physical',
                cite: { reading: 'The article says which part of the year.' },
              },
            ],
          },
        ],
        people: [
          {
            id: 'ada-quill',
            names: { source: ['Ada Quill', 'Quill'] },
            credits: [{ role: 'director', described: 'Named as its director.' }],
          },
          {
            id: 'jo-marsh',
            credits: [
              {
                role: null,
                film: { id: 'the-long-tide', reading: 'It tells of this shoot.' },
                character: 'captain-vane',
                described: 'Plays Captain Vane.',
              },
            ],
          },
        ],
        characters: [
          { id: 'captain-vane', relations: [{ is: 'sister of', character: 'bell' }] },
          { id: 'bell', relations: [] },
        ],
        quotations: [
          { occasion: { to: 'Gull Weekly', form: null } },
          {
            segments: ['It’s the kettle I remember,'],
            cite: { reading: 'Not said outright: “she” may be somebody else.' },
          },
        ],
        production: [
          {
            id: 'on-a-raft',
            topics: ['start-of-the-shoot', 'orkney'],
            people: ['ada-quill'],
            places: ['Orkney'],
          },
        ],
      },
    });
  });

  it.each([
    ['Ctrl-C', (person: Person) => person.types(KEYS, '\u0003')],
    [
      'Ctrl-C within a line',
      async (person: Person) => {
        await person.types(KEYS, 'm');
        await person.types('film (1 The Long Tide', 'Tide\u0003');
      },
    ],
    [
      'a terminal that is gone',
      async (person: Person) => {
        await person.types(KEYS, '');
        person.hangsUp();
      },
    ],
  ])('is left by %s, with all that was decided before', async (_how, leave) => {
    const { article, out, run } = await bench();
    const person = personAtTerminal();
    const drafting = run([article, '--out', out], person);
    await person.types(KEYS, '?');
    await person.types(KEYS, 'd');
    await leave(person);
    expect(await drafting).toMatchObject({ code: 0 });
    expect(person.input.raw).toBe(false);
    const { items } = draftFile.parse(JSON.parse(await readFile(join(out, 'draft.json'), 'utf8')));
    expect(
      items.filter(({ decision }) => decision !== null).map(({ id, decision }) => [id, decision]),
    ).toEqual([['film-tide-song', 'dropped']]);
  });
});

describe('a folder that is there', () => {
  it('is not overwritten: it says what to do, and nothing changes', async () => {
    const { article, out, run } = await bench();
    await run([article, '--out', out]);
    const before = await stat(join(out, 'draft.json'));
    const { code, printed } = await run([article, '--out', out]);
    expect(code).toBe(1);
    expect(printed).toBe(
      `✗ ${out} is there already. --review goes on with settling it; --again drafts anew and keeps what you decided.`,
    );
    expect((await stat(join(out, 'draft.json'))).mtimeMs).toBe(before.mtimeMs);
  });

  it('keeps with --again what was decided, and what was changed by hand', async () => {
    const { article, out, run } = await bench();
    const person = personAtTerminal();
    const drafting = run([article, '--out', out], person);
    await person.types(KEYS, 'd');
    await person.types('A release date', 'q');
    await drafting;
    const path = join(out, 'films.json');
    await writeFile(path, (await readFile(path, 'utf8')).replace('"ours": []', '"ours": ["TLT"]'));
    await writeFile(article, TIDE_TEXT.replace('slept aboard', 'stayed aboard'));
    expect((await run([article, '--out', out, '--review'])).printed).toContain(
      'was drafted from another text',
    );
    const { code, printed } = await run([article, '--out', out, '--again']);
    expect(code).toBe(0);
    expect(printed).toContain('Kept of what you decided: 1 of 1.');
    expect(await readFile(path, 'utf8')).toContain('"ours": ["TLT"]');
    expect(await readFile(path, 'utf8')).not.toContain('Tide Song');
  });

  it('is refused where it was not drafted, even with --again', async () => {
    const { article, out, run } = await bench();
    await mkdir(out, { recursive: true });
    await writeFile(join(out, 'pack.json'), '{}');
    const { code, printed } = await run([article, '--out', out, '--again']);
    expect([code, printed]).toEqual([
      1,
      `✗ ${out} is there already, and it is no draft. Give another --out.`,
    ]);
    expect(await readFile(join(out, 'pack.json'), 'utf8')).toBe('{}');
  });

  it('is refused where its draft is of a newer version, or is none', async () => {
    const { article, out, run } = await bench();
    await run([article, '--out', out]);
    await writeFile(join(out, 'draft.json'), '{ "schemaVersion": 2 }');
    expect((await run([article, '--out', out, '--review'])).printed).toContain(
      'draft.json is no draft of this version',
    );
    await writeFile(join(out, 'draft.json'), '{');
    expect((await run([article, '--out', out, '--review'])).printed).toContain('draft.json is no JSON');
  });
});

describe('the command itself', () => {
  it('drafts with what it finds by itself, and says that nobody can be asked where there is no terminal', async () => {
    const { article, out } = await bench();
    const door = fileURLToPath(new URL('../../bin/pack-draft.mjs', import.meta.url));
    const { stdout } = await promisify(execFile)(process.execPath, [door, article, '--out', out]);
    expect(stdout).toMatch(/^Drafted: .*films \d, dates \d, .*quotations 2/);
    expect((await stat(join(out, 'draft.json'))).isFile()).toBe(true);
  });
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
      'is larger than 1 MiB',
    ],
    [
      'a file of more headings than a pack holds',
      ({ folder, out }) => [join(folder, 'headings.txt'), '--out', out],
      'has more than 999 headings',
    ],
    [
      'a file without blank lines that goes on and on',
      ({ folder, out }) => [join(folder, 'endless.txt'), '--out', out],
      'has more than 20000 letters. Leave a blank line between paragraphs.',
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
    await writeFile(join(one.folder, 'large.txt'), 'Tide. '.repeat(200_000));
    await writeFile(join(one.folder, 'headings.txt'), `${'The Tide\n\n'.repeat(1000)}It is out.`);
    await writeFile(join(one.folder, 'endless.txt'), `The Tide\n\n${'Tide after tide. '.repeat(1251)}`);
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
