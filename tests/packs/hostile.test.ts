import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runPackCheck } from '../../src/packs/check/command.ts';
import { loadPacks } from '../../src/packs/load.ts';
import { readPack } from '../../src/packs/pack-folder.ts';
import { type Refusal, refusalText } from '../../src/packs/problem.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { ask } from '../support/asking.ts';
import { contextOf } from '../support/context.ts';
import { MENTION, objectionTo, textOf } from '../support/reply.ts';
import { citeOf, datedFilm, filmNamed, folderWith, personNamed, smallPack } from './fixtures.ts';

// Packs are data from others. Whatever one is made of, it is refused in words that say where and how to mend it, or it is shown
// harmlessly; and the packs beside it go on.

type Files = Readonly<Record<string, unknown>>;

/** A pack `bad` with these files beside its head, or with another head. */
const beside = (content: unknown): Files => ({ 'pack.json': smallPack('bad'), 'more.json': content });
const whole = (lists: object): Files => ({ 'pack.json': { ...smallPack('bad'), ...lists } });
const titled = (title: string): Files => whole({ films: [filmNamed('tide', title, 'bad')] });
const dated = (value: string): Files => whole({ films: [datedFilm('tide', value, 'bad')] });
const circle = (...ids: string[]): Files =>
  whole({
    films: ids.map((id, at) => ({
      ...filmNamed(id, id, 'bad'),
      sequelOf: { film: ids[(at + 1) % ids.length], cite: citeOf('bad') },
    })),
  });
const cited = (paragraphs: string): Files =>
  beside(JSON.stringify({ films: [filmNamed('ebb', 'Ebb', 'bad')] }).replace('[2]', `[${paragraphs}]`));
const parts = (count: number, content: unknown): Files =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`part-${at}.json`, content]));
const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

const MIB = 1024 * 1024;

