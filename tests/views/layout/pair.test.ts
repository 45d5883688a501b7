import { expect, it } from 'vitest';
import { translator } from '../../../src/language/languages.ts';
import { pair } from '../../../src/views/layout/pair.ts';
import { bodyOf, textOf } from '../../support/reply.ts';
import { oslo } from '../../support/server.ts';

it('has the space before its colon that French has, and takes what is said as it is', () => {
  expect(pair('Part One', '14 July', translator('en'))).toBe('Part One: 14 July');
  expect(pair('{text}', '{head}', translator('fr'))).toBe('{text}\u00a0: {head}');
});

it.each([
  'help',
  'settings show',
  'calendar',
  'settings packs',
])('no colon of /%s is set as in English for who reads French', async (words) => {
  const here = await oslo();
  const text = textOf(bodyOf(await here.run(words, {}, { locale: 'fr' })));
  // The title of a film and what a source says are as they are.
  expect(text.replaceAll('Mission: Impossible', '').match(/[^\u00a0]: /gu)).toBeNull();
});
