import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../src/draft/text/marks.ts';

const inners = (text: string) => stretchesOf(text).map(({ inner, open }) => (open ? `${inner}…open` : inner));

describe('stretches between quotation marks', () => {
  it.each<[string, string, string[]]>([
    ['curly', '“It is cold,” he said. “It is wet.”', ['It is cold,', 'It is wet.']],
    ['straight', '"It is cold," he said. "It is wet."', ['It is cold,', 'It is wet.']],
    ['mixed', '"It is cold,” he said. “It is wet."', ['It is cold,', 'It is wet.']],
    ['low', '„It is cold,“ he said.', ['It is cold,']],
    ['pointed', '«It is cold,» he said.', ['It is cold,']],
    ['British', '‘It’s cold,’ he said. ‘It’s wet.’', ['It’s cold,', 'It’s wet.']],
    ['British and straight', "'It's cold,' he said. 'It's wet.'", ["It's cold,", "It's wet."]],
    ['British, the comma outside', '‘It’s cold’, he said.', ['It’s cold']],
    ['nested', '“She told me, ‘Go on,’ and I went,” he said.', ['She told me, ‘Go on,’ and I went,']],
    [
      'nested the British way',
      '‘She told me, “Go on,” and I went,’ he said.',
      ['She told me, “Go on,” and I went,'],
    ],
    ['with a plural that owns', '‘The actors’ faces were blue,’ he said.', ['The actors’ faces were blue,']],
    [
      'with a straight plural that owns',
      "'The actors' faces were blue,' he said.",
      ["The actors' faces were blue,"],
    ],
    ['of single words that end in s', '‘Wolves’ and ‘Foxes’ are films.', ['Wolves', 'Foxes']],
    ['left open', '“We went on.', ['We went on.…open']],
    ['left open, British', '‘We went on. It’s far.', ['We went on. It’s far.…open']],
  ])('are found: %s', (_, text, expected) => {
    expect(inners(text)).toEqual(expected);
  });

  it.each([
    ["The actors' faces were blue, and it's cold; the keeper's lamp didn't burn."],
    ['The actors’ faces were blue, and it’s cold.'],
    ["Back in the '90s we gave 'em hell."],
    ['She is 5\'10" tall and he is 6\'2" in shoes.'],
    ['Rock ’n’ roll and rock ‘n’ roll.'],
    [''],
  ])('are not found in: %s', (text) => {
    expect(stretchesOf(text)).toEqual([]);
  });

  it('reach from mark to mark', () => {
    const text = 'He said: “Go!” And went.';
    expect(stretchesOf(text).map(({ from, to }) => text.slice(from, to))).toEqual(['“Go!”']);
  });
});
