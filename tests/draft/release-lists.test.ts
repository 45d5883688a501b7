import { describe, expect, it } from 'vitest';
import { releases } from '../support/releases.ts';

describe('releases that no verb tells', () => {
  it.each([
    ['Glass Harbor (July 18) is long.', 'Glass Harbor 2031-07-18 null planned ?'],
    ['Glass Harbor (Kestrel, in theaters July 18) is long.', 'Glass Harbor 2031-07-18 theatrical planned'],
    ['“Glass Harbor” (Netflix, July 18)', 'Glass Harbor 2031-07-18 streaming planned'],
    ['Glass Harbor – July 18', 'Glass Harbor 2031-07-18 null planned ?'],
    ['Glass Harbor | July 18 | Kestrel Pictures', 'Glass Harbor 2031-07-18 null planned ?'],
    ['1. Glass Harbor (July 18)', 'Glass Harbor 2031-07-18 null planned ?'],
    ['July 18\n\nGlass Harbor is a drama.', 'Glass Harbor 2031-07-18 null planned ?'],
    ['Here is what opens:\nJuly 18: Glass Harbor', 'Glass Harbor 2031-07-18 null planned ?'],
    ['Vance is the star of “Glass Harbor,” her 1961 debut.', 'Glass Harbor 1961 null happened'],
    ['Glass Harbor (Italy, 1961) is long.', 'Glass Harbor 1961 null happened'],
    ['She loved last year’s Glass Harbor.', 'Glass Harbor 2030 null happened'],
    ['She directed Glass Harbor in 1961.', 'Glass Harbor 1961 null happened ?'],
  ])('tells by what stands beside a title: %s', (text, release) => {
    expect(releases(text)).toEqual([release]);
  });

  it.each([
    'Last month Kestrel moved Glass Harbor off this October’s schedule.',
    'Glass Harbor is one of the fall’s most awaited films.',
    'The festival opens on July 18.',
    'No talks were scheduled as of Friday.',
  ])('does not take what is no release of it: %s', (text) => {
    expect(releases(text)).toEqual([]);
  });

  it('keeps the year of a heading where the text below it says the month', () => {
    const text = '1. Glass Harbor (2026)\n\nIt was released in May 2026.';
    expect(releases(text).map((line) => line.split(' ')[2])).toEqual(['2026-05', '2026']);
  });
});
