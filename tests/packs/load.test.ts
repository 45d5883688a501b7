import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadPacks, readPacks } from '../../src/packs/load.ts';
import { refusalText } from '../../src/packs/problem.ts';
import { citeOf, DATA, filmNamed, folderWith, franchiseNamed, smallPack } from './fixtures.ts';

const reasons = async (dir: string) =>
  (await loadPacks(dir)).refused.map(({ file, path, reason }) => [file, path, reason]);

describe('loading packs', () => {
  it('loads what the project ships, and refuses nothing of it', async () => {
    const { packs, refused } = await loadPacks(DATA);
    expect(refused).toEqual([]);
    expect(packs.map(({ id }) => id)).toContain('dead-reckoning');
  });

  it('takes every folder for a pack, in the order of their names', async () => {
    const dir = await folderWith({
      'b/pack.json': smallPack('b'),
      'a/pack.json': smallPack('a', { films: [filmNamed('ice', 'Ice', 'a')] }),
      'README.md': 'not a pack',
      'pack.schema.json': '{}',
      '.git/config': 'not a pack either',
    });
    const { library, packs, refused } = await loadPacks(dir);
    expect(refused).toEqual([]);
    expect(packs.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(library.films().map(({ title }) => title)).toEqual(['Ice', 'Tide']);
  });

  it('puts a pack together from pack.json and the other JSON files beside it', async () => {
    const { films, ...head } = smallPack('a');
    const dir = await folderWith({
      'a/pack.json': head,
      'a/films-2.json': { films: [filmNamed('ice', 'Ice', 'a')] },
      'a/films-1.json': { films },
      'a/notes.txt': 'anything',
    });
    const { library, refused } = await loadPacks(dir);
    expect(refused).toEqual([]);
    expect(library.films().map(({ id }) => id)).toEqual(['tide', 'ice']);
  });

  it('refuses a folder that the disk withholds, and takes the others', async () => {
    const dir = await folderWith({ 'a/pack.json': smallPack('a') });
    // A name that is no UTF-8 is listed, but can't be opened by what is listed.
    await mkdir(Buffer.concat([Buffer.from(`${dir}/`), Buffer.from([0xff])]));
    const { packs, refused } = await loadPacks(dir);
    expect(packs.map(({ id }) => id)).toEqual(['a']);
    expect(refused.map(({ reason }) => reason)).toEqual([expect.stringMatching(/^can't be read: .*ENOENT/)]);
  });

  it('knows no pack in an empty folder', async () => {
    const { library, refused } = await loadPacks(await folderWith({ 'README.md': '' }));
    expect(library.films()).toEqual([]);
    expect(refused).toEqual([]);
  });

  it('says so where the folder of packs is missing', async () => {
    const missing = join(await folderWith({ 'README.md': '' }), 'nowhere');
    expect(await reasons(missing)).toEqual([[missing, '', 'there is no such folder']]);
  });
});

describe('a bad pack', () => {
  it('is refused with file, path and reason, and the others go on', async () => {
    const [film] = smallPack('bad').films;
    const dir = await folderWith({
      'bad/pack.json': smallPack('bad', { films: [] }),
      'bad/films.json': {
        films: [
          { ...film, title: 'Over\u202eride' },
          { ...film, id: 'No Slug' },
        ],
      },
      'good/pack.json': smallPack('good'),
    });
    const { packs, refused } = await loadPacks(dir);
    expect(packs.map(({ id }) => id)).toEqual(['good']);
    expect(refused).toEqual([
      {
        pack: 'bad',
        file: 'bad/films.json',
        path: 'films[0].title',
        line: 1,
        reason: 'holds a control character, a line break, a bidi override or an invisible mark',
        mend: 'type it anew instead of pasting it, in one line',
      },
      {
        pack: 'bad',
        file: 'bad/films.json',
        path: 'films[1].id',
        line: 1,
        reason: 'is no slug: small letters a–z, digits and single hyphens between them',
        mend: 'write "no-slug", here and wherever it is meant',
      },
    ]);
  });

  it('is told the line of each fault, of syntax, of form and of reference', async () => {
    const [film] = smallPack('a').films;
    const inLines = (content: unknown) => JSON.stringify(content, null, 2);
    const dir = await folderWith({
      'a/pack.json': inLines(smallPack('a')),
      'a/films.json': inLines({ films: [{ ...film, id: 'fog', franchise: 'tides' }] }),
      'b/pack.json': inLines(smallPack('b')),
      'b/films.json': inLines({ films: [{ ...film, title: '' }] }),
      'b/people.json': '{\n  "people": [\n    }\n',
    });
    const { refused } = await loadPacks(dir);
    expect(refused.map(refusalText)).toEqual([
      'a/films.json:12: films[0].franchise: there is no "tides" among the franchises' +
        ' (to mend it: add it to "franchises", or write the id of one that is there)',
      'b/films.json:5: films[0].title: is empty (to mend it: write something, or take out the entry)',
      expect.stringMatching(
        /^b\/people\.json:3: is no JSON: line 3, column 5: Unexpected token '}' \(to mend/,
      ),
    ]);
  });

  it('is told all that is wrong in all of its files at once', async () => {
    const dir = await folderWith({
      'a/pack.json': { ...smallPack('a'), language: 'English' },
      'a/films.json': '{"films": [',
      'a/more.json': { quotes: [] },
    });
    expect((await reasons(dir)).map(([file, path]) => [file, path])).toEqual([
      ['a/pack.json', 'language'],
      ['a/films.json', ''],
      ['a/more.json', 'quotes'],
    ]);
  });

  it('is told the file and the place of a reference that leads nowhere', async () => {
    const lost = { ...filmNamed('ice', 'Ice', 'a'), franchise: 'tides' };
    const dir = await folderWith({
      'a/pack.json': smallPack('a'),
      'a/more.json': { films: [filmNamed('fog', 'Fog', 'a'), lost] },
    });
    expect(await reasons(dir)).toEqual([
      ['a/more.json', 'films[1].franchise', 'there is no "tides" among the franchises'],
    ]);
  });

  it('is refused where two of its files give the same id', async () => {
    const dir = await folderWith({
      'a/pack.json': smallPack('a'),
      'a/more.json': { films: [filmNamed('tide', 'Another Tide', 'a')] },
    });
    expect(await reasons(dir)).toEqual([['a/more.json', 'films[0].id', 'the id "tide" is given twice']]);
  });

  it('is refused where the folder has another name', async () => {
    const dir = await folderWith({ 'b/pack.json': smallPack('a') });
    expect(await reasons(dir)).toEqual([['b/pack.json', 'id', 'is not the name of its folder, "b"']]);
  });

  it('is to be renamed where no id could be called so', async () => {
    const { refused } = await readPacks(await folderWith({ 'My Film/pack.json': smallPack('my-film') }));
    expect(refused).toMatchObject([{ path: 'id', mend: expect.stringMatching(/^rename the folder: /) }]);
  });

  it('is refused without a pack.json', async () => {
    const dir = await folderWith({ 'a/films.json': { films: [] } });
    expect(await reasons(dir)).toEqual([['a', '', 'has no pack.json']]);
  });

  it('of a newer format is refused, not half understood', async () => {
    const dir = await folderWith({ 'a/pack.json': { ...smallPack('a'), schemaVersion: 2 } });
    expect(await reasons(dir)).toEqual([
      ['a/pack.json', 'schemaVersion', expect.stringContaining('is not 1')],
    ]);
  });

  it('with very many faults is told fifty of them', async () => {
    const films = Array.from({ length: 500 }, () => ({}));
    const dir = await folderWith({ 'a/pack.json': smallPack('a'), 'a/films.json': { films } });
    const refused = await reasons(dir);
    expect(refused).toHaveLength(50);
    expect(refused.at(-1)?.[2]).toMatch(/^and \d+ more problems$/);
  });
});

describe('two packs that are sound by themselves', () => {
  it('may still say together that a film follows itself: the later one is refused', async () => {
    const [tide, ebb] = [filmNamed('tide', 'Tide', 'a'), filmNamed('ebb', 'Ebb', 'a')];
    const following = (film: string, pack: string) => ({ film, cite: citeOf(pack) });
    const inA = [tide, { ...ebb, sequelOf: following('tide', 'a') }];
    const inB = [
      { ...filmNamed('ebb', 'Ebb', 'b') },
      { ...filmNamed('tide', 'Tide', 'b'), sequelOf: following('ebb', 'b') },
    ];
    const dir = await folderWith({
      'a/pack.json': smallPack('a', { films: inA }),
      'b/pack.json': smallPack('b', { films: inB }),
      'c/pack.json': smallPack('c', { franchises: [franchiseNamed('tides', 'Tides')] }),
    });
    const { packs, refused } = await loadPacks(dir);
    expect(packs.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(refused).toEqual([
      {
        pack: 'b',
        file: 'b',
        path: 'films',
        reason: expect.stringContaining('follows itself'),
        mend: expect.stringContaining('sequelOf'),
      },
    ]);
  });
});

describe('a file that is passed over', () => {
  it.each([
    ['Films.JSON', 'Films.json'],
    ['films.json.txt', 'films.json'],
    ['pack.json.txt', 'pack.json'],
  ])('because of its name, %s, is told, with the name that it should have', async (file, better) => {
    const dir = await folderWith({ 'a/pack.json': smallPack('a'), [`a/${file}`]: {} });
    expect((await loadPacks(dir)).refused).toMatchObject([
      { file: `a/${file}`, mend: `name it "${better}"; or move it away` },
    ]);
  });

  it.each(['Pack.json', 'pack.JSON'])('is the head that is called %s', async (file) => {
    const dir = await folderWith({ [`a/${file}`]: smallPack('a') });
    expect((await loadPacks(dir)).refused).toMatchObject([
      { file: `a/${file}`, mend: 'name it "pack.json"; or move it away' },
    ]);
  });

  it('without a word is what systems and editors put there for themselves', async () => {
    const files = ['._pack.json', '.#pack.json', '.films.json', 'pack.json~', 'notes.txt'];
    const others = Object.fromEntries(files.map((file) => [`a/${file}`, '\u0000']));
    const dir = await folderWith({ 'a/pack.json': smallPack('a'), ...others });
    expect((await loadPacks(dir)).refused).toEqual([]);
  });
});
