import { describe, expect, it } from 'vitest';
import { HEAD, spoken } from '../support/quotations.ts';

const KIN = 'Director Viktor Halloran has died. His daughter, Maeve Halloran, said so.\n\n';
const SISTERS = 'Sisters Ines and Paula Kaplan-Reyes wrote it. ';

describe('a company beside somebody', () => {
  it.each<[string, string[]]>([
    [
      '“We bid on it early,” said Lantern Street acquisitions chief Marcus Tolland. “It smells of rain.”',
      ['Marcus Tolland: We bid on it early, | It smells of rain.'],
    ],
    [
      '“We bid on it early,” said Harrow Lane managing director Priya Raman, who took it to Cannes.',
      ['Priya Raman: We bid on it early,'],
    ],
    [
      '“We bid on it early,” said Nimbus Nine co-president of production Dana Orlov.',
      ['Dana Orlov: We bid on it early,'],
    ],
    [
      '“We bid on it early,” Copper Bay head of distribution Dana Orlov added.',
      ['Dana Orlov: We bid on it early,'],
    ],
    ['“We bid on it early,” said Dana Orlov, president of Nimbus Nine.', ['Dana Orlov: We bid on it early,']],
  ])('does not speak: %s', (text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('one family', () => {
  it.each<[string, string, string[]]>([
    ['one of two sisters', `${SISTERS}“It rattled,” says Ines.`, ['Ines Kaplan-Reyes: It rattled,']],
    ['the other one', `${SISTERS}“It rattled,” Paula said.`, ['Paula Kaplan-Reyes: It rattled,']],
    [
      'either, where it says no more',
      `${SISTERS}“It rattled,” says Kaplan-Reyes.`,
      ['Paula Kaplan-Reyes?: It rattled,'],
    ],
    [
      'no place beside somebody',
      'It is hot outside Cobar and Freya Nakashima is tired. “It rattled,” says Nakashima.',
      ['Freya Nakashima: It rattled,'],
    ],
    [
      'the head of it by the family name alone',
      `${KIN}Halloran made eleven films. “I counted them,” he said.`,
      ['Viktor Halloran?: I counted them,'],
    ],
    [
      'the kin by the whole name',
      `${KIN}“He counted them,” Maeve Halloran said.`,
      ['Maeve Halloran: He counted them,'],
    ],
    [
      'the one who came with his brother',
      `${HEAD}Quill came with his brother, Ned Quill. “It was cold,” Quill said.`,
      ['Tomas Quill?: It was cold,'],
    ],
    [
      'kin of another name',
      `${HEAD}Quill came with his wife, Ada Marsh. “It was cold,” Marsh said.`,
      ['Ada Marsh: It was cold,'],
    ],
    [
      'whom a sentence begins to speak of',
      'Ask Ines Doyle and her sister, Ada Doyle. “It rattled,” says Ines. Meet Bo Lind. “It was cold,” says Lind.',
      ['Ines Doyle: It rattled,', 'Bo Lind: It was cold,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(text)).toEqual(expected);
  });
});

describe('whom “he” or “she” means', () => {
  it.each<[string, string, string[]]>([
    [
      'nobody in italics',
      'Brandvik is known for Sandro Picotti’s biopic _Adele Bruna_, as ever. “I was cold,” she says.',
      ['Ilse Brandvik: I was cold,'],
    ],
    [
      'whom a sentence is for, beside whose film it is',
      'For Quill, fresh from a part in Hal Brightman’s Whitsun, it was new. “I was cold,” he says.',
      ['Tomas Quill?: I was cold,'],
    ],
    [
      'not whom a film has for a star',
      'Quill laughed. It was a satire starring the British comic Leonard Frith. “I was cold,” he says.',
      ['Tomas Quill: I was cold,'],
    ],
    [
      'not who shot it',
      'Quill paid for it. It was shot by the veteran cinematographer Ned Ames. “I was cold,” he says.',
      ['Tomas Quill: I was cold,'],
    ],
    [
      'who had the money, not who shot it',
      'It was shot by the cinematographer Ned Ames, with money Quill had raised. “I was cold,” he says.',
      ['Tomas Quill: I was cold,'],
    ],
    [
      'no film of a year',
      'Quill, who was in The Glass Regatta (1978) and Mr Pargeter Declines (1983), sat down. “I was cold,” he says.',
      ['Tomas Quill: I was cold,'],
    ],
    [
      'who was told of with a pronoun last',
      'Hae-mi Lim takes the part from Helena Marsh. Lim told us that she was asleep.\n\n“I was cold,” she said.',
      ['Hae-mi Lim?: I was cold,'],
    ],
    [
      'no man for a woman',
      'Brandvik rang her husband, Ilmo Ruivo. He was at sea.\n\n“I was cold,” she said.',
      ['Ilse Brandvik: I was cold,'],
    ],
  ])('%s', (_, text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('one quotation around what tells who speaks', () => {
  it.each<[string, string[]]>([
    [
      '“I was cold,” says Quill, who stars in it and wrote it with Rosa Lind. “I froze.”',
      ['Tomas Quill: I was cold, | I froze.'],
    ],
    [
      '“I was cold,” said Quill, before adding a joke about fish. “I froze.”',
      ['Tomas Quill: I was cold, | I froze.'],
    ],
    [
      '“I was cold,” said Quill, who was in London then and said little. “I froze.”',
      ['Tomas Quill: I was cold, | I froze.'],
    ],
    [
      '“I was cold,” said Quill, and added: “I froze.”',
      ['Tomas Quill: I was cold,', 'Tomas Quill: I froze.'],
    ],
    [
      '“I was cold,” said Quill, before adding, “I froze.”',
      ['Tomas Quill: I was cold,', 'Tomas Quill: I froze.'],
    ],
  ])('%s', (text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('first names from many places', () => {
  it.each<[string, string[]]>([
    [
      'Oona Petrie built it, and Idris Falade climbed it. “I was cold,” he says.',
      ['Idris Falade?: I was cold,'],
    ],
    ['Aoife Ames met Kwame Marsh in May. “I was cold,” she says.', ['Aoife Ames: I was cold,']],
    ['Hamish Marsh met Priya Raman in May. “I was cold,” he says.', ['Hamish Marsh: I was cold,']],
    ['Wiremu Ames plays the son of Saoirse Marsh. “I was cold,” he says.', ['Wiremu Ames: I was cold,']],
    ['Min-ho Seo met Agnieszka Pawlik in May. “I was cold,” she says.', ['Agnieszka Pawlik?: I was cold,']],
  ])('%s', (text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});

describe('a company by itself', () => {
  it.each([
    '“We could not be prouder of it,” Harrow Lane said in a statement on Tuesday.',
    '“We could not be prouder of it,” said Blue Anchor, which will release it in May.',
    'Copper Bay said in a statement: “We could not be prouder of it.”',
    'In a statement, Iron Owl said that it was “as proud as we have ever been”.',
    'Harrow Lane announced it on Tuesday. “We could not be prouder of it,” it said.',
  ])('is nobody who speaks: %s', (text) => {
    expect(spoken(HEAD + text)).toEqual([expect.stringMatching(/^—\?: /)]);
  });

  it('is told from somebody with a name like it', () => {
    const text = '“It was cold,” said Diane Lane. “Very,” said Emma Stone in a statement.';
    expect(spoken(HEAD + text)).toEqual(['Diane Lane: It was cold,', 'Emma Stone: Very,']);
  });
});

describe('a title with small letters', () => {
  it.each([
    'She directed the domestic drama “Les voisins d’en haut,” released as “The Upstairs Neighbours” in 2027.',
    'His earlier films include “Ulan sa Bintana” and “Isang Kilo ng Hangin,” which won him a prize.',
    'She is writing a comedy, “Who’s Minding the Zamboni?”, which Quill hopes to shoot.',
    'The last slot goes to “La femme de personne” (“Nobody’s Wife”), a comedy by Jean Gendron.',
    'He is known for “Det blåser på månen” and “Vi som var små.”',
    'The script is by Ned Ames, who wrote “Molue” and its sequel, “Molue: Last Bus Stop.”',
    'He has written two plays, “Nothing to see here” and “Move along.”',
    'The shift sets off a chain. “Fox x Hen: The New Coop,” which had the date, moves.',
  ])('is no quotation: %s', (text) => {
    expect(spoken(HEAD + text)).toEqual([]);
  });

  it.each<[string, string[]]>([
    [
      'Brandvik wrote of the comedy, “It was the coldest I have been.”',
      ['Ilse Brandvik: It was the coldest I have been.'],
    ],
    ['Asked about the film, Quill was brief: “It was cold.”', ['Tomas Quill: It was cold.']],
    ['He made a thriller, “It was cold,” said Quill.', ['Tomas Quill: It was cold,']],
    ['Brandvik called it “A Christmas Carol with guns”.', ['Ilse Brandvik: A Christmas Carol with guns']],
    [
      'Quill was in “Det blåser” and said it was “as cold as anybody could be”.',
      ['Tomas Quill: as cold as anybody could be'],
    ],
  ])('is not what is said: %s', (text, expected) => {
    expect(spoken(HEAD + text)).toEqual(expected);
  });
});
