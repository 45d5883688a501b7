import { describe, expect, it } from 'vitest';
import { HEAD, quotations, spoken } from '../support/quotations.ts';

describe('quotations in doubt', () => {
  it.each<[string, string, string[]]>([
    [
      'of two with one surname',
      'Anna Brand met Lia Brand. “It was cold,” said Brand.',
      ['Lia Brand?: It was cold,'],
    ],
    [
      'of one of two women',
      'Anna Brand met Lia Holm. “It was cold,” she said.',
      ['Anna Brand?: It was cold,'],
    ],
    ['with no attribution', 'Anna Brand was there. “It was cold.”', ['Anna Brand?: It was cold.']],
    ['with no attribution at all', '“It was cold.”', ['—?: It was cold.']],
    ['of a company', '“It was cold,” Paramount said.', ['Paramount?: It was cold,']],
    [
      'that may be a title',
      'Anna Brand spoke. “The Long Night,” she said.',
      ['Anna Brand?: The Long Night,'],
    ],
    ['never closed', 'Anna Brand said: “It was cold.\n\nThen she left.', ['Anna Brand?: It was cold.']],
  ])('%s', (_, text, expected) => {
    expect(spoken(text)).toEqual(expected);
  });

  it('say why in plain words', () => {
    const [one] = quotations('Anna Brand met Lia Brand. “It was cold,” said Brand.');
    expect(one?.certainty).toEqual({
      sure: false,
      why: 'more than one person of the article is called Brand',
    });
  });
});

describe('what is no quotation', () => {
  it.each([
    ['a title', 'Anna Brand made “The Long Night” in May.'],
    ['a title before a comma', '“The Long Night,” the new film by Anna Brand, opens in May.'],
    ['a title as a subject', '“The Long Night” stars Anna Brand.'],
    ['a scare quote', 'The so-called “cold” films of Anna Brand are warm.'],
    ['a phrase', 'Anna Brand called it “very cold” there.'],
    ['a nickname', 'Anna “the Owl” Brand said no.'],
    ['a sign', 'Anna Brand pointed at a sign that read “Beware of the dog and its owner”.'],
    ['a line of the film', 'Her first line was “Come back before it is too late.”'],
    ['a heading', 'Anna Brand left.\n\n“It Was So Cold”\n\nThen she came.'],
    ['an apostrophe', "The actors' coats and Anna Brand's dog weren't cold in the '90s."],
    ['nothing at all', ''],
  ])('%s', (_, text) => {
    expect(spoken(text)).toEqual([]);
  });
});

describe('a quotation', () => {
  it('has its place in the article', () => {
    const text = `${HEAD}Then.  “It was,” Quill said,\n“very cold.” Yes.`;
    const [one] = quotations(text);
    expect(one?.at.paragraph).toBe(2);
    expect(text.slice(one?.at.start, one?.at.end)).toBe('“It was,” Quill said,\n“very cold.”');
  });

  it.each<[string, { to: string | null; form: string | null } | null]>([
    [
      '“It was cold,” Quill said in an interview with Empire Magazine. “Yes.”',
      { to: 'Empire Magazine', form: 'interview' },
    ],
    ['“It was cold,” Quill told Empire.', { to: 'Empire', form: null }],
    ['“It was cold,” Quill told the Midland Reel this week.', { to: 'Midland Reel', form: null }],
    ['“It was cold,” Quill said in a recent chat with Total Film.', { to: 'Total Film', form: 'chat' }],
    ['“It was cold,” Quill said in a statement.', { to: null, form: 'statement' }],
    ['“It was cold,” Quill said at a press conference in Rome.', { to: null, form: 'press conference' }],
    ['Speaking to Variety, Quill said: “It was cold.”', { to: 'Variety', form: null }],
    ['In an interview with Deadline, Quill said: “It was cold.”', { to: 'Deadline', form: 'interview' }],
    ['“It was cold,” Quill told Brandvik.', null],
    ['“It was cold,” Quill told the crowd.', null],
    ['“It was cold,” Quill said.', null],
  ])('has its occasion: %s', (text, occasion) => {
    expect(quotations(HEAD + text).map((it) => it.occasion)).toEqual([occasion]);
  });
});
