import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { castCard, filmCastCard } from '../../../src/views/library/cast.ts';
import { harbourLights, smallPack } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { citeOf, creditOf, filmOf, personOf, sourceOf } from '../../support/facts.ts';
import { buttonsOf, textOf, textsOf } from '../../support/reply.ts';

const library = createLibrary([await harbourLights()]);
const scene = contextOf(library);

describe('everybody who is named', () => {
  it('is listed with a button beside each', () => {
    const body = castCard(scene);
    expect(textOf(body)).toContain(
      '**Ruta Okonjo**\nplays The Stowaway (half-sister of Anders Quist), in Harbour Lights',
    );
    expect(buttonsOf(body).map(({ label }) => label)).toEqual([
      'More on Inés Çelik',
      'More on Søren Brandt',
      'More on Ruta Okonjo',
      'Source of 3 February 2031',
    ]);
  });

  it('takes in the characters whom nobody is said to play', () => {
    const pack = smallPack('open', {
      characters: [
        {
          ...character('max', 'Max'),
          unstated: [{ what: 'actor', say: 'It does not say who plays Max.', source: 'open-article' }],
        },
        character('quist', 'Quist'),
      ],
    });
    const body = castCard(contextOf(createLibrary([pack])));
    expect(textOf(body)).toContain('**Max**\nIt does not say who plays Max.');
    expect(textOf(body)).toContain('**Quist**\nNo source names who plays this character.');
    expect(buttonsOf(body).map(({ id }) => id)).toContain('cast:character?id=max');
  });
});

const character = (id: string, name: string) => ({
  id,
  name,
  names: { source: [name], ours: [] },
  franchise: null,
  relations: [],
  facts: [],
  unstated: [],
  cite: { source: 'open-article', paragraphs: [2] },
});

describe('who is named with a film', () => {
  it('is told with our reading where the film is not stated outright', () => {
    const body = filmCastCard(library.film('harbour-lights') ?? filmOf(), scene);
    expect(textOf(body)).toContain(
      '**Søren Brandt**\nlead actor, plays Anders Quist\n-# Source: paragraph 5 (our reading)',
    );
  });

  it('is nobody where no source names anybody, in the source’s own case', () => {
    expect(textsOf(filmCastCard(library.film('flood') ?? filmOf(), scene))).toEqual([
      '## Harbour Lights: Flood: cast, as far as named\nNo source names anybody of this film.',
      'The article does not name the cast of Flood.',
      '-# Source, as of 3 February 2031: A visit to the makers of a drama about a pilot (article; publisher not stated)',
    ]);
  });

  it('has a source even where nothing at all is said', () => {
    expect(textsOf(filmCastCard(filmOf(), scene)).at(-1)).toBe(
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated, paragraph 2)',
    );
  });

  it('shows credits of one source together, and counts the others', () => {
    const film = library.film('ebb') ?? filmOf();
    const ebb = { id: 'ebb', reading: null };
    const other = citeOf({ source: sourceOf({ id: 'other' }) });
    const person = personOf({
      credits: [
        creditOf({ film: ebb, cite: citeOf({ paragraphs: [7] }) }),
        creditOf({ film: ebb, role: 'singer', cite: citeOf({ paragraphs: [3] }) }),
        creditOf({ film: ebb, role: 'dancer', cite: other }),
      ],
    });
    const text = textOf(filmCastCard(film, contextOf({ ...library, castOf: () => [person] })));
    expect(text).toContain(
      'lead actor. Plays a pilot.\nsinger. Plays a pilot.\nand 1 more credit: see the button',
    );
    expect(text).toContain('-# Source: paragraphs 3 and 7');
    expect(text).not.toContain('dancer');
  });
});
