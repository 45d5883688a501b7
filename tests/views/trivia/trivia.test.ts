import { describe, expect, it } from 'vitest';
import { answer, privately } from '../../../src/kit/reply.ts';
import { translator } from '../../../src/language/languages.ts';
import { loadPacks } from '../../../src/packs/load.ts';
import { createLibrary } from '../../../src/packs/pack-library.ts';
import { questionOf, riddleId } from '../../../src/packs/trivia/riddle.ts';
import { riddlesIn } from '../../../src/packs/trivia/riddles.ts';
import { notedText, questionCard } from '../../../src/views/trivia/question.ts';
import { lateCard, resultCard, verdictCard } from '../../../src/views/trivia/result.ts';
import { scoresCard } from '../../../src/views/trivia/scores.ts';
import { DATA, harbourLights } from '../../packs/fixtures.ts';
import { crowdedPack } from '../../support/crowded-pack.ts';
import { LOCALES } from '../../support/locales.ts';
import { buttonsOf, objectionTo, textOf } from '../../support/reply.ts';
import { stated } from '../../support/stated-pack.ts';

const { library } = await loadPacks(DATA);
const language = translator('en');
const scene = { library, language };
const deadline = Temporal.Instant.from('2026-05-01T12:00:30Z');
const ID = '0123456789abcdef';
const riddles = await riddlesIn(library, { revealing: false, apart: new Set() });

function asked(id: string) {
  const riddle = riddles.find((one) => riddleId(one) === id);
  const question = riddle && questionOf(riddle, 'seed');
  if (!question) throw new Error(`no question ${id}`);
  const wrong = question.right === 0 ? 1 : 0;
  return { question, wrong, card: questionCard({ done: 'opened', id: ID, question, deadline }, scene) };
}

const people = (count: number, choice: number) =>
  Array.from({ length: count }, (_, n) => ({ person: String(600000000000000001n + BigInt(n)), choice }));

