import { describe, expect, it } from 'vitest';
import { translator } from '../../../src/language/languages.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { creditLine, creditReading, creditWords, furtherWords } from '../../../src/views/library/credit.ts';
import { harbourLights } from '../../packs/fixtures.ts';
import { citeOf, creditOf } from '../../support/facts.ts';

const library = createLibrary([await harbourLights()]);
const [en, de] = [translator('en'), translator('de')];

describe('a credit in one line', () => {
  it('begins with the source’s own word, then the character and the film', () => {
    const credit = creditOf({ film: { id: 'ebb', reading: null }, character: 'stowaway' });
    expect(creditWords(credit, library, en)).toBe(
      'lead actor, plays The Stowaway (half-sister of Anders Quist), in Harbour Lights: Ebb',
    );
    expect(creditWords(credit, library, de)).toBe(
      'lead actor, spielt The Stowaway (half-sister of Anders Quist), in Harbour Lights: Ebb',
    );
  });

  it('names the franchise where no film is stated, and says where neither is', () => {
    const franchise = library.franchise('harbour-lights') ?? null;
    expect(creditWords(creditOf({ film: null, franchise }), library, en)).toBe(
      'lead actor, in Harbour Lights',
    );
    expect(creditWords(creditOf({ film: null, role: null }), library, en)).toBe('film not stated');
  });

  it('names with whom it was done', () => {
    const credit = creditOf({ film: { id: 'ebb', reading: null }, with: ['soren-brandt', 'ruta-okonjo'] });
    expect(creditWords(credit, library, en)).toBe(
      'lead actor, in Harbour Lights: Ebb, with Søren Brandt and Ruta Okonjo',
    );
  });

  it('says what the source says instead where the character has no name', () => {
    const credit = creditOf({ film: { id: 'ebb', reading: null }, described: 'Plays a rival.' });
    expect(creditLine(credit, library, en)).toBe('lead actor, in Harbour Lights: Ebb. Plays a rival.');
    expect(creditLine(credit, library, en, library.film('ebb'))).toBe('lead actor. Plays a rival.');
    expect(creditLine({ ...credit, role: null }, library, en, library.film('ebb'))).toBe('Plays a rival.');
  });

  it('names nobody twice whom those words name', () => {
    const credit = creditOf({ film: null, with: ['soren-brandt'], described: 'Made it with Søren Brandt.' });
    expect(creditLine(credit, library, en)).toBe('lead actor, film not stated. Made it with Søren Brandt.');
  });

  it('is followed by what is said of it only where that says more', () => {
    const credit = creditOf({
      character: 'stowaway',
      described: 'Plays the Stowaway, half-sister of Anders Quist.',
    });
    expect(furtherWords(credit, library)).toEqual([]);
    const more = { ...credit, described: 'Plays the Stowaway, who hides.' };
    expect(furtherWords(more, library)).toEqual(['Plays the Stowaway, who hides.']);
    expect(furtherWords({ ...credit, character: null }, library)).toEqual([credit.described]);
  });

  it('joins our readings of the credit and of its film', () => {
    expect(creditReading(creditOf())).toBeNull();
    expect(
      creditReading(creditOf({ cite: citeOf({ reading: 'One.' }), film: { id: 'tide', reading: 'Two.' } })),
    ).toBe('One. Two.');
  });
});