/** What it is called, of what it is made, and what the first that is said of it has to be. */
const REFUSED: readonly [string, Files, RegExp][] = [
  // Sizes.
  [
    'a text of 10 MB',
    beside(`{"films": "${'x'.repeat(10 * MIB)}"}`),
    /bad\/more\.json: is larger than 8 MiB/,
  ],
  [
    'a text of 7 MB',
    beside(`{"$schema": "${'x'.repeat(7 * MIB)}"}`),
    /more\.json:1: \$schema: has more than 200 characters/,
  ],
  [
    'a name of a thousand letters',
    titled('x'.repeat(1000)),
    /films\[0\]\.title: has more than 90 characters/,
  ],
  ['a list of millions', beside(`{"films": [${'0,'.repeat(2e6)}0]}`), /holds more than 400000 values/],
  ['half a million faults', beside(`[${'{},'.repeat(3e5)}{}]`), /more\.json: has to be an entry: {…}/],
  [
    'a key of megabytes over a crowd',
    beside(`{"${'k'.repeat(4 * MIB)}": [${'0,'.repeat(2e5)}0]}`),
    /more\.json:1: k{199}…: has the key "k+…", which is not known/,
  ],
  ['hundreds of files', { ...whole({}), ...parts(300, {}) }, /bad: has more than 64 JSON files/],
  ['megabytes of backslashes', beside(`{"films": "${'\\\\'.repeat(3 * MIB)}"}`), /films: has to be a list/],
  [
    'megabytes of empty lines',
    beside(`${'\n'.repeat(7 * MIB)}{"films": 0}`),
    /more\.json:7340033: films: has/,
  ],
  ['brackets without end', beside('['.repeat(1e6)), /more\.json: nests deeper than 16 levels/],
  ['entries within entries', beside('{"films":'.repeat(5000)), /more\.json: nests deeper than 16 levels/],
  // What JSON is not, or hides.
  ['nothing', beside(''), /more\.json: is no JSON: it is empty/],
  ['null', beside('null'), /more\.json: has to be an entry/],
  ['a list where a head should be', { 'pack.json': [] }, /pack\.json: has to be an entry/],
  ['a comma too many', beside('{\n"films": [],\n}'), /more\.json:3: is no JSON: line 3, column 1: /],
  ['a comment', beside('{\n// films\n}'), /more\.json:2: is no JSON: line 2, column 1: /],
  ['a key twice', beside('{"films": [],\n"films": [0]}'), /more\.json:2: gives the key "films" twice/],
  ['a key twice, once disguised', beside('{"fil\\u006ds": [], "films": []}'), /gives the key "films" twice/],
  ['bytes that are no UTF-8', beside(bytes(0x7b, 0xff, 0x7d)), /more\.json: is not UTF-8/],
  ['UTF-16', beside(utf16('{}')), /more\.json: is not UTF-8/],
  ['Latin-1', beside(new Uint8Array(Buffer.from('{"films": "é"}', 'latin1'))), /more\.json: is not UTF-8/],
  ['NUL bytes', beside(bytes(0, 0, 0)), /more\.json:1: is no JSON: line 1, column 1/],
  // Keys of prototypes.
  ['"__proto__"', beside('{"__proto__": {"films": []}}'), /more\.json:1: __proto__: has the key "__proto__"/],
  ['"constructor"', beside('{"constructor": {"prototype": {}}}'), /constructor: has the key "constructor"/],
  [
    'prototypes deeper down',
    beside('{"films": [{"__proto__": {"id": "x"}, "toString": 1}]}'),
    /more\.json:1: films\[0\]\.id: is missing/,
  ],
  // Numbers.
  ['1e999', cited('1e999'), /films\[0\]\.cite\.paragraphs\[0\]: is no whole number/],
  ['-1e999', cited('-1e999'), /paragraphs\[0\]: is no whole number/],
  ['half a paragraph', cited('1.5'), /paragraphs\[0\]: is no whole number/],
  ['a paragraph in quotation marks', cited('"2"'), /paragraphs\[0\]: has to be a whole number/],
  ['paragraph -1', cited('-1'), /paragraphs\[0\]: has to be at least 1/],
  ['9007199254740993', cited('9007199254740993'), /paragraphs\[0\]: /],
  ['NaN', cited('NaN'), /more\.json:1: is no JSON/],
  // Days.
  ['0000-00-00', dated('0000-00-00'), /releases\[0\]\.date\.value: is no calendar day/],
  ['0000-01-01', dated('0000-01-01'), /date\.value: lies outside of the years 1800 to 2199/],
  ['9999-12-31', dated('9999-12-31'), /date\.value: lies outside of the years/],
  ['30 February', dated('2031-02-30'), /date\.value: is no calendar day/],
  ['a day of six digits a year', dated('+275760-09-13'), /date\.value: is no calendar day/],
  ['Arabic digits', dated('٢٠٣١-٠٢-٠٣'), /date\.value: is no calendar day/],
  // Circles and lost ends.
  ['a film that follows itself', circle('tide'), /films\[0\]\.sequelOf: follows itself/],
  ['films in a circle', circle('tide', 'ebb', 'flood'), /films\[0\]\.sequelOf: follows itself/],
  [
    'a thousand films in a circle',
    circle(...Array.from({ length: 1000 }, (_, at) => `f-${at}`)),
    /follows itself/,
  ],
  [
    'a link to nothing',
    whole({ films: [{ ...filmNamed('tide', 'Tide', 'bad'), franchise: 'constructor' }] }),
    /films\[0\]\.franchise: there is no "constructor" among the franchises/,
  ],
  // Texts.
  [
    'a right-to-left override',
    titled('Tide\u202eediT'),
    /title: holds a control character, .* bidi override/,
  ],
  ['an isolate that is not closed', titled('Tide\u2066'), /title: holds a control character/],
  ['a zero-width space', titled('Ti\u200bde'), /title: holds .* an invisible mark/],
  ['letters that cannot be seen', titled('\u3164\u115f'), /title: holds .* an invisible mark/],
  ['a tag character', titled('Tide\u{e0041}'), /title: holds .* an invisible mark/],
  ['half a letter', beside('{"topics": [{"id": "x", "name": "\\ud800", "names": {}}]}'), /name: holds/],
  ['a cursor that moves', titled('Tide\u001b[2J'), /title: holds a control character/],
  ['a line break', titled('Tide\n# Ebb'), /title: holds a control character, a line break/],
  ['only marks', titled('\u0301'.repeat(5)), /title: holds no letter/],
  // Ids, addresses and languages.
  [
    'an id that climbs',
    whole({ films: [filmNamed('../../etc/passwd', 'Tide', 'bad')] }),
    /films\[0\]\.id: is no slug/,
  ],
  [
    'another id than its folder',
    whole({ id: 'good' }),
    /pack\.json:1: id: is not the name of its folder, "bad"/,
  ],
  ['no head', { 'more.json': {} }, /bad: has no pack\.json/],
  [
    'a script for an address',
    sourced({ url: 'javascript:alert(1)' }),
    /sources\[0\]\.url: is no address on the web/,
  ],
  ['a language that is none', whole({ language: 'en-a1-a1' }), /language: is no tag of a language/],
  [
    'a language without end',
    whole({ language: `en${'-abcdefgh'.repeat(1e5)}` }),
    /language: has more than 35/,
  ],
  ['a newer format', whole({ schemaVersion: 2 }), /schemaVersion: is not 1, the format that this bot reads/],
];

