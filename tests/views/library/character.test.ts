import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { characterCard } from '../../../src/views/library/character.ts';
import { harbourLights } from '../../packs/fixtures.ts';
import { contextOf } from '../../support/context.ts';
import { characterOf, SOURCE } from '../../support/facts.ts';
import { buttonsOf, textOf } from '../../support/reply.ts';

const library = createLibrary([await harbourLights()]);
const scene = contextOf(library);

describe('the card of a character', () => {
  it('says that no source names who plays them, in the source’s case where it says so', () => {
    const open = characterOf({
      unstated: [{ what: 'actor', say: 'The article does not name who plays Quist.', source: SOURCE }],
    });
    expect(textOf(characterCard(open, scene))).toContain('The article does not name who plays Quist.');
    expect(textOf(characterCard(open, scene))).not.toContain('No source names');
    expect(textOf(characterCard(characterOf(), scene))).toContain(
      'A character. No source names who plays this character.',
    );
  });

  it('names who plays them, and leads there', () => {
    const quist = library.character('anders-quist') ?? characterOf();
    const body = characterCard(quist, scene);
    expect(textOf(body)).toContain('A character of Harbour Lights.\n-# Source: paragraph 5');
    expect(textOf(body)).toContain(
      'Played by Søren Brandt.\n-# Source: paragraph 5\n-# Our reading: The article is about this film.',
    );
    expect(buttonsOf(body).map(({ id }) => id)).toEqual([
      '/cast?person=soren-brandt',
      'cast:character?id=stowaway',
      '/article?article=gull-2031',
    ]);
  });

  it('tells relations both ways', () => {
    const line = 'The Stowaway: half-sister of Anders Quist';
    for (const id of ['stowaway', 'anders-quist']) {
      expect(textOf(characterCard(library.character(id) ?? characterOf(), scene))).toContain(line);
    }
  });
});
