import { expect, test } from 'vitest';
import { choicesOf, nearestOf } from '../../../src/views/layout/choice.ts';

const suggestions = ['Fallout', 'Top Gun'].map((label) => ({ item: { id: label.toLowerCase() }, label }));

test('a suggestion is shown by its label and comes back as its id', () => {
  expect(choicesOf(suggestions)).toEqual([
    { name: 'Fallout', value: 'fallout' },
    { name: 'Top Gun', value: 'top gun' },
  ]);
});

test('a choice has a name that Discord takes', () => {
  const names = choicesOf([
    { item: { id: 'a' }, label: 'x'.repeat(200) },
    { item: { id: 'b' }, label: '\u200b' },
  ]).map(({ name }) => name.length);
  expect(names).toEqual([100, 1]);
});

test('the nearest are what is suggested, else the first of all', () => {
  const suggest = (typed: string, limit: number) => (typed === 'odd' ? [] : suggestions.slice(0, limit));
  const toIt = ({ id }: { id: string }) => ({ label: id, to: id });
  const nearest = [
    { label: 'Fallout', to: 'fallout' },
    { label: 'Top Gun', to: 'top gun' },
  ];
  expect(nearestOf(suggest, 'fall', toIt)).toEqual({ nearest, fit: 'near' });
  expect(nearestOf(suggest, 'odd', toIt)).toEqual({ nearest, fit: 'none' });
});