function sourced(change: object): Files {
  const pack = smallPack('bad');
  return { 'pack.json': { ...pack, sources: pack.sources.map((source) => ({ ...source, ...change })) } };
}

/** What is well-formed, and tries to harm where it is shown. */
const NASTY = [
  '@everyone @here <@1> <@!2> <@&3> <#4> </release:5>',
  '**bold** __under__ ~~no~~ ||veil|| `code` ```block',
  '[a link](https://evil.example) https://evil.example',
  '<t:0:R> <a:x:1> <:y:2> -# small # large > told',
  '\\@everyone \\\\@here',
  'Z\u0351\u0344\u036b\u0343\u032aa\u0351\u0344\u036b\u0343\u032a\u0351\u0344\u036b',
  '\u200f\u05d0\u05d1\u05d2\u200e abc \u061c',
  'ﷺ 👨‍👩‍👧‍👦 🏳️‍🌈 ﷽',
  '__proto__ constructor toString',
  `\${7*7} {{7*7}} %s %n \\u0000 <script>alert(1)</script>`,
];

function nastyPack(): Pack {
  const cite = citeOf('bad');
  const named = (text: string) => ({ source: [text.slice(0, 90).trim()], ours: [] });
  return smallPack('bad', {
    topics: NASTY.map((text, at) => ({
      id: `topic-${at}`,
      name: text.slice(0, 90).trim(),
      names: named(text),
    })),
    films: NASTY.map((text, at) => ({
      ...filmNamed(['constructor', 'tostring', 'valueof', 'prototype'][at] ?? `film-${at}`, text, 'bad'),
      facts: [{ text, cite }],
    })),
    // Each is said to have done it with themselves and the others.
    people: NASTY.map((text, at) => ({
      ...personNamed(`person-${at}`, text, 'bad'),
      credits: [
        {
          role: null,
          film: null,
          franchise: null,
          character: null,
          with: NASTY.map((_, other) => `person-${other}`),
          described: text,
          cite,
        },
      ],
    })),
    quotations: NASTY.map((text, at) => ({
      id: `quotation-${at}`,
      speaker: `person-${at}`,
      segments: [text, text],
      occasion: { to: text, form: text },
      about: [`topic-${at}`],
      film: { id: 'constructor', reading: text },
      cite: { ...cite, reading: text },
    })),
    production: NASTY.map((text, at) => ({
      id: `production-${at}`,
      title: text,
      text,
      topics: [`topic-${at}`],
      film: { id: 'constructor', reading: text },
      people: [`person-${at}`],
      places: [text],
      quotations: [`quotation-${at}`],
      cite,
    })),
  });
}

async function folderOf(files: Files): Promise<string> {
  const dir = await folderWith({ 'good/pack.json': smallPack('good') });
  for (const [path, content] of Object.entries(files)) {
    const file = join(dir, 'bad', path);
    await mkdir(dirname(file), { recursive: true });
    const isWritten = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(file, isWritten ? content : JSON.stringify(content));
  }
  return dir;
}

/** Says it in one harmless line, with where it is and how to mend it. */
function expectPlain(refused: readonly Refusal[]): void {
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThanOrEqual(50);
  for (const refusal of refused) {
    expect(refusal.pack).toBe('bad');
    expect(refusal.file).toMatch(/^bad/);
    expect(refusal.mend).toMatch(/\w/);
    expect(refusalText(refusal)).not.toMatch(/[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069]/u);
    expect(refusalText(refusal).length).toBeLessThan(1200);
  }
}

async function checked(dir: string): Promise<{ code: number; output: string }> {
  const lines: string[] = [];
  const code = await runPackCheck([join(dir, 'bad')], (line) => lines.push(line));
  return { code, output: lines.join('\n') };
}

