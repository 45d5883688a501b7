import { lead } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Source } from '../../packs/facts.ts';
import type { Scene } from '../facts/scene.ts';
import { dayOfSource, small } from '../facts/source.ts';
import { draw, type Entry } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { LIMITS } from '../layout/limits.ts';
import type { Link } from '../layout/parts.ts';
import { cut, length, plain } from '../layout/text.ts';

const PIECE = 1500;

/** All sources, one after the other. */
export function articlesCard(scene: Scene, page?: number): MessageBody {
  const { library, language } = scene;
  const sources = library.sources();
  const heading = `## ${language.t('article.heading', { count: sources.length })}`;
  return draw({
    language,
    head: [heading],
    entries: sources.map((source) => ({
      text: `**${plain(source.subject)}**\n${small(origin(source, scene))}`,
      beside: toArticle(source, language),
    })),
    page,
    turn: (to) => lead('article', { page: to }),
  });
}

export const toArticle = (source: Source, language: Translator): Link => ({
  label: language.t('article.open', { date: dayOfSource(source, language), subject: source.subject }),
  to: lead('article', { article: handle(source.id) }),
});

/** One source: what it is about, whose it is, what it covers and what it leaves unsaid. */
export function articleCard(source: Source, scene: Scene, page?: number): MessageBody {
  const { language } = scene;
  return draw({
    language,
    head: [`## ${plain(source.subject)}\n${details(source, scene)}`],
    entries: [
      ...listed(language.t('article.covers'), source.covers),
      ...listed(
        language.t('article.unstated'),
        source.unstated.map(({ say }) => say),
      ),
    ],
    foot: [small(language.t('article.as-of', { date: dayOfSource(source, language) }))],
    links: links(source, scene),
    page,
    turn: (to) => lead('article', { article: handle(source.id), page: to }),
  });
}

/** A list under its heading, in pieces of which several fit one page. */
function listed(heading: string, texts: readonly string[]): Entry[] {
  const pieces: string[] = [];
  for (const text of texts) {
    const item = `- ${plain(text)}`;
    const last = pieces.at(-1);
    if (last !== undefined && length(last) + length(item) < PIECE)
      pieces[pieces.length - 1] = `${last}\n${item}`;
    else pieces.push(item);
  }
  return pieces.map((piece, at) => ({ text: at === 0 ? `### ${heading}\n${piece}` : piece }));
}

function origin({ publisher, author, published }: Source, { language }: Scene): string {
  return [
    language.date({ precision: 'day', value: published }),
    publisher === null ? language.t('source.no-publisher') : cut(plain(publisher), 100),
    author === null
      ? language.t('article.no-author')
      : language.t('article.author', { author: cut(plain(author), 100) }),
  ].join(', ');
}

function details(source: Source, scene: Scene): string {
  const { language } = scene;
  const paragraphs = language.t('article.paragraphs', { count: source.paragraphs });
  const address = source.url === null ? [language.t('article.no-address')] : [];
  // An address that is too long for a button stands there to be copied.
  const written = source.url !== null && !addressOf(source) ? [cut(plain(source.url), 600)] : [];
  return [[origin(source, scene), paragraphs, ...address].join(', '), ...written].join('\n');
}

/** The address as a button takes it. */
function addressOf({ url }: Source): string | undefined {
  const { href } = new URL(url ?? 'about:blank');
  return url !== null && href.length <= LIMITS.component.url ? href : undefined;
}

function links(source: Source, { language, library }: Scene): Link[] {
  const url = addressOf(source);
  const quotations = library.quotations().length;
  const address = url === undefined ? [] : [{ label: language.t('article.read.button'), url }];
  const others =
    library.sources().length > 1 ? [{ label: language.t('article.all.button'), to: lead('article') }] : [];
  return [
    ...address,
    ...(quotations > 0
      ? [{ label: language.t('link.quotations', { count: quotations }), to: lead('quote') }]
      : []),
    { label: language.t('link.cast.button'), to: lead('cast') },
    { label: language.t('link.production.button'), to: lead('production') },
    ...others,
  ];
}
