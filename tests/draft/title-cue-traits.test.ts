import { expect, it } from 'vitest';
import { cueTraits } from '../../src/draft/films/title-cue-traits.ts';
import { type TitlePlace, titleSpans } from '../../src/draft/films/title-spans.ts';
import { readArticle } from '../../src/draft/text/article.ts';

function placesOf(sentence: string, title: string): readonly TitlePlace[] {
  const spans = titleSpans(readArticle(`What is new\n\n${sentence}`));
  return spans.find(({ text }) => text === title)?.places ?? [];
}

it('tells on which side of words something speaks for a film', () => {
  const [before] = placesOf('She was never better than in the thriller Pale Harbour.', 'Pale Harbour');
  expect(before && cueTraits(before)).toEqual(['cue left 2', 'cue right 0', 'cue left 2 cue right 0']);
  const [behind] = placesOf('Nobody minds, since Pale Harbour was released in May.', 'Pale Harbour');
  expect(behind && cueTraits(behind)).toEqual(['cue left 0', 'cue right 2', 'cue left 0 cue right 2']);
});

it('tells where something speaks against a film', () => {
  const [place] = placesOf('It was written by Wim Harbour.', 'Wim Harbour');
  expect(place && cueTraits(place)).toContain('against left');
});

it('tells words apart from those of whom something is', () => {
  const [place] = placesOf('It beats Hale’s Pale Harbour by far.', 'Pale Harbour');
  expect(place?.words.map(({ bare }) => bare)).toContain('Name’s');
});
