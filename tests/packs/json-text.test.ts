import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/packs/json-text.ts';
import { DATA } from './fixtures.ts';

describe('JSON as the formatter writes it', () => {
  it('has an entry a line, and short lists of plain values on one', () => {
    expect(jsonText({ names: ['Ebb', 'E “1”'], paragraphs: [1, 2], films: [{ id: 'ebb' }], none: [] })).toBe(
      '{\n  "names": ["Ebb", "E “1”"],\n  "paragraphs": [1, 2],\n  "films": [\n    {\n      "id": "ebb"\n    }\n  ],\n  "none": []\n}\n',
    );
  });

  it('breaks a list that is too long for its line with the comma behind it', () => {
    const word = 'x'.repeat(96);
    expect(jsonText({ a: [word] })).toBe(`{\n  "a": ["${word}"]\n}\n`);
    expect(jsonText({ aaa: [word], b: 1 })).toContain('"aaa": ["');
    expect(jsonText({ aaaaa: [word], b: 1 })).toContain('"aaaaa": [\n    "');
  });

  it('leaves out what is undefined, and says the same as what it was given', async () => {
    expect(jsonText({ a: undefined, b: null })).toBe('{\n  "b": null\n}\n');
    const pack: unknown = JSON.parse(await readFile(join(DATA, 'dead-reckoning', 'people.json'), 'utf8'));
    expect(JSON.parse(jsonText(pack))).toEqual(pack);
  });
});
