import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../src/kit/reply.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { packFile } from '../../../src/packs/schema.ts';
import { veiled } from '../../../src/views/facts/spoiler.ts';
import { plain } from '../../../src/views/layout/text.ts';
import { characterCard } from '../../../src/views/library/character.ts';
import { filmCard } from '../../../src/views/library/film.ts';
import { productionCard, productionOverview } from '../../../src/views/library/production.ts';
import { quotationCard } from '../../../src/views/library/quotation.ts';
import { searchCard } from '../../../src/views/library/search.ts';
import { harbourLights } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { citeOf, quotationOf } from '../../support/facts.ts';
import { buttonsOf, menusOf, objectionTo, textOf } from '../../support/reply.ts';

const SPOILER = { spoiler: true };

/** The pack of the tests' article, in which everything that can be marked as a spoiler is. */
async function givingAway() {
  const pack = await harbourLights();
  const marked = <T extends object>(items: readonly T[]) => items.map((item) => ({ ...item, ...SPOILER }));
  const withFacts = <T extends { facts: readonly object[] }>(items: readonly T[]) =>
    items.map((item) => ({ ...item, facts: marked(item.facts) }));
  return packFile.parse({
    ...pack,
    films: withFacts(pack.films),
    characters: withFacts(pack.characters),
    quotations: marked(pack.quotations),
    production: marked(pack.production),
  });
}

const pack = await givingAway();
const library = createLibrary([pack]);
const scene = contextOf(library);
const shown = { ...scene, spoilers: 'show' } as const;
const open = contextOf(createLibrary([await harbourLights()]));

/** What is read without lifting any bar. */
const uncovered = (text: string): string => text.replaceAll(/\|\|[\s\S]+?\|\|/gu, '▇');

describe('words that give a story away', () => {
  it('stand under bars unless the readers have asked to see them', () => {
    expect(veiled('It sinks.', SPOILER, {})).toBe('||It sinks.||');
    expect(veiled('It sinks.', SPOILER, { spoilers: 'hide' })).toBe('||It sinks.||');
    expect(veiled('It sinks.', SPOILER, { spoilers: 'show' })).toBe('It sinks.');
    expect(veiled('It floats.', {}, {})).toBe('It floats.');
  });

  it('keep the mark with which a line begins before the bars, line by line', () => {
    expect(veiled('> “It sinks.”\n-# Our reading: so.', SPOILER, {})).toBe(
      '> ||“It sinks.”||\n-# ||Our reading: so.||',
    );
  });

  it('can’t end the bars themselves, whatever is in them', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '|', '\\', '*', ' ', '`', '\n'), minLength: 1 });
    fc.assert(
      fc.property(text, (raw) => {
        const words = plain(raw);
        const left = uncovered(veiled(words, SPOILER, {})).replaceAll('▇', '');
        expect(left.replaceAll(/[|\s]/gu, '')).toBe('');
      }),
    );
    expect(uncovered(veiled('```\na || b\n```', SPOILER, {}))).toBe('▇');
  });
});

describe('cards', () => {
  it('hide a quotation, and show who said it, of what, and where that stands', () => {
    const hum = library.quotation('hum') ?? quotationOf();
    const text = uncovered(textOf(quotationCard(hum, scene)));
    expect(text).toContain('## Inés Çelik');
    expect(text).toContain('> ▇');
    expect(text).not.toContain('five weeks');
    expect(text).toMatch(/Source: .*3 February 2031/u);
    expect(textOf(quotationCard(hum, shown))).toContain('> “We rehearsed for five weeks');
  });

  it('hide our reading of hidden words too', () => {
    const quotation = quotationOf({ ...SPOILER, cite: citeOf({ reading: 'She means the wreck.' }) });
    const text = textOf(quotationCard(quotation, scene));
    expect(text).toContain('She means the wreck.');
    expect(uncovered(text)).not.toContain('She means the wreck.');
  });

  it('hide how a film was made, headline and places with it', () => {
    const facts = library.production();
    for (const body of [productionOverview(scene), productionCard(facts, {}, scene)]) {
      const text = uncovered(textOf(body));
      for (const { title, text: words, places } of facts) {
        for (const said of [title, words, ...places]) expect(text).not.toContain(plain(said));
      }
      expect(text).toContain('Source: paragraph 2');
    }
    expect(textOf(productionOverview(shown))).toBe(textOf(productionOverview(open)));
  });

  it('hide what is said of a film and of a character', () => {
    for (const film of library.films()) {
      const text = uncovered(textOf(filmCard(film, scene)));
      for (const fact of film.facts) expect(text).not.toContain(plain(fact.text));
    }
    for (const character of library.characters()) {
      const text = uncovered(textOf(characterCard(character, scene)));
      for (const fact of character.facts) expect(text).not.toContain(plain(fact.text));
    }
    expect([...library.films(), ...library.characters()].flatMap(({ facts }) => facts)).not.toEqual([]);
  });

  it('find hidden things, and give nothing away in hits, menu and buttons', async () => {
    const body = searchCard('ferry', await library.search('ferry'), scene);
    const text = uncovered(textOf(body));
    expect(text).toContain('2 hits for “ferry”');
    expect(text).not.toMatch(/On board|Gdańsk|rehearsed/u);
    const labels = menusOf(body).flatMap(({ options }) => options.map(({ label }) => label));
    expect(labels).toEqual(['Hidden: gives the story away', 'Inés Çelik']);
    expect(buttonsOf(body).map(({ label }) => label)).not.toContain('On board a ferry');
    expect(textOf(searchCard('ferry', await library.search('ferry'), shown))).toContain('On board a ferry');
  });

  it('are such as Discord takes', async () => {
    const bodies = [
      ...library.quotations().map((one) => quotationCard(one, scene)),
      productionOverview(scene),
      searchCard('ferry', await library.search('ferry'), scene),
    ];
    for (const body of bodies) expect(objectionTo(answer(body))).toBeUndefined();
  });
});
