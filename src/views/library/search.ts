import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { componentId } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Cite, Revealing } from '../../packs/facts.ts';
import type { Found, Hit, Suggestion } from '../../packs/library.ts';
import { claimLine } from '../facts/claim.ts';
import { toCastMember, toFilm } from '../facts/link.ts';
import type { Scene } from '../facts/scene.ts';
import { dayOfSource, type Grounded, groundedEntries } from '../facts/source.ts';
import { isHidden, veiled, veiledLabel } from '../facts/spoiler.ts';
import { draw } from '../layout/card.ts';
import { waysTo } from '../layout/choice.ts';
import { nothingFor } from '../layout/nothing.ts';
import { type Link, labelOf, menuOf } from '../layout/parts.ts';
import { cut, plain } from '../layout/text.ts';
import { menuValue } from './item.ts';
import { spokenWords } from './quotation.ts';

/** A hit shows so much of our reading of it; opened, it shows all. */
const READING = 60;

/** The longest text that can be searched for. */
export const LONGEST_SEARCH = 100;

const KINDS = {
  film: 'search.kind.film',
  person: 'search.kind.person',
  character: 'search.kind.character',
  quotation: 'search.kind.quotation',
  production: 'search.kind.production',
  article: 'search.kind.article',
} as const;

/** Hits, best first, each with its kind, the words that fit and their source; a menu opens one. */
export function searchCard(typed: string, hits: readonly Hit[], scene: Scene): MessageBody {
  const { language } = scene;
  const heading = language.t('search.heading', {
    count: hits.length,
    typed: plain(cut(typed, LONGEST_SEARCH)),
  });
  return draw({
    language,
    head: [`## ${heading}`],
    ...groundedEntries(
      hits.map((hit, at) => asFact(hit, at, scene)),
      language,
      'ages',
    ),
    menu: menuOf(
      componentId('search', 'open'),
      language.t('search.open.placeholder'),
      hits.map((hit) => option(hit, scene)),
    ),
    links: [searchAgain(language)],
  });
}

/** What was found, in the reader's language where we put it in words ourselves. */
function wordsOf({ item, text, tells }: Hit, language: Translator): string {
  if (item.kind === 'quotation') return spokenWords(item, language);
  if (tells?.what === 'release')
    return language.t('search.release', { claim: claimLine(tells.claim, language) });
  if (tells?.what === 'sequel') return language.t('film.follows', { title: plain(tells.film.title) });
  return plain(text);
}

function citeOf({ item, tells }: Hit): Cite | undefined {
  if (tells) return tells.what === 'release' ? tells.claim.cite : tells.cite;
  return 'cite' in item ? item.cite : undefined;
}

function asFact(hit: Hit, at: number, scene: Scene): Grounded {
  const { language } = scene;
  const { item, title, source } = hit;
  const kind = language.t(KINDS[item.kind]);
  const words = veiled(wordsOf(hit, language), hit, scene);
  const cite = citeOf(hit);
  const heading = `**${language.number(at + 1)}. ${veiled(cut(plain(title), 200), titleOf(hit), scene)}** (${kind})`;
  const reading = cite?.reading ? cut(cite.reading, READING) : null;
  const brief = isHidden(hit, scene);
  return { ...(cite ?? { source }), reading, brief, text: `${heading}\n${words}` };
}

/** The headline of a production fact says in short what the fact does; other titles are names. */
const titleOf = ({ item, spoiler }: Hit): Revealing => (item.kind === 'production' ? { spoiler } : {});

function option(hit: Hit, scene: Scene) {
  const { item, title, source } = hit;
  const { language } = scene;
  const kind = language.t(KINDS[item.kind]);
  const description = language.t('search.option', { kind, date: dayOfSource(source, language) });
  return { label: veiledLabel(title, titleOf(hit), scene), value: menuValue(item), description };
}

const searchAgain = (language: Translator): Link => ({
  label: language.t('search.again.button'),
  to: componentId('search', 'again'),
});

/** Nothing found: what is called nearly so, and the way to another try. */
export function nothingFound(typed: string, { library, language }: Scene): MessageBody {
  const films = library.find.film(typed);
  const cast = library.find.cast(typed);
  const near = [
    ...waysTo(
      nearOf(cast, films, 3, ({ name }) => name),
      (one) => toCastMember(one, language),
    ),
    ...waysTo(
      nearOf(films, cast, 2, ({ title }) => title),
      (one) => toFilm(one, language),
    ),
  ];
  const fit = [films, cast].some((found) => 'match' in found || found.fit !== 'none') ? 'near' : 'none';
  return nothingFor(typed, near, language, { fit, more: [searchAgain(language)] });
}

/** Those that come near; where only the others do, none, since the first of all would not be near. */
function nearOf<T>(
  found: Found<T>,
  others: Found<unknown>,
  most: number,
  name: (item: T) => string,
): readonly Suggestion<T>[] {
  if ('match' in found) return [{ item: found.match, label: name(found.match) }];
  const onlyOthers = found.fit === 'none' && ('match' in others || others.fit !== 'none');
  return onlyOthers ? [] : found.nearest.slice(0, most);
}

/** Asks for other words. */
export function searchDialogue(language: Translator): APIModalInteractionResponseCallbackData {
  const input = {
    type: ComponentType.TextInput as const,
    custom_id: 'text',
    style: TextInputStyle.Short as const,
    min_length: 1,
    max_length: LONGEST_SEARCH,
    required: true,
  };
  return {
    custom_id: componentId('search', 'submit'),
    title: labelOf(language.t('search.again.button'), 45),
    components: [{ type: ComponentType.Label, label: language.t('search.words'), component: input }],
  };
}