describe('a hostile pack', () => {
  it.each(
    REFUSED,
  )('with %s is refused by the loader and the checker, and the others go on', async (_, files, first) => {
    const dir = await folderOf(files);
    const { packs, refused } = await loadPacks(dir);
    expect(packs.map(({ id }) => id)).toEqual(['good']);
    expectPlain(refused);
    expect(refused[0] && refusalText(refused[0])).toMatch(first);
    const { code, output } = await checked(dir);
    expect(code).toBe(1);
    expect(output.split('\n')[0]).toMatch(first);
    expect(output).toContain('\n  → ');
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('of more bytes than the memory has room for is refused before it is read', async () => {
    const dir = await folderOf({ 'pack.json': smallPack('bad'), ...parts(5, '') });
    for (const part of Object.keys(parts(5, ''))) await truncate(join(dir, 'bad', part), 8 * MIB);
    const { refused } = await loadPacks(dir);
    expect(refused).toHaveLength(1);
    expect(refused.map(refusalText)).toEqual([expect.stringMatching(/^bad: is larger than 32 MiB in all/)]);
  });

  it('takes as much of the room for all as its files have bytes, whatever its letters', async () => {
    const head = JSON.stringify({ ...smallPack('bad'), name: '港の灯' });
    const dir = await folderOf({ 'pack.json': head });
    expect(await readPack(join(dir, 'bad'), 'bad')).toMatchObject({ bytes: Buffer.byteLength(head) });
  });

  it.each(['linked', 'linked/'])('that is a link out of the folder is refused', async (to) => {
    const outside = await folderWith({ 'linked/pack.json': smallPack('bad') });
    const dir = await folderWith({ 'good/pack.json': smallPack('good') });
    await symlink(join(outside, to), join(dir, 'bad'));
    const { packs, refused } = await loadPacks(dir);
    expect(packs.map(({ id }) => id)).toEqual(['good']);
    expect(refused.map(refusalText)).toEqual([
      'bad: is no folder (links are not followed) (to mend it: copy the folder itself to this place)',
    ]);
  });

  it.each([
    '../../../../../../etc/passwd',
    '/dev/zero',
    'more.json',
    '../good/pack.json',
    'nowhere',
  ])('with a file that is a link to %s is refused', async (target) => {
    const dir = await folderOf({ 'pack.json': smallPack('bad') });
    await symlink(target, join(dir, 'bad', 'more.json'));
    const { packs, refused } = await loadPacks(dir);
    expect(packs.map(({ id }) => id)).toEqual(['good']);
    expectPlain(refused);
    expect(refused.map(({ file, reason }) => [file, reason])).toEqual([
      ['bad/more.json', 'is no ordinary file (links are not followed)'],
    ]);
  });

  it('cannot write into the log: names of files and folders are one harmless line', async () => {
    const dir = await folderOf({
      'pack.json': smallPack('bad'),
      'x\n\u001b[31m\u202e.json': '{"\u202e\\u001b[2J": 1}',
    });
    const { refused } = await loadPacks(dir);
    expectPlain(refused);
    const { output } = await checked(dir);
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('is one of hundreds that nobody has room for: the first by name are taken', async () => {
    const many = Array.from({ length: 505 }, (_, at) => `p-${String(at).padStart(3, '0')}`);
    const dir = await folderWith(
      Object.fromEntries(many.map((id) => [`${id}/pack.json`, { ...smallPack(id), films: [], sources: [] }])),
    );
    const { packs, refused } = await loadPacks(dir);
    expect(packs).toHaveLength(500);
    expect(refused.map(({ pack }) => pack)).toEqual(many.slice(500));
  });
});

describe('a pack that is well-formed and nasty', () => {
  it('with a byte order mark is taken', async () => {
    const dir = await folderOf({ 'pack.json': `\ufeff${JSON.stringify(smallPack('bad'))}` });
    expect((await loadPacks(dir)).packs).toHaveLength(2);
    expect((await checked(dir)).code).toBe(0);
  });

  it('is taken, and neither mentions, formats nor breaks anything where it is shown', async () => {
    const dir = await folderOf({ 'pack.json': nastyPack() });
    const { library, refused } = await loadPacks(dir);
    expect(refused).toEqual([]);
    expect((await checked(dir)).code).toBe(0);
    const context = contextOf(library);
    const asked = [
      ...library
        .films()
        .flatMap(({ id }) => ['film', 'release', 'cast'].map((name) => ask(name, { film: id }, context))),
      ...library
        .people()
        .flatMap(({ id }) => [ask('quote', { speaker: id }, context), ask('cast', { person: id }, context)]),
      ...library.topics().map(({ id }) => ask('production', { topic: id }, context)),
      ...NASTY.map((text) => ask('search', { text }, context)),
      ask('article', {}, context),
    ];
    for (const reply of await Promise.all(asked)) {
      expect(objectionTo(reply)).toBeUndefined();
      const text = reply.kind === 'message' ? textOf(reply.body) : '';
      expect(text).not.toMatch(MENTION);
      expect(text).not.toMatch(/(?<!\\)(?:\*\*bold|~~no|\|\|veil|`code)|\]\(https:\/\/evil|<t:0/u);
    }
  });
});