describe('a question', () => {
  it('says what is asked, until when, and has a button for each choice', () => {
    const { card, question } = asked('speaker/kirby-train-carriage');
    expect(textOf(card)).toMatch(/^## Who said this\?\n> “We were shooting in a train carriage,” … “And/u);
    expect(textOf(card)).toContain('Time is up <t:1777636830:R>.');
    expect(textOf(card)).not.toMatch(/Source|Vanessa/u);
    expect(buttonsOf(card).map(({ id }) => id)).toEqual(
      question.choices.map((_, choice) => `trivia:answer?round=${ID}&choice=${choice}`),
    );
    expect(buttonsOf(card).map(({ label }) => label)).toContain('Vanessa Kirby');
  });

  it.each([
    ['player/white-widow', 'Who plays The White Widow?'],
    ['character/vanessa-kirby/white-widow', 'Whom does Vanessa Kirby play?'],
    [
      'year/dead-reckoning-part-two',
      'In which year is Mission: Impossible – Dead Reckoning Part Two to come out, by the newest source here?',
    ],
  ])('of %s is asked in words of ours', (id, words) => {
    expect(textOf(asked(id).card)).toContain(`## ${words}\n`);
  });
});

describe('what is told at the end', () => {
  it('is the right answer, its source with the date, who knew it, and how many chose what', () => {
    const { question, wrong } = asked('speaker/kirby-train-carriage');
    const body = resultCard(question, [...people(2, question.right), ...people(1, wrong)], scene);
    const text = textOf(body);
    expect(text).toContain('Right is **Vanessa Kirby**.');
    expect(text).toContain('Knew it: <@600000000000000001> and <@600000000000000002>.');
    expect(text).toMatch(/-# 3 answers\. .*Vanessa Kirby: 2/u);
    expect(text).toMatch(/-# Source: .*5 June 2023, paragraph 6/u);
    expect(buttonsOf(body).map(({ id }) => id)).toEqual([
      '+trivia play',
      '/cast?person=vanessa-kirby',
      '/article?article=article-2023-06-05',
    ]);
  });

  it('says as of when a date is so', () => {
    const { question } = asked('year/dead-reckoning-part-two');
    expect(textOf(resultCard(question, [], scene))).toMatch(
      /Right is \*\*2024\*\*\.\n-# Nobody has answered\.\n-# Release date, planned: 28 June 2024.*\n-# Source, as of 5 June 2023/u,
    );
  });

  it('says that nobody knew it', () => {
    const { question, wrong } = asked('player/white-widow');
    expect(textOf(resultCard(question, people(3, wrong), scene))).toContain('Nobody knew it.\n-# 3 answers.');
  });

  it('names as many as have room, and how many more', () => {
    const { question } = asked('player/white-widow');
    const body = resultCard(question, people(500, question.right), scene);
    expect(textOf(body)).toMatch(/<@\d+> and \d+ more\./u);
    expect(objectionTo(answer(body))).toBeUndefined();
  });

  it('says so where the packs no longer know', () => {
    const { question } = asked('player/white-widow');
    const gone = { language, library: createLibrary([]) };
    for (const body of [
      resultCard(question, [], gone),
      lateCard(question, gone),
      verdictCard(question, 0, true, gone),
    ]) {
      expect(textOf(body)).toContain('no right answer to it any more');
    }
  });
});

describe('what one person hears', () => {
  it('is which answer counts, and nothing of whether it is right', () => {
    const { question, wrong } = asked('player/white-widow');
    const texts = [question.right, wrong].map((choice) =>
      notedText({ done: 'noted', question, choice, deadline }, scene).replace(/: .*?\. /u, ': …. '),
    );
    expect(texts).toEqual(Array.from({ length: 2 }, () => 'Noted: …. What is right comes <t:1777636830:R>.'));
    expect(notedText({ done: 'again', question, choice: question.right, deadline }, scene)).toBe(
      'You have chosen Vanessa Kirby already, and your first answer counts. What is right comes <t:1777636830:R>.',
    );
  });

  it('is what was right and who says so, when it is too late or they play alone', () => {
    const { question, wrong } = asked('player/white-widow');
    const texts = [lateCard(question, scene), verdictCard(question, wrong, true, scene)].map(textOf);
    for (const text of texts)
      expect(text).toMatch(/Right is \*\*Vanessa Kirby\*\*\.\n-# Source: .*5 June 2023/u);
    expect(texts[0]).toContain('Too late');
    expect(texts[1]).toMatch(/\nNo, not /u);
    expect(textOf(verdictCard(question, question.right, true, scene))).toContain('\nYes, Vanessa Kirby.');
  });
});

it('the table has ranks, and whoever asked below the first ten', () => {
  const score = (rank: number) => ({ person: String(rank), points: 20 - rank, played: 20, rank });
  const top = Array.from({ length: 10 }, (_, n) => score(n + 1));
  const text = textOf(scoresCard({ top, own: score(12), players: 14 }, language));
  expect(text).toContain('**1** <@1>: 19 of 20 right\n');
  expect(text).toContain('**10** <@10>: 10 of 20 right\n…\n**12** <@12>: 8 of 20 right');
  expect(text).toContain('-# 14 people have played.');
  expect(textOf(scoresCard({ top, own: undefined, players: 14 }, language))).toContain(
    'You have not played here yet.',
  );
  expect(textOf(scoresCard({ top, own: score(2), players: 14 }, language))).not.toContain('…');
});

describe.each(LOCALES)('everything of the game in %s', (locale) => {
  it('is taken by Discord, whatever the pack', async () => {
    const hostile = createLibrary([await harbourLights(), stated(crowdedPack())]);
    const here = { library: hostile, language: translator(locale) };
    for (const riddle of (await riddlesIn(hostile, { revealing: true, apart: new Set() })).filter(
      (_, n) => n % 7 === 0,
    )) {
      const question = questionOf(riddle, 'seed');
      if (!question) throw new Error(riddleId(riddle));
      const replies = [
        answer(questionCard({ done: 'opened', id: ID, question, deadline }, here)),
        answer(resultCard(question, people(300, question.right), here)),
        privately(verdictCard(question, 1, true, here)),
        privately(lateCard(question, here)),
        privately({ content: notedText({ done: 'again', question, choice: 0, deadline }, here) }),
      ];
      for (const reply of replies)
        expect([riddleId(riddle), objectionTo(reply)]).toEqual([riddleId(riddle), undefined]);
    }
  });
});
