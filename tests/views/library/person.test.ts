import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { personCard } from '../../../src/views/library/person.ts';
import { harbourLights } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { citeOf, creditOf, personOf, SOURCE } from '../../support/facts.ts';
import { buttonsOf, textsOf } from '../../support/reply.ts';

const library = createLibrary([await harbourLights()]);
const scene = contextOf(library);
const german = contextOf(library, { locale: 'de' });

describe('the card of a person', () => {
  it('tells credits, facts and what is left unsaid, each with its place', () => {
    const person = personOf({
      names: [
        { text: 'Søren Brandt', by: 'source' },
        { text: 'SB', by: 'ours' },
      ],
      credits: [creditOf({ film: { id: 'ebb', reading: 'Ours.' }, character: 'anders-quist' })],
      facts: [{ text: 'Grew up in *Tromsø*.', cite: citeOf({ paragraphs: [5] }) }],
      unstated: [{ what: 'age', say: 'The article does not say how old he is.', source: SOURCE }],
    });
    expect(textsOf(personCard(person, scene))).toEqual([
      '## Søren Brandt\n-# Also found by these names of ours: SB.',
      '**lead actor, plays Anders Quist, in Harbour Lights: Ebb**\nPlays a pilot.\n-# Source: paragraph 2\n-# Our reading: Ours.',
      'Grew up in \\*Tromsø\\*.\n-# Source: paragraph 5',
      'The article does not say how old he is.',
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated)',
    ]);
  });

  it('leads to quotations, films and source', () => {
    const person = library.person('soren-brandt') ?? personOf();
    expect(buttonsOf(personCard(person, scene))).toEqual([
      { label: '1 quotation of Søren Brandt', id: '/quote?speaker=soren-brandt' },
      { label: 'Film: Harbour Lights', id: '/film?film=harbour-lights' },
      { label: 'Source of 3 February 2031', id: '/article?article=gull-2031' },
    ]);
    expect(buttonsOf(personCard(person, german))[0]?.label).toBe('1 Zitat von Søren Brandt');
  });

  it('of somebody who is only named says at least where', () => {
    expect(textsOf(personCard(personOf(), scene))).toEqual([
      '## Søren Brandt',
      '-# Source, as of 5 June 2023: A visit to the makers (article; publisher not stated, paragraph 2)',
    ]);
  });
});
