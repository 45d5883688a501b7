import { describe, expect, it } from 'vitest';
import { loadPacks } from '../../src/packs/load.ts';
import { refusalText } from '../../src/packs/problem.ts';
import { checked, expectPlain, type Files, folderOf, MIB, parts } from '../support/hostile-pack.ts';
import { citeOf, datedFilm, filmNamed, smallPack } from './fixtures.ts';

// Packs are data from others. Whatever one is made of, it is refused in words that say where and how to mend it, or it is shown
// harmlessly; and the packs beside it go on.

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
const bytes = (...values: number[]) => new Uint8Array(values);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

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
});
