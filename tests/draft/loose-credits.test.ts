import { describe, expect, it } from 'vitest';
import { findIn } from '../../src/draft/findings.ts';
import { readArticle } from '../../src/draft/text/article.ts';

/** Who did what at the one film that the article is about: "name: role", "name: as figure"; each of them in doubt unless marked. */
function credits(...paragraphs: string[]): string[] {
  const text = ['5 May 2031', ...paragraphs, 'The thriller “Glass Harbor” opens in cinemas on 4 July 2031.'];
  return findIn(readArticle(text.join('\n\n'))).credits.map(
    ({ person, role, character, film, certainty }) =>
      `${person}: ${character === null ? role : `as ${character}`}${film === 'Glass Harbor' ? '' : ` of ${film}`}${certainty.sure ? '!' : ''}`,
  );
}

const ABOUT = 'The thriller “Glass Harbor” was shot in Riga last winter.';

describe('credits of the film an article is about', () => {
  it.each([
    [
      'Anna Berg is the baker and Peter Holm the thief who robs her.',
      ['Anna Berg: actor', 'Peter Holm: actor'],
    ],
    ['Anna Berg and Peter Holm star as two sailors.', ['Anna Berg: actor', 'Peter Holm: actor']],
    [
      'The trio are Anna Berg, Peter Holm and the soft-spoken Clara Winter.',
      ['Anna Berg: actor', 'Peter Holm: actor', 'Clara Winter: actor'],
    ],
    ['Alongside her are Anna Berg and Peter Holm.', ['Anna Berg: actor', 'Peter Holm: actor']],
    ['Casting is by Anna Berg.', ['Anna Berg: casting director']],
    ['The adaptation is by Anna Berg.', ['Anna Berg: writer']],
    [
      'The screenplay, credited to Anna Berg and Peter Holm, is long.',
      ['Anna Berg: writer', 'Peter Holm: writer'],
    ],
    ['It is credited to Anna Berg and Peter Holm.', ['Anna Berg: writer', 'Peter Holm: writer']],
    ['Anna Berg wrote the second draft in a shed.', ['Anna Berg: writer']],
    [
      'Anna Berg handles the choreography and the music.',
      ['Anna Berg: choreographer', 'Anna Berg: composer'],
    ],
    ['The lead role went instead to Anna Berg.', ['Anna Berg: actor']],
    ['Anna Berg gives the performance of her life.', ['Anna Berg: actor']],
    ['Director Anna Berg led two extras over the ice.', ['Anna Berg: director']],
    ['The score, for harp and drum, is by Anna Berg.', ['Anna Berg: composer']],
  ])('%s', (text, found) => {
    const all = credits(ABOUT, text).map((one) => one.replace('!', ''));
    expect(all).toEqual(expect.arrayContaining(found));
  });

  it.each([
    'Anna Berg, the director of the museum, was there.',
    'Artistic director Anna Berg was there.',
    'Anna Berg wrote a letter to the mayor.',
    'Anna Berg said that the harbour was cold.',
  ])('none: %s', (text) => {
    expect(credits(ABOUT, text)).toEqual([]);
  });

  it('doubts what is read so', () => {
    expect(
      credits(ABOUT, 'Anna Berg is the baker and Peter Holm the thief who robs her.'),
    ).not.toContainEqual(expect.stringContaining('!'));
  });

  it('reads a heading where the text below it does not say it', () => {
    expect(credits('Anna Berg directs ‘Glass Harbor’', ABOUT, 'Anna Berg said the ice was thin.')).toContain(
      'Anna Berg: director',
    );
  });

  it('reads a list of a crew, line by line, but no line alone', () => {
    expect(credits(ABOUT, 'Editor – Anna Berg', 'Peter Holm (producer)')).toEqual(
      expect.arrayContaining(['Anna Berg: editor', 'Peter Holm: producer']),
    );
    expect(credits(ABOUT, 'Editor – Anna Berg')).not.toContain('Anna Berg: editor');
  });

  it('takes what somebody does elsewhere for what they did where it is not said', () => {
    const text = 'Anna Berg directed “Low Tide”. The heading names her.';
    expect(credits('Anna Berg goes north', ABOUT, text)).toContain('Anna Berg: director');
  });

  it('takes a film’s name in a figure’s name for no film', () => {
    const text =
      '“Vale” stars Anna Berg as Marta Vale and Peter Holm as her brother, alongside Clara Winter.';
    const found = findIn(readArticle(text)).credits.map(({ person, film }) => `${person}, ${film}`);
    expect(found).toEqual(
      expect.arrayContaining(['Anna Berg, Vale', 'Peter Holm, Vale', 'Clara Winter, Vale']),
    );
  });

  it('gives the part of one to nobody who is named beside them for another deed', () => {
    const found = credits(ABOUT, 'Clara Winter leads it, written and directed by Anna Berg, as Marta Vale.');
    expect(found).not.toContainEqual(expect.stringContaining('Anna Berg: as'));
  });
});

describe('interviews and profiles', () => {
  const HEADING = 'Five questions for Anna Berg';

  it('says what the one whom the heading names is, by the words below it', () => {
    expect(credits(HEADING, 'The editor of Glass Harbor on long nights and short scenes.', ABOUT)).toContain(
      'Anna Berg: editor',
    );
  });

  it('reads what is asked of “you”', () => {
    const asked = [
      'You wrote the script in a week. Is that true?',
      '“Nine days.”',
      'And what do you fear?',
      '“Boats.”',
    ];
    expect(credits(HEADING, ABOUT, ...asked)).toContain('Anna Berg: writer');
  });

  it('reads an answer without marks behind a question', () => {
    const talk = [
      'How did you begin?',
      'Late. I directed the film with a broken arm.',
      'Would you do it again?',
      'No.',
    ];
    expect(credits(HEADING, ABOUT, ...talk)).toContain('Anna Berg: director');
  });

  it('reads what somebody says of themselves and of others', () => {
    const text = '“I wrote the script on a train, and Peter Holm composed the score,” said Anna Berg.';
    expect(credits(ABOUT, text)).toEqual(
      expect.arrayContaining(['Anna Berg: writer', 'Peter Holm: composer']),
    );
  });
});
