import { describe, expect, it } from 'vitest';
import { findCredits } from '../../src/draft/credits/credits.ts';
import { findFacts } from '../../src/draft/facts/facts.ts';
import { findFilms } from '../../src/draft/films/films.ts';
import { findMentions } from '../../src/draft/names/mentions.ts';
import { findQuotations } from '../../src/draft/quotations/quotations.ts';
import { readArticle } from '../../src/draft/text/article.ts';

const GROUND = 'date 2031-06-05\n\nThe film Glass Harbor opens in theaters on July 14.\n\n';

function facts(text: string) {
  const article = readArticle(GROUND + text);
  const mentions = findMentions(article);
  const films = findFilms(article);
  const quotations = findQuotations(article, mentions);
  const credits = findCredits(article, mentions, films);
  return findFacts(article, mentions, films, quotations, credits).map(({ at, ...fact }) => ({
    ...fact,
    cut: article.text.slice(at.start, at.end),
  }));
}

describe('facts', () => {
  it('are sentences on the making, with their film, people and places', () => {
    const sentence = 'Director Anna Berg filmed the chase near Bergen and in Iceland.';
    expect(facts(`It is long. ${sentence} It is good.`)).toEqual([
      {
        sentence,
        cut: sentence,
        certainty: { sure: true },
        about: null,
        film: 'Glass Harbor',
        people: ['Anna Berg'],
        places: ['Bergen', 'Iceland'],
      },
    ]);
  });

  it.each([
    'Shooting began in March 2030 at a studio outside Budapest.',
    'The stunt took nine weeks of rehearsals.',
    'They built a tower in a field near Zaragoza.',
    'Reshoots took place in the autumn.',
  ])('%s', (text) => {
    expect(facts(text).map(({ sentence }) => sentence)).toEqual([text]);
  });

  it.each([
    'Glass Harbor opens in theaters on July 14.',
    '“We were happy in Norway. It was the time of my life,” said Anna Berg.',
    'Anna Berg was happy about it.',
    'Why was it filmed in Norway?',
  ])('none: %s', (text) => {
    expect(facts(text)).toEqual([]);
  });

  it('are what somebody tells of the making, too, with what goes on from it', () => {
    const told = facts(
      'Anna Berg is in it. “We were filming in a tunnel near Bergen,” said Berg. “We even came back to that scene. It was fun.”',
    );
    const people = ['Anna Berg'];
    expect(told).toEqual([
      {
        sentence: 'We were filming in a tunnel near Bergen,',
        cut: 'We were filming in a tunnel near Bergen,',
        certainty: { sure: false, why: 'it is told in somebody’s own words' },
        about: null,
        film: 'Glass Harbor',
        people,
        places: ['Bergen'],
      },
      {
        sentence: 'We even came back to that scene.',
        cut: 'We even came back to that scene.',
        certainty: { sure: false, why: 'it may not be about the making' },
        about: null,
        film: 'Glass Harbor',
        people,
        places: [],
      },
    ]);
  });

  it('doubts what may not be about the making', () => {
    expect(facts('The cameras were there every day.')).toMatchObject([
      { certainty: { sure: false, why: 'it may not be about the making' } },
    ]);
  });
});
