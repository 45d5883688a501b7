import { type Path, type Problem, problem, required } from './form-error.ts';
import type { EmbedBody } from './message-body.ts';
import { blank, textSize } from './text-size.ts';
import { mediaSchemes, schemeProblems, webSchemes } from './url-rules.ts';

/** Characters that all embeds of a message may have together. */
const maxEmbedText = 6000;

/**
 * What Discord's schema lets pass in embeds and Discord does not.
 * Source: Discord's documentation, resources/message, Embed Limits.
 */
export function embedProblems(embeds: readonly EmbedBody[]): Problem[] {
  const each = embeds.flatMap((embed, i) => [
    ...partProblems(embed, ['embeds', i]),
    ...urlProblems(embed, ['embeds', i]),
  ]);
  const total = embeds.reduce((sum, embed) => sum + embedText(embed), 0);
  if (total <= maxEmbedText) return each;
  const rule = 'All embeds of a message may have at most 6000 characters together.';
  const message = 'Embed size exceeds maximum size of 6000';
  return [...each, problem(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', message, rule)];
}

/** Characters of an embed that count to the total. */
function embedText({ title, description, footer, author, fields }: EmbedBody): number {
  const texts = [title, description, footer?.text, author?.name];
  const inFields = (fields ?? []).flatMap(({ name, value }) => [name, value]);
  return [...texts, ...inFields].reduce((sum, text) => sum + textSize(text), 0);
}

function partProblems(embed: EmbedBody, path: Path): Problem[] {
  const { author, footer, fields } = embed;
  const missing: Problem[] = [];
  const ask = (lacks: boolean, field: Path, rule: string) => {
    if (lacks) missing.push(required([...path, ...field], rule));
  };
  ask(empty(embed), ['description'], 'An embed must show something.');
  ask(!!author && blank(author.name), ['author', 'name'], "An embed's author must have a name.");
  ask(!!footer && blank(footer.text), ['footer', 'text'], "An embed's footer must have a text.");
  ask(!!embed.image && blank(embed.image.url), ['image', 'url'], "An embed's picture must have a URL.");
  ask(
    !!embed.thumbnail && blank(embed.thumbnail.url),
    ['thumbnail', 'url'],
    "An embed's picture must have a URL.",
  );
  for (const [i, { name, value }] of (fields ?? []).entries()) {
    ask(blank(name), ['fields', i, 'name'], "An embed's field must have a name.");
    ask(blank(value), ['fields', i, 'value'], "An embed's field must have a value.");
  }
  return missing;
}

function empty({ title, description, author, footer, fields, image, thumbnail }: EmbedBody): boolean {
  const parts = [author, footer, image, thumbnail];
  return blank(title) && blank(description) && parts.every((part) => !part) && (fields ?? []).length === 0;
}

function urlProblems({ url, author, footer, image, thumbnail }: EmbedBody, path: Path): Problem[] {
  return [
    ...schemeProblems(url, webSchemes, [...path, 'url']),
    ...schemeProblems(author?.url, webSchemes, [...path, 'author', 'url']),
    ...schemeProblems(author?.icon_url, mediaSchemes, [...path, 'author', 'icon_url']),
    ...schemeProblems(footer?.icon_url, mediaSchemes, [...path, 'footer', 'icon_url']),
    ...schemeProblems(image?.url, mediaSchemes, [...path, 'image', 'url']),
    ...schemeProblems(thumbnail?.url, mediaSchemes, [...path, 'thumbnail', 'url']),
  ];
}
