import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/packs/pack-library.ts';
import type { Pack } from '../../src/packs/schema.ts';
import { citeOf, personNamed, smallPack } from './fixtures.ts';

describe('people of two packs', () => {
  it('are one by id and name, with the credits of both', () => {
    const credit = (pack: string): Pack['people'][number]['credits'][number] => ({
      role: 'star',
      film: { id: 'tide', reading: null },
      franchise: null,
      character: null,
      with: [],
      described: 'Leads it.',
      cite: citeOf(pack),
    });
    const packs = ['a', 'b'].map((pack) =>
      smallPack(pack, { people: [{ ...personNamed('ana', 'Ana Ruiz', pack), credits: [credit(pack)] }] }),
    );
    const library = createLibrary(packs);
    expect(library.people()).toHaveLength(1);
    expect(library.person('ana')?.credits.map(({ cite }) => cite.source.pack)).toEqual(['a', 'b']);
    expect(library.castOf('tide')).toHaveLength(1);
  });

  it('stay two where only the name is the same, and are told apart', () => {
    const a = smallPack('a', { people: [personNamed('ana', 'Ana Ruiz', 'a')] });
    const b = smallPack('b', { people: [personNamed('ana-ruiz', 'Ana Ruiz', 'b')] });
    const library = createLibrary([a, b]);
    expect(library.suggest.person('ana').map(({ label }) => label)).toEqual(['Ana Ruiz – a', 'Ana Ruiz – b']);
  });

  it('stay two where only the id is the same', () => {
    const a = smallPack('a', { people: [personNamed('ana', 'Ana Ruiz', 'a')] });
    const b = smallPack('b', { people: [personNamed('ana', 'Ana Kowal', 'b')] });
    expect(
      createLibrary([a, b])
        .people()
        .map(({ id }) => id),
    ).toEqual(['ana', 'ana.b']);
  });
});

describe('what only one pack can mean', () => {
  const quotation = (pack: string): Pack['quotations'][number] => ({
    id: 'first',
    speaker: 'ana',
    segments: [`Words in ${pack}.`],
    occasion: null,
    about: ['sea'],
    film: { id: 'tide', reading: null },
    cite: citeOf(pack),
  });
  const pack = (id: string) =>
    smallPack(id, {
      topics: [{ id: 'sea', name: 'The sea', names: { source: [], ours: ['The sea'] } }],
      people: [personNamed('ana', 'Ana Ruiz', id)],
      quotations: [quotation(id)],
    });
  const library = createLibrary([pack('a'), pack('b')]);

  it('keeps apart quotations that happen to have the same id', () => {
    expect(library.quotations().map(({ id }) => id)).toEqual(['first', 'first.b']);
    expect(library.quotation('first.b')?.segments).toEqual(['Words in b.']);
  });

  it('leads from both to the same person, topic and film', () => {
    const both = library.quotations({ speaker: 'ana', about: 'sea', film: 'tide' });
    expect(both.map(({ cite }) => cite.source.pack)).toEqual(['a', 'b']);
    expect(library.topics()).toHaveLength(1);
  });

  it('gives each the source of its own pack', () => {
    expect(library.sources().map(({ id, pack: from }) => [id, from])).toEqual([
      ['a-article', 'a'],
      ['b-article', 'b'],
    ]);
  });

  it('is not disturbed by a pack that is left out', () => {
    expect(createLibrary([pack('b')]).quotation('first')?.cite.source.pack).toBe('b');
    expect(createLibrary([]).quotations()).toEqual([]);
  });
});
