import { describe, expect, it } from 'vitest';
import { HEAD, spoken } from '../support/quotations.ts';

describe('a stretch behind somebody’s words', () => {
  it.each([
    [
      'is no more of them where it is a title that the next sentence begins with',
      '“I can’t swim at all,” Quill told reporters backstage. “Low Water” reaches theatres on May 7.',
      ['Tomas Quill: I can’t swim at all,'],
    ],
    [
      'is more of them, whatever was done then',
      '“He has put on weight,” Quill said on the first day of shooting, “and I work hard on that.”',
      ['Tomas Quill: He has put on weight, | and I work hard on that.'],
    ],
    [
      'is another one where it is said besides',
      '“He has put on weight,” Quill said of the bear, adding, “I work hard on that.”',
      ['Tomas Quill: He has put on weight,', 'Tomas Quill: I work hard on that.'],
    ],
  ])('%s', (_, text, found) => {
    expect(spoken(HEAD + text)).toEqual(found);
  });
});

describe('whoever is said to speak of another', () => {
  it('speaks', () => {
    const text = '“We saw 900 children,” says Brandvik of her young lead, Tomas Quill.';
    expect(spoken(HEAD + text)).toEqual(['Ilse Brandvik: We saw 900 children,']);
  });
});
