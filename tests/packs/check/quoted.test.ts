import { describe, expect, it } from 'vitest';
import { ownWords, quotedPassages } from '../../../src/packs/check/quoted.ts';

describe('what stands between quotation marks', () => {
  it.each([
    ['curly marks', '“Never,” she said. “Not once.”', ['Never,', 'Not once.']],
    ['straight marks', '"Never," she said. "Not once."', ['Never,', 'Not once.']],
    ['a straight one closed by a curly one', '"Never,” she said. “Not once."', ['Never,', 'Not once.']],
    ['single curly marks', '‘Never,’ she said. ‘Not once.’', ['Never,', 'Not once.']],
    ['single straight marks', "'Never,' she said. 'Not once.'", ['Never,', 'Not once.']],
    ['German marks', '„Nie“, sagte sie. „Nicht einmal.“', ['Nie', 'Nicht einmal.']],
    ['French marks', '« Jamais », dit-elle.', ['Jamais']],
    ['apostrophes within', '“It’s never Quist’s fault,” he said.', ['It’s never Quist’s fault,']],
    ['apostrophes within single marks', '‘It’s late,’ he said.', ['It’s late,']],
    ['a quotation within a quotation', '“He said ‘no’ to me.”', ['He said ‘no’ to me.']],
    ['a speech that goes on in the next paragraph', 'She said: “It went on.', ['It went on.']],
  ])('is found with %s', (_, paragraph, passages) => {
    expect(quotedPassages(paragraph)).toEqual(passages);
  });

  it.each([
    ['an apostrophe', 'It’s Quist’s ship, and the boys’ too.'],
    ['a straight apostrophe', "It's Quist's ship, and the boys' too."],
    ['a decade', "The summer of '29 was warm."],
    ['no marks at all', 'She said no.'],
  ])('is not made up from %s', (_, paragraph) => {
    expect(quotedPassages(paragraph)).toEqual([]);
  });
});

describe('an article’s own words', () => {
  it('are what stands outside the marks', () => {
    expect(ownWords('“Never,” she said. “Not once.”').map((words) => words.trim())).toEqual([
      '',
      'she said.',
      '',
    ]);
  });

  it('are all there is where nobody speaks', () => {
    expect(ownWords('It’s Quist’s ship.')).toEqual(['It’s Quist’s ship.']);
  });
});
