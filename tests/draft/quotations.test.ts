import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/draft/article.ts';
import { findMentions } from '../../src/draft/mentions.ts';
import { findQuotations } from '../../src/draft/quotations.ts';

function quotations(text: string) {
  const article = readArticle(text);
  return findQuotations(article, findMentions(article));
}

/** "speaker: segment | segment", with a question mark behind the speaker where it is in doubt. */
function found(text: string): string[] {
  return quotations(text).map(
    ({ speaker, segments, certainty }) =>
      `${speaker ?? '—'}${certainty.sure ? '' : '?'}: ${segments.join(' | ')}`,
  );
}

const HEAD = 'Director Ilse Brandvik and star Tomas Quill made it.\n\n';

describe('quotations with an attribution', () => {
  it.each<[string, string, string[]]>([
    [
      'after, name first',
      '“It was cold out there,” Brandvik said.',
      ['Ilse Brandvik: It was cold out there,'],
    ],
    [
      'after, verb first',
      '“It was cold out there,” says Brandvik.',
      ['Ilse Brandvik: It was cold out there,'],
    ],
    [
      'straight marks',
      '"It was cold out there," Quill told Empire.',
      ['Tomas Quill: It was cold out there,'],
    ],
    ['British marks', '‘It’s cold out there,’ said Quill.', ['Tomas Quill: It’s cold out there,']],
    ['British, straight', "'It's cold out there,' said Quill.", ["Tomas Quill: It's cold out there,"]],
    [
      'British, the comma outside',
      '‘It was cold out there’, said Quill.',
      ['Tomas Quill: It was cold out there'],
    ],
    ['a question', '“Was it cold?” asked Quill.', ['Tomas Quill: Was it cold?']],
    ['an exclamation', '“It was cold!” Brandvik exclaims.', ['Ilse Brandvik: It was cold!']],
    ['a dash', '“It was cold, it was—” Quill began.', ['Tomas Quill: It was cold, it was—']],
    [
      'with a trade before',
      '“It was cold,” the director Ilse Brandvik said.',
      ['Ilse Brandvik: It was cold,'],
    ],
    ['with a trade behind', '“It was cold,” said Quill, the film’s star.', ['Tomas Quill: It was cold,']],
    ['with who', '“It was cold,” Quill, who plays the keeper, explained.', ['Tomas Quill: It was cold,']],
    ['with an adverb', '“It was cold,” Quill cheerfully admitted.', ['Tomas Quill: It was cold,']],
    ['with an auxiliary', '“It was cold,” Quill has since said.', ['Tomas Quill: It was cold,']],
    ['by the trade', '“It was cold,” the actor recalled.', ['Tomas Quill: It was cold,']],
    [
      'by a trade with adjectives',
      '“It was cold,” the veteran director said.',
      ['Ilse Brandvik: It was cold,'],
    ],
    ['by the first name', '“It was cold,” laughs Tomas.', ['Tomas Quill: It was cold,']],
    ['according to', '“It was cold,” according to Brandvik.', ['Ilse Brandvik: It was cold,']],
    ['as she puts it', '“It was cold,” as Brandvik puts it.', ['Ilse Brandvik: It was cold,']],
    ['signed', '“It was cold.” — Ilse Brandvik.', ['Ilse Brandvik: It was cold.']],
    ['between', '“It was,” Quill said, “very cold indeed.”', ['Tomas Quill: It was, | very cold indeed.']],
    [
      'between sentences',
      '“It was cold,” Quill said at the time. “I froze.”',
      ['Tomas Quill: It was cold, | I froze.'],
    ],
    [
      'three stretches',
      '“It was cold,” Quill said. “I froze. I ‘loved’ it.”',
      ['Tomas Quill: It was cold, | I froze. I ‘loved’ it.'],
    ],
    [
      'a second of its own',
      '“It was cold,” Quill said. He shivers. “I froze,” he adds.',
      ['Tomas Quill: It was cold,', 'Tomas Quill: I froze,'],
    ],
    ['before', 'Brandvik told Empire: “It was cold.”', ['Ilse Brandvik: It was cold.']],
    ['before, with a comma', 'Quill said, “It was cold.”', ['Tomas Quill: It was cold.']],
    ['before, with more', 'Quill joked of the tank: “Cold.”', ['Tomas Quill: Cold.']],
    ['before, as', 'As Brandvik puts it, “It was cold.”', ['Ilse Brandvik: It was cold.']],
    [
      'before, according to',
      'According to Brandvik, “it was never cold.”',
      ['Ilse Brandvik: it was never cold.'],
    ],
    ['before, verb first', 'Adds Quill: “It was cold.”', ['Tomas Quill: It was cold.']],
    [
      'before, two of them',
      'Quill added: “It was cold.” Brandvik replied: “It was not.”',
      ['Tomas Quill: It was cold.', 'Ilse Brandvik: It was not.'],
    ],
    [
      'woven in',
      'Brandvik called it “the coldest place on Earth”.',
      ['Ilse Brandvik: the coldest place on Earth'],
    ],
    [
      'woven in with that',
      'Quill said that it was “a cold and lonely place”.',
      ['Tomas Quill: a cold and lonely place'],
    ],
    ['by a pronoun', 'Quill loved it. “It was cold,” he said.', ['Tomas Quill: It was cold,']],
    [
      'by a pronoun of the paragraph before',
      'Brandvik loved it.\n\n“It was cold,” she said.',
      ['Ilse Brandvik: It was cold,'],
    ],
    ['nobody named', '“It was cold,” said a spokesperson for the studio.', ['—: It was cold,']],
    ['nobody named, before', 'One fan wrote: “It was cold.”', ['—: It was cold.']],
    ['nobody named, who knows somebody', '“It was cold,” said a fan of Brandvik.', ['—: It was cold,']],
    [
      'over paragraphs',
      '“It was cold,” said Quill. “I froze.\n\n“And I loved it.”',
      ['Tomas Quill: It was cold, | I froze.', 'Tomas Quill: And I loved it.'],
    ],
    [
      'over paragraphs, British',
      '‘It was cold,’ said Quill. ‘I froze.\n\n‘And I loved it.’',
      ['Tomas Quill: It was cold, | I froze.', 'Tomas Quill: And I loved it.'],
    ],
    [
      'over paragraphs, then attributed',
      '“It was cold,” said Quill. “I froze.\n\n“And I loved it,” he said.',
      ['Tomas Quill: It was cold, | I froze.', 'Tomas Quill: And I loved it,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(HEAD + text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ['a mononym', '“It was cold,” said singer Zephrine.', ['Zephrine: It was cold,']],
    [
      'particles',
      '“It was cold,” said director Ilse van der Brand. “I froze,” said van der Brand.',
      ['Ilse van der Brand: It was cold,', 'Ilse van der Brand: I froze,'],
    ],
    ['accents', '“It was cold,” said star Zoé Brûlé-Ødegård.', ['Zoé Brûlé-Ødegård: It was cold,']],
    ['initials', '“It was cold,” said J.D. Brand.', ['J.D. Brand: It was cold,']],
    ['a title', '“It was cold,” said Dr. Anna Brand. “I froze.”', ['Anna Brand: It was cold, | I froze.']],
    ['a title alone', 'Dame Anna Brand came. “It was cold,” said Dame Anna.', ['Anna Brand: It was cold,']],
    [
      'a trade that was told after the name',
      'Anna Brand, the film’s composer, was there. “It was cold,” the composer said.',
      ['Anna Brand: It was cold,'],
    ],
    [
      'a company before the name',
      '“It was cold,” said Quandt president of production Anna Brand.',
      ['Anna Brand: It was cold,'],
    ],
    [
      'two who share a surname, named in full',
      '“It was cold,” said Anna Brand. “It was,” said Lia Brand.',
      ['Anna Brand: It was cold,', 'Lia Brand: It was,'],
    ],
  ])('speakers with %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('speakers over several sentences', () => {
  it.each<[string, string, string[]]>([
    [
      'the actor of the headline',
      'Brandvik was first.\n\n“I froze,” the 50-year-old actor tells Empire.',
      ['Tomas Quill: I froze,'],
    ],
    [
      'a statement that is read',
      '“It was cold out there,” reads a statement from Brandvik. “I froze.”',
      ['Ilse Brandvik: It was cold out there, | I froze.'],
    ],
    [
      'a sentence of another between',
      '“It was,” Brandvik tells us. “I froze.” Quill agrees. “What she said.”',
      ['Ilse Brandvik: It was, | I froze.', 'Tomas Quill?: What she said.'],
    ],
    ['an owner’s answer', 'Quill’s reply? “No, never.”', ['Tomas Quill?: No, never.']],
    ['several at once', '“We froze,” Brandvik and Quill said.', ['Ilse Brandvik?: We froze,']],
    ['whoever writes', '“Was it so very cold?” I ask.', ['—?: Was it so very cold?']],
    [
      'adding, as a quotation of its own',
      '“It was cold,” Quill said, before adding, “but I loved every minute.”',
      ['Tomas Quill: It was cold,', 'Tomas Quill: but I loved every minute.'],
    ],
    [
      'he, of whom the paragraph speaks otherwise',
      'Quill left.\n\nIt was when critics mocked him in Rome. “I never minded,” he says.',
      ['Tomas Quill?: I never minded,'],
    ],
    [
      'she, who may be two of the paragraph before',
      'Brandvik called Anna Holm.\n\n“I froze,” she said.',
      ['Anna Holm?: I froze,'],
    ],
    [
      'an apposition before the name',
      'The film’s director, Brandvik, praised him as “the last of the great idlers”.',
      ['Ilse Brandvik: the last of the great idlers'],
    ],
    [
      'a director by the film',
      'Lia Holm’s first film is new. Anna Brand, a producer, paid.\n\nHolm left. “I froze,” the filmmaker said.',
      ['Lia Holm: I froze,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(HEAD + text)).toEqual(expected);
  });

  it('are told from a company and from the figure they play', () => {
    const text =
      'Quandt Pictures CEO Bo Lind came. Star Lia Holm plays pilot Cass Arden. “I froze,” she said. “I,” added Lind.';
    expect(found(text)).toEqual(['Lia Holm: I froze,', 'Bo Lind: I,']);
  });
});

describe('quotations in doubt', () => {
  it.each<[string, string, string[]]>([
    [
      'of two with one surname',
      'Anna Brand met Lia Brand. “It was cold,” said Brand.',
      ['Lia Brand?: It was cold,'],
    ],
    ['of one of two women', 'Anna Brand met Lia Holm. “It was cold,” she said.', ['Lia Holm?: It was cold,']],
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
    expect(found(text)).toEqual(expected);
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
    expect(found(text)).toEqual([]);
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

describe('speakers by English usage', () => {
  it.each<[string, string, string[]]>([
    [
      'any verb behind a comma',
      '“It was cold out there,” Quill liked to tell people.',
      ['Tomas Quill: It was cold out there,'],
    ],
    [
      'any verb, verb first',
      '“It was cold out there,” yawns Quill.',
      ['Tomas Quill: It was cold out there,'],
    ],
    [
      'whose answer it is',
      '“It was cold out there,” is Quill’s explanation; “and wet all day.”',
      ['Tomas Quill: It was cold out there, | and wet all day.'],
    ],
    [
      'what is all that is said',
      '“It was cold out there,” is all Quill will say.',
      ['Tomas Quill: It was cold out there,'],
    ],
    [
      'a beat',
      '“It was cold out there,” said Quill. Beat. “And wet.”',
      ['Tomas Quill: It was cold out there, | And wet.'],
    ],
    [
      'woven into a clause of its own',
      '“It was cold,” Quill said, adding that it was “a very long and wet winter.”',
      ['Tomas Quill: It was cold,', 'Tomas Quill: a very long and wet winter.'],
    ],
    ['somebody’s sister', '“It was cold out there,” Quill’s sister said.', ['—?: It was cold out there,']],
    ['somebody of a kind', 'One guest was blunt: “It was cold out there.”', ['—?: It was cold out there.']],
    [
      'a guest’s words',
      'It was, according to one guest, “very cold out there”.',
      ['—?: very cold out there'],
    ],
    [
      'brackets',
      'It was over. (“It was cold,” said Quill. “And wet.”)',
      ['Tomas Quill: It was cold, | And wet.'],
    ],
    ['a title behind a colon', 'On the slate: “Salt Road 2.” It is long.', []],
    [
      'not whom the speaker is asked about',
      'On her late co-star Ben Marsh, Brandvik is warm. “He was kind to all of us.”',
      ['Ilse Brandvik?: He was kind to all of us.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(HEAD + text)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'what hangs on a name',
      'Leeds-born Nora Fenn came. “It was cold,” Fenn said.',
      ['Nora Fenn: It was cold,'],
    ],
    ['a title before a name', '“It was cold,” said Mayor Cr Nora Fenn.', ['Nora Fenn: It was cold,']],
    [
      'a trade before a name',
      'Baker Nora Fenn, 61, came. “It was cold,” Fenn said.',
      ['Nora Fenn: It was cold,'],
    ],
    ['an Irish name', '“It was cold,” said Cathal Mac an tSaoir.', ['Cathal Mac an tSaoir: It was cold,']],
    ['a company', 'Fenmont Pictures moved it. “It was cold,” Fenmont said.', ['—?: It was cold,']],
    [
      'the name as it is first written',
      'Actor Nora Fenn came. “It was cold,” Fenn said.\n\nNora Mary Fenn, actor, was born in 1930.',
      ['Nora Fenn: It was cold,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds all of a very long paragraph', () => {
    expect(found(`${HEAD}${'“It was cold,” said Quill. '.repeat(1000)}`)).toHaveLength(1000);
    expect(found(`${HEAD}${'Word '.repeat(33_000)}`)).toEqual([]);
  });
});
