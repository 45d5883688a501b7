import { componentId, lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Film, ProductionFact, Topic } from '../../packs/facts.ts';
import type { Library } from '../../packs/library.ts';
import { toFilm, toPerson, toSources } from '../facts/link.ts';
import { someOf } from '../facts/names.ts';
import type { Scene } from '../facts/scene.ts';
import { type Grounded, groundedEntries } from '../facts/source.ts';
import { isHidden, veiled, veiledLabel } from '../facts/spoiler.ts';
import { draw } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { LIMITS } from '../layout/limits.ts';
import { type Link, type MenuOption, menuOf } from '../layout/parts.ts';
import { plain } from '../layout/text.ts';
import { quotationId } from './quotation.ts';
import { isOpen, revealingTopic } from './topic-choice.ts';

/** Buttons that one fact may bring along. */
const LINKS = 5;

/** How the films were made, all of it, with a menu of topics. */
export function productionOverview(scene: Scene, page?: number): MessageBody {
  const { library, language } = scene;
  const topics = library.topics().filter(({ id }) => isOpen(library.production({ topic: id }), scene));
  const heading = `## ${language.t('production.heading')}`;
  const facts = library
    .production()
    .map((fact) => ({ ...factText(fact, scene), brief: isHidden(fact, scene) || fact.topics.length > 0 }));
  return draw({
    language,
    head: [[heading, ...topicsLine(topics, language)].join('\n')],
    ...groundedEntries(facts, language, 'ages'),
    menu: topicMenu(topics, library, language),
    links: toSources(facts, language),
    page,
    turn: (to) => lead('production', { page: to }),
  });
}

/** A menu holds 25; the others have to be typed, and the text says so. */
function topicsLine(topics: readonly Topic[], language: Translator): string[] {
  if (topics.length <= LIMITS.component.options) return [];
  const count = topics.length - LIMITS.component.options;
  return [language.t('production.more-topics', { count })];
}

function topicMenu(topics: readonly Topic[], library: Library, language: Translator) {
  if (topics.length === 0) return undefined;
  const options = topics.map(({ id, name }): MenuOption => {
    const count = library.production({ topic: id }).length;
    return { label: name, value: handle(id), description: language.t('production.facts', { count }) };
  });
  return menuOf(componentId('production', 'topic'), language.t('production.choose.placeholder'), options);
}

/** What is known on one topic, or of one film, or of both. */
export type Part = { readonly topic?: Topic | undefined; readonly film?: Film | undefined };

export function productionCard(
  facts: readonly ProductionFact[],
  { topic, film }: Part,
  scene: Scene,
  page?: number,
): MessageBody {
  const { language } = scene;
  const title = topic
    ? veiled(plain(topic.name), revealingTopic(topic.id, scene), scene)
    : language.t('production.heading');
  const entries = facts.map((fact) => ({
    ...factOf(fact, scene, film),
    // Its topic's card, by the menu of the overview, tells the reading whole.
    brief: isHidden(fact, scene) || (!topic && facts.length > 1 && fact.topics.length > 0),
  }));
  const of = film ? [language.t('production.of', { title: plain(film.title) })] : [];
  return draw({
    language,
    head: [[`## ${title}`, ...of].join('\n')],
    ...groundedEntries(entries, language, 'ages'),
    links: [
      ...(topic ? quotations(topic, scene) : []),
      allProduction(language),
      ...toSources(entries, language),
    ],
    page,
    turn: (to) =>
      lead('production', {
        topic: topic && handle(topic.id),
        film: film && handle(film.id),
        page: to,
      }),
  });
}

/** To all of it. */
export const allProduction = (language: Translator): Link => ({
  label: language.t('production.all.button'),
  to: lead('production'),
});

export const toTopicProduction = ({ id, name }: Pick<Topic, 'id' | 'name'>): Link => ({
  label: name,
  to: lead('production', { topic: handle(id) }),
});

export const toFilmProduction = ({ id, title }: Pick<Film, 'id' | 'title'>): Link => ({
  label: title,
  to: lead('production', { film: handle(id) }),
});

function quotations({ id, name }: Topic, scene: Scene): Link[] {
  const { library, language } = scene;
  const count = library.quotations({ about: id }).length;
  if (count === 0) return [];
  const topic = veiledLabel(name, revealingTopic(id, scene), scene);
  const label = language.t('link.quotations.on', { count, topic });
  return [{ label, to: lead('quote', { about: handle(id) }) }];
}

/** One fact, with buttons to the words that were spoken, to the people and to the film. */
function factOf(fact: ProductionFact, scene: Scene, of?: Film): Grounded {
  const { library, language } = scene;
  const film = fact.film && library.film(fact.film.id);
  const links = [
    ...spoken(fact, scene),
    ...fact.people.flatMap((id) => library.person(id) ?? []).map((one) => toPerson(one, language)),
    ...(film ? [toFilm(film, language)] : []),
  ];
  return { ...factText(fact, scene, of), links: links.slice(0, LINKS) };
}

/**
 * A fact without buttons: in an overview it is the topics that lead on.
 * @param of the film that the card's head names.
 */
function factText(fact: ProductionFact, scene: Scene, of?: Film): Grounded {
  const { library, language } = scene;
  const film = fact.film?.id === of?.id ? undefined : fact.film && library.film(fact.film.id);
  const readings = new Set([fact.cite.reading, fact.film?.reading].filter((one) => typeof one === 'string'));
  const places =
    fact.places.length > 0
      ? [language.t('production.places', { places: someOf(fact.places, language, 200) })]
      : [];
  return {
    ...fact.cite,
    reading: [...readings].join(' '),
    text: [
      veiled(`**${plain(fact.title)}**`, fact, scene),
      ...[plain(fact.text), ...places].map((line) => veiled(line, fact, scene)),
      ...(film ? [language.t('production.film', { title: plain(film.title) })] : []),
    ].join('\n'),
  };
}

function spoken({ quotations: ids }: ProductionFact, { library, language }: Scene): Link[] {
  return ids.flatMap((id) => {
    const quotation = library.quotation(id);
    if (!quotation) return [];
    const name = library.person(quotation.speaker)?.name ?? quotation.speaker;
    return [{ label: language.t('link.words', { name }), to: quotationId(quotation) }];
  });
}
