import { describe, expect, it } from 'vitest';
import { roleOf } from '../../src/draft/credits/credit-roles.ts';
import { findIn } from '../../src/draft/findings.ts';
import { readArticle } from '../../src/draft/text/article.ts';

/** Who did what, "name: role", each of them in doubt unless marked. */
function credits(...paragraphs: string[]): string[] {
  const text = [
    '5 May 2031',
    'The thriller “Glass Harbor” was shot in Riga last winter.',
    ...paragraphs,
    'The thriller “Glass Harbor” opens in cinemas on 4 July 2031.',
  ];
  return findIn(readArticle(text.join('\n\n'))).credits.map(
    ({ person, role, certainty }) => `${person}: ${roleOf(role ?? '')}${certainty.sure ? '!' : ''}`,
  );
}

const read = (text: string) => credits(text).map((one) => one.replace('!', ''));

describe('those who act', () => {
  it.each([
    ['Also on board are Anna Berg and Peter Holm.', ['Anna Berg: actor', 'Peter Holm: actor']],
    ['Also aboard: Anna Berg, Peter Holm and Clara Winter.', ['Anna Berg: actor', 'Clara Winter: actor']],
    ['Anna Berg and Peter Holm lead the voice cast.', ['Anna Berg: actor', 'Peter Holm: actor']],
    [
      'Anna Berg (Kell) and Peter Holm (Brother Agnes) were both on stage.',
      ['Anna Berg: actor', 'Peter Holm: actor'],
    ],
    ['Anna Berg has boarded “Glass Harbor”.', ['Anna Berg: actor']],
    ['Anna Berg plays the baker, and Peter Holm is the voice of a sarcastic lamp.', ['Peter Holm: actor']],
    ['The sequel reunites Anna Berg and Peter Holm.', ['Anna Berg: actor', 'Peter Holm: actor']],
    [
      'Anna Berg appears opposite Peter Holm, with Clara Winter in support.',
      ['Anna Berg: actor', 'Peter Holm: actor', 'Clara Winter: actor'],
    ],
    ['Anna Berg has replaced Clara Winter in the lead.', ['Anna Berg: actor', 'Clara Winter: actor']],
    ['Anna Berg will make her screen debut in the film.', ['Anna Berg: actor']],
    [
      'Anna Berg plays Deb Kloster, a florist, and Peter Holm is Glenn Ito, the auditor.',
      ['Peter Holm: actor'],
    ],
    [
      'It follows a widow played by Anna Berg and her grandson, played by 14-year-old Peter Holm.',
      ['Peter Holm: actor'],
    ],
    [
      'There are good turns from Anna Berg as Maud, Peter Holm as the forger Piquet, and Clara Winter.',
      ['Anna Berg: actor', 'Peter Holm: actor', 'Clara Winter: actor'],
    ],
    [
      'The film stars Peter Holm as a singer, Lionel, and Anna Berg as the record producer June Wexler.',
      ['Anna Berg: actor'],
    ],
    ['The film follows a park ranger, June Pell (Anna Berg), through a season.', ['Anna Berg: actor']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(expect.arrayContaining(found));
  });

  it.each([
    ['Anna Berg is on board as a producer.', 'Anna Berg: actor'],
    ['Anna Berg has boarded “Glass Harbor” to direct.', 'Anna Berg: actor'],
    ['She is joined by Anna Berg as the mill doctor, Edmund Tariq.', 'Edmund Tariq: actor'],
  ])('not: %s', (text, wrong) => {
    expect(read(text)).not.toContain(wrong);
  });
});

describe('those behind the camera', () => {
  it.each([
    [
      'The dialogues have been penned by Anna Berg, and Peter Holm has cranked the camera.',
      ['Anna Berg: writer', 'Peter Holm: cinematographer'],
    ],
    ['The camera work is by Anna Berg.', ['Anna Berg: cinematographer']],
    ['Peter Holm is at the helm.', ['Peter Holm: director']],
    [
      'Peter Holm took over the director’s chair from Anna Berg.',
      ['Peter Holm: director', 'Anna Berg: director'],
    ],
    ['The screenplay is the work of Anna Berg, who drew on letters.', ['Anna Berg: writer']],
    ['The score comes courtesy of Anna Berg.', ['Anna Berg: composer']],
    ['Scripting duties fell to Anna Berg.', ['Anna Berg: writer']],
    [
      'Producers Anna Berg and Peter Holm told the audience that it had cost a fortune.',
      ['Anna Berg: producer', 'Peter Holm: producer'],
    ],
    [
      'Anna Berg and Lantern’s Peter Holm are executive producers.',
      ['Anna Berg: executive producer', 'Peter Holm: executive producer'],
    ],
    [
      'A comedy written by and starring Anna Berg and directed by her brother, Erik Berg.',
      ['Anna Berg: writer', 'Anna Berg: actor', 'Erik Berg: director'],
    ],
    [
      'Peter Holm, who grew up there and left in 2014, wrote and directed the movie.',
      ['Peter Holm: writer', 'Peter Holm: director'],
    ],
    [
      'Directing duo Anna Berg and Peter Holm are at work again.',
      ['Anna Berg: director', 'Peter Holm: director'],
    ],
    ['Shot in icy blues by Anna Berg, it is a pleasure to look at.', ['Anna Berg: cinematographer']],
    [
      'With Anna Berg as cinematographer and Peter Holm as editor, it is in safe hands.',
      ['Anna Berg: cinematographer', 'Peter Holm: editor'],
    ],
    [
      'Executive producers include Anna Berg and Peter Holm.',
      ['Anna Berg: executive producer', 'Peter Holm: executive producer'],
    ],
    ['The first single, sung by Anna Berg, is out.', ['Anna Berg: singer']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(expect.arrayContaining(found));
  });

  it.each([
    ['Behind the camera will be cinematographer Peter Holm.', 'Peter Holm: director'],
    [
      'The dialogues have been penned by Anna Berg, and Peter Holm has cranked the camera.',
      'Anna Berg: cinematographer',
    ],
    ['Anna Berg picks up the tale.', 'Anna Berg: director'],
    ['Executive producers include Anna Berg.', 'Anna Berg: actor'],
    ['Anna Berg wrote the script, with Peter Holm directing.', 'Peter Holm: writer'],
  ])('not: %s', (text, wrong) => {
    expect(read(text)).not.toContain(wrong);
  });
});

describe('prizes', () => {
  it.each([
    [
      'Peter Holm won best director for the film, and Anna Berg was named best actress.',
      ['Peter Holm: director', 'Anna Berg: actor'],
    ],
    ['Best actress went to Anna Berg for “Glass Harbor”.', ['Anna Berg: actor']],
    ['Anna Berg took best supporting actress for “Glass Harbor”.', ['Anna Berg: actor']],
    ['Anna Berg was nominated for best editing.', ['Anna Berg: editor']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(expect.arrayContaining(found));
  });

  it('keeps the prizes of one sentence apart', () => {
    expect(
      read('It is up for best director for Peter Holm and best actress for newcomer Anna Berg.'),
    ).not.toContain('Anna Berg: director');
  });
});

describe('what reviews say', () => {
  it.each([
    ['In “Glass Harbor”, Anna Berg’s customs officer stumbles on a body.', ['Anna Berg: actor']],
    ['Anna Berg is terrific as the customs officer.', ['Anna Berg: actor']],
    ['As the weary detective, Anna Berg is a revelation.', ['Anna Berg: actor']],
    ['Anna Berg brings a wry sadness to the part.', ['Anna Berg: actor']],
    ['The part was written for Anna Berg.', ['Anna Berg: actor']],
    ['Look out for Anna Berg in a blink-and-miss-it cameo.', ['Anna Berg: actor']],
    ['Playing the harbourmaster is Anna Berg.', ['Anna Berg: actor']],
    ['Anna Berg is the latest name to join the film.', ['Anna Berg: actor']],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual(expect.arrayContaining(found));
  });

  it('doubts all of it', () => {
    expect(credits('Anna Berg is terrific as the customs officer.')).toEqual(['Anna Berg: actor']);
  });

  it('reads none of it of whose role is told elsewhere', () => {
    expect(read('The film was directed by Peter Holm. Peter Holm’s camera never rests.')).toEqual([
      'Peter Holm: director',
    ]);
  });
});

describe('whom an article only names beside a film or its people', () => {
  it.each([
    'The film stars Anna Berg. Not even Peter Holm could make Anna Berg laugh between takes.',
    'Not even the presence of Anna Berg and Peter Holm could save “Glass Harbor”. The film stars Anna Berg.',
    'Peter Holm, back on the red carpet for “Glass Harbor”, was in good form.',
  ])('%s', (text) => {
    expect(credits(text)).toContain('Peter Holm: actor');
  });

  it.each([
    'The film stars Anna Berg. Anna Berg lives with her husband, Peter Holm.',
    'The film stars Anna Berg. Anna Berg is represented by Peter Holm.',
    'The film stars Anna Berg. “It is cold,” said Peter Holm of Anna Berg.',
    '“Glass Harbor” is based on a novel by Peter Holm.',
    'The film stars Anna Berg. Anna Berg will next play Peter Holm.',
  ])('none: %s', (text) => {
    expect(read(text).filter((one) => one.startsWith('Peter Holm'))).toEqual([]);
  });
});
