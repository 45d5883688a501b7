import { describe, expect, it } from 'vitest';
import { packFile, packPart, releaseDate, SCHEMA_VERSION } from '../../src/packs/schema.ts';
import { harbourLights, smallPack } from './fixtures.ts';

function pathsOf(value: unknown): string[] {
  const parsed = packFile.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

describe('the schema of a pack', () => {
  it('takes a whole pack', async () => {
    expect(pathsOf(await harbourLights())).toEqual([]);
  });

  it('takes a pack with a head and nothing else', () => {
    const head = { schemaVersion: 1, id: 'a', name: 'A', language: 'de-AT' };
    expect(packFile.parse(head)).toEqual({
      ...head,
      sources: [],
      franchises: [],
      topics: [],
      films: [],
      people: [],
      characters: [],
      quotations: [],
      production: [],
    });
  });

  it('refuses a version that it does not know, newer or older', () => {
    expect(pathsOf({ ...smallPack('a'), schemaVersion: SCHEMA_VERSION + 1 })).toEqual(['schemaVersion']);
    expect(pathsOf({ ...smallPack('a'), schemaVersion: 0 })).toEqual(['schemaVersion']);
  });

  it('refuses a misspelt key instead of passing it over', () => {
    const parsed = packFile.safeParse({ ...smallPack('a'), fims: [] });
    expect(parsed.error?.issues[0]?.message).toContain('"fims"');
  });

  it('refuses keys that are named like a prototype', () => {
    const hostile: unknown = JSON.parse('{"__proto__": {"films": []}, "constructor": 1}');
    expect(packPart.safeParse(hostile).success).toBe(false);
  });

  it('wants "not stated" written out as null, so that a gap is a decision', async () => {
    const pack = await harbourLights();
    const [film] = pack.films;
    const { region: _region, ...claim } = film?.releases[0] ?? { region: null };
    expect(pathsOf({ ...pack, films: [{ ...film, releases: [claim] }] })).toEqual([
      'films.0.releases.0.region',
    ]);
  });

  it('refuses a quotation that would not fit one message whole', async () => {
    const pack = await harbourLights();
    const long = { ...pack.quotations[0], segments: ['x'.repeat(1400), 'y'.repeat(1400)] };
    expect(pathsOf({ ...pack, quotations: [long] })).toEqual(['quotations.0.segments']);
  });

  it('refuses an address that is not https', async () => {
    const pack = await harbourLights();
    for (const url of ['http://example.org', 'javascript:alert(1)', 'file:///etc/passwd', 'example.org']) {
      expect(pathsOf({ ...pack, sources: [{ ...pack.sources[0], url }] })).toEqual(['sources.0.url']);
    }
    expect(pathsOf({ ...pack, sources: [{ ...pack.sources[0], url: 'https://example.org/a' }] })).toEqual([]);
  });

  it('counts paragraphs from 1', () => {
    const pack = smallPack('a');
    const cite = { source: 'a-article', paragraphs: [0] };
    expect(pathsOf({ ...pack, films: [{ ...pack.films[0], cite }] })).toEqual(['films.0.cite.paragraphs.0']);
  });

  it('knows no head in the other files of a pack', () => {
    expect(packPart.safeParse({ films: [] }).success).toBe(true);
    expect(packPart.safeParse({ schemaVersion: 1, films: [] }).success).toBe(false);
  });
});

describe('a release date', () => {
  it.each([
    { precision: 'day', value: '2031-11-14' },
    { precision: 'month', value: '2033-03' },
    { precision: 'year', value: '2033' },
    { precision: 'tba', value: null },
  ])('has a precision: $precision', (date) => {
    expect(releaseDate.parse(date)).toEqual(date);
  });

  it.each([
    { precision: 'day', value: '2033-03' },
    { precision: 'day', value: '2033-02-30' },
    { precision: 'month', value: '2033-13' },
    { precision: 'month', value: '2033-03-01' },
    { precision: 'year', value: '33' },
    { precision: 'tba', value: '2033' },
    { precision: 'quarter', value: '2033-Q1' },
  ])('has a value that fits it: not $value with $precision', (date) => {
    expect(releaseDate.safeParse(date).success).toBe(false);
  });
});
