import { describe, expect, it } from 'vitest';
import { listOurs } from '../../../src/packs/check/ours.ts';
import { ownTexts } from '../../../src/packs/check/own-texts.ts';
import { harbourLights, smallPack } from '../fixtures.ts';

describe('what a pack adds to its articles', () => {
  it('is listed whole: names, topics, headlines, readings, gaps', async () => {
    const lists = listOurs(await harbourLights());
    expect(Object.fromEntries(lists.map(({ headline, lines }) => [headline, lines]))).toEqual({
      'Titles and names shown (ours)': [
        'ebb: Harbour Lights: Ebb',
        'flood: Harbour Lights: Flood',
        'stowaway: The Stowaway',
      ],
      'Names to be found by (ours)': [
        'harbour-lights: HL1',
        'ebb: Harbour Lights: Ebb · HL2',
        'flood: Harbour Lights: Flood · HL3',
        'stowaway: The Stowaway',
      ],
      'Topics (ours)': ['The ferry (boat)', 'Ice and storm', 'Tricks'],
      'Headlines (ours)': ['On board a ferry', 'A storm indoors'],
      'Readings (ours)': [
        'films › flood › sequelOf.cite: It is called the third; that it follows the second is how we read it.',
        'people › soren-brandt › credits[0].film: The article is about this film.',
        'people › ruta-okonjo › credits[0].film: The article is about this film.',
        'quotations › hum › film: The article is about this film.',
        'production › storm › film: The article is about this film.',
      ],
      'Marked as not stated': [
        'The article does not name its author.',
        'The article does not name the cast of Flood.',
        'ebb: the region of a release',
        'flood: the region of a release',
        'cold: to whom it was said, and when',
        'november: to whom it was said, and when',
      ],
    });
  });

  it('is nothing where nothing was added', () => {
    expect(listOurs(smallPack('a')).flatMap(({ lines }) => lines)).toEqual([]);
  });
});

describe('texts of ours', () => {
  it('are sentences and headlines, and no names, words of others, titles of films or ids', async () => {
    const paths = ownTexts(await harbourLights()).map(({ path }) => path.replace(/\[\d+\]/g, ''));
    expect(new Set(paths.map((path) => path.split(/ › |\./).at(-1)))).toEqual(
      new Set(['subject', 'covers', 'say', 'text', 'described', 'is', 'reading', 'title']),
    );
    expect(paths.filter((path) => path.endsWith('title'))).toEqual([
      'production › ferry › title',
      'production › storm › title',
    ]);
  });
});
