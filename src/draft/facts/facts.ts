import { creditFilm } from '../credits/credit-film.ts';
import { writtenDates } from '../dates/date-forms.ts';
import { type FilmContext, filmContext, mentionsIn } from '../films/film-context.ts';
import { findFranchises } from '../films/franchises.ts';
import type { Mentions } from '../names/mentions.ts';
import { findReleases } from '../releases/releases.ts';
import type { Article } from '../text/article.ts';
import { articleSentences, type Sentence, spanOf } from '../text/article-sentences.ts';
import type { FoundCredit, FoundFact, FoundFilm, FoundQuotation } from '../text/found.ts';
import { stretchesOf } from '../text/marks.ts';
import { otherFacts } from './other.ts';
import { placesIn } from './places.ts';
import { type Told, toldIn } from './told.ts';

/** Words of the making, by which a sentence is known to be about it. */
const MAKING =
  /(?<![\p{L}-])(?:shoot(?:s|ing)?|reshoots?|reshot|re-shoots?|shot(?! (?:at|of) )|film(?:ed|ing)|principal photography|production (?:began|starts?|started|shut|wrapped|moved|resumed|took)|on set|(?:the|their|its|a|her|his) sets?|stunts?|stunt (?:team|double)|rehears(?:ed|al|als|ing)|train(?:ed|ing) (?:for|with|in|to)|locations?|on location|cameras?|(?:nine|single|one|two|first|last|more|\d+|many|few) (?:takes?|cameras)|built|rebuilt|wrapped|crews?|cast and crew|of the cast|the cast (?:were|had|spent|learn(?:ed|t)|trained|lived|met|got used)|costumes?|visual effects|practical(?:ly)? effects|without (?:cgi|a green screen)|green screen|soundstages?|stages|backlot|harness|wirework|on wires|recorded|prosthetics|miniatures?|puppets?|underwater|budget|film stock|rewr(?:ote|itten|iting)|cast(?:ing)? (?:was|from)|was cast|auditions?|auditioned|spent (?:\p{L}+ )*(?:days|weeks|months|years)|threw out|was devised|choreographed|conducted)(?![\p{L}-])/iu;
/** Those of them that say by themselves that it is about the making. */
const PLAIN =
  /(?<![\p{L}-])(?:shooting|reshoots?|filmed|filming|principal photography|was shot|were shot|shoot|stunts?|rehears\p{L}+|on location|soundstages?|built|wrapped|on set)(?![\p{L}-])/iu;
const QUOTED = 0.4;
const SHORT = 25;

/**
 * Sentences that tell of the making of a film: where, when and how it was done, and what else is said of films. They are the article's
 * own words, or those of somebody whom it quotes, so that a person has to put them into others.
 * @param quotations what was found to be said, and by whom
 * @param credits what was found to be told of who did what
 */
export function findFacts(
  article: Article,
  mentions: Mentions,
  films: readonly FoundFilm[],
  quotations: readonly FoundQuotation[],
  credits: readonly FoundCredit[],
): FoundFact[] {
  const releases = findReleases(article, films);
  const context = filmContext(article, films, releases);
  const own = articleSentences(article)
    .filter((sentence) => !sentence.paragraph.heading && isMaking(sentence))
    .filter(
      (sentence) =>
        !isRelease(
          sentence,
          releases.map(({ at }) => at),
        ),
    )
    .map((sentence) => factOf(sentence, mentions, context));
  const told = quotations.flatMap((quotation) => toldIn(quotation, article, speaksOfMaking));
  const facts = [...own, ...told.map((one) => toldFact(one, mentions, context))];
  const telling = { releases, credits, quotations, facts };
  return [...facts, ...otherFacts(article, context, findFranchises(article, films), telling)];
}

const speaksOfMaking = (text: string): boolean => MAKING.test(text);

function isMaking({ paragraph, from, text }: Sentence): boolean {
  // A quotation may have begun in a sentence before.
  const stretches = stretchesOf(paragraph.text).flatMap((it) => {
    const [begin, end] = [Math.max(it.from - from, 0), Math.min(it.to - from, text.length)];
    return begin < end ? [{ from: begin, to: end }] : [];
  });
  const quoted = stretches.reduce((sum, { from, to }) => sum + to - from, 0);
  const own = stretches.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text);
  return (
    text.length >= SHORT && quoted < text.length * QUOTED && !/[?]["”’]?$/u.test(text) && MAKING.test(own)
  );
}

/** A sentence with a release date and no date of another kind is told by the release. */
function isRelease(sentence: Sentence, places: readonly { start: number; end: number }[]): boolean {
  const { start, end } = spanOf(sentence, 0, sentence.text.length);
  const releases = places.filter((at) => at.start >= start && at.end <= end).length;
  return releases > 0 && writtenDates(sentence.text).length <= releases && !PLAIN.test(sentence.text);
}

function factOf(sentence: Sentence, { all }: Mentions, context: FilmContext): FoundFact {
  const { paragraph, from, text } = sentence;
  const to = from + text.length;
  const here = all.filter(
    (it) => it.paragraph === paragraph.number && it.from >= from && it.to <= to && !it.person.figure,
  );
  const named = mentionsIn(sentence, context);
  const { film, why } = creditFilm(paragraph, from, from, named, context);
  const taken = [
    ...named,
    ...all
      .filter((it) => it.paragraph === paragraph.number && it.by !== 'pronoun')
      .map((it) => ({ from: it.from - from, to: it.to - from })),
  ];
  const doubt = PLAIN.test(text) ? why : 'it may not be about the making';
  return {
    at: spanOf(sentence, 0, text.length),
    certainty: doubt === null ? { sure: true } : { sure: false, why: doubt },
    sentence: text,
    about: null,
    film: film?.title ?? null,
    people: [
      ...new Set(here.filter(({ doubt: unsure }) => unsure === null).map(({ person }) => person.name)),
    ],
    places: placesIn(text, taken),
  };
}

/** It is somebody's account, so that a person has to say whether it is one of the making, and in whose name it stands. */
function toldFact(told: Told, mentions: Mentions, context: FilmContext): FoundFact {
  const fact = factOf(told, mentions, context);
  const why = told.making ? 'it is told in somebody’s own words' : 'it may not be about the making';
  const people = [...new Set([...(told.speaker === null ? [] : [told.speaker]), ...fact.people])];
  return { ...fact, people, certainty: { sure: false, why } };
}
