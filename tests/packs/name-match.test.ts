import { describe, expect, it } from 'vitest';
import { fold, wordsOf } from '../../src/packs/fold.ts';
import { buildLexicon } from '../../src/packs/lexicon.ts';
import { createNameMatcher } from '../../src/packs/name-match.ts';
import { buildNameTable } from '../../src/packs/name-table.ts';
import { atOnce } from '../../src/packs/steps.ts';

const OWNERS = [
  ['Dead Reckoning Part One', 'Part One', 'DR1', 'MI7', 'Part 1'],
  ['Dead Reckoning Part Two', 'Part Two', 'DR2', 'MI8', 'Part 2'],
  ['Mission: Impossible – Fallout', 'Fallout'],
  ['Top Gun: Maverick'],
  ['The White Widow'],
  ['Tom Cruise'],
];

function matcherOf(owners: readonly (readonly string[])[]) {
  const names = owners.map((all) => all.map(fold));
  return createNameMatcher(
    atOnce(buildNameTable(names, atOnce(buildLexicon(names.flat().flatMap(wordsOf))))),
  );
}

const match = matcherOf(OWNERS);
const meant = (typed: string) => match(typed).map((owner) => OWNERS[owner]?.[0]);

describe('matching a typed name', () => {
  it.each([
    ['the whole name', 'Dead Reckoning Part Two', 'Dead Reckoning Part Two'],
    ['another name of it', 'dr1', 'Dead Reckoning Part One'],
    ['case, accents and dashes', 'DÉAD–reckoning  part—one', 'Dead Reckoning Part One'],
    ['curly quotes', '“fallout”', 'Mission: Impossible – Fallout'],
    ['spaces that are missing', 'topgun maverick', 'Top Gun: Maverick'],
    ['the beginning of a name without its spaces', 'topgun', 'Top Gun: Maverick'],
    ['an article left out or put in', 'white widow', 'The White Widow'],
    ['spaces missing and the article too', 'whitewidow', 'The White Widow'],
    ['one word of a name', 'cruise', 'Tom Cruise'],
    ['words in another order', 'maverick gun', 'Top Gun: Maverick'],
    ['the beginnings of words', 'mav', 'Top Gun: Maverick'],
    ['the beginnings of several words', 'dea rec part tw', 'Dead Reckoning Part Two'],
    ['a letter left out', 'falout', 'Mission: Impossible – Fallout'],
    ['letters swapped', 'part tow', 'Dead Reckoning Part Two'],
    ['a wrong letter', 'mavarick', 'Top Gun: Maverick'],
    ['a wrong letter beside a right word', 'tim cruise', 'Tom Cruise'],
    ['invisible marks in it', 'fall\u200bout', 'Mission: Impossible – Fallout'],
  ])('takes %s', (_, typed, name) => {
    expect(meant(typed)).toEqual([name]);
  });

  it.each([
    ['nothing', ''],
    ['only punctuation', '?!'],
    ['only words that name nobody', 'the of'],
    ['too few letters', 'to'],
    ['another number', 'part 3'],
    ['another number in an abbreviation', 'mi9'],
    ['another number word', 'dead reckoning part ten'],
    ['a short word with a slip, all alone', 'tim'],
    ['a word too many', 'fallout zebra'],
    ['something else', 'oppenheimer'],
    ['a key of objects', '__proto__'],
    ['another key of objects', 'constructor'],
  ])('takes %s for nobody', (_, typed) => {
    expect(meant(typed)).toEqual([]);
  });

  it('leaves open who is meant where several fit equally well', () => {
    expect(meant('dead reckoning')).toEqual(['Dead Reckoning Part One', 'Dead Reckoning Part Two']);
    expect(meant('part')).toEqual(['Dead Reckoning Part One', 'Dead Reckoning Part Two']);
    expect(meant('ded rekoning')).toEqual(['Dead Reckoning Part One', 'Dead Reckoning Part Two']);
  });

  it('prefers the whole name to a word of another', () => {
    const names = [['Max Steel'], ['Max'], ['Maximilian']];
    expect(matcherOf(names)('max')).toEqual([1]);
  });

  it('prefers a whole word to the beginning of one', () => {
    const names = [['Maximilian Grey'], ['Max Steel']];
    expect(matcherOf(names)('max')).toEqual([1]);
  });

  it('prefers fewer typing errors', () => {
    const names = [['Marion'], ['Martin']];
    expect(matcherOf(names)('martinn')).toEqual([1]);
  });

  it('says so where two owners share a name', () => {
    const names = [['Max'], ['Max', 'Maxine']];
    expect(matcherOf(names)('max')).toEqual([0, 1]);
  });

  it('counts an owner once, however many of its names fit', () => {
    expect(meant('reckoning one')).toEqual(['Dead Reckoning Part One']);
  });

  it('knows nobody in an empty list', () => {
    expect(matcherOf([])('anybody')).toEqual([]);
  });
});
