import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIStringSelectComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Attachment, MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { LIMITS } from './limits.ts';
import { buttonOf, type Link, rowsOf, say, targetOf, unique } from './parts.ts';
import { gallery } from './picture.ts';
import { length } from './text.ts';

/** One item of a list. It is shown whole or on another page, never cut. */
export type Entry = {
  readonly text: string;
  /** A button beside the text. */
  readonly beside?: Link | undefined;
  /** Buttons under the card while the entry is shown. */
  readonly links?: readonly Link[] | undefined;
};

/** An answer, in the order in which it is read (aloud, too). Texts are markdown, already made safe. */
export type Card = {
  readonly language: Translator;
  /** Shown above; it says nothing that the texts do not say. */
  readonly picture?: Attachment | undefined;
  readonly head: readonly string[];
  readonly entries?: readonly Entry[];
  readonly foot?: readonly string[];
  /** The name of a file of the message, to be offered below the head: a card draws only those that it names. */
  readonly file?: string | undefined;
  readonly menu?: APIActionRowComponent<APIStringSelectComponent> | undefined;
  /** Each target is drawn once. */
  readonly links?: readonly Link[];
  /** From 1; what is no page becomes the nearest one. */
  readonly page?: number | undefined;
  /** The custom id that shows another page; without it the menu is the way to what has no room. */
  readonly turn?: (page: number) => string;
};

/** A page of entries, and its place among all pages. */
type Leaf = { entries: readonly Entry[]; page: number; pages: number };

const MOST_LINKS = 15;
/** Decoration alone: nothing is told by it. */
const ACCENT = 0xb4_3a_2f;

/**
 * Draws a card with as many entries as Discord lets into a message, and says how many pages there are and how to turn them.
 * Head, foot and each single entry have to fit by themselves: views see to that by what they cut.
 */
export function draw(card: Card): MessageBody {
  // Most cards have room for everything, and are assembled but once.
  const whole = fitting(card, card.entries ?? [], 1);
  const components = [containerOf(whole ?? pageOf(card))];
  return { components, ...(card.picture ? { files: [card.picture] } : {}) };
}

function pageOf(card: Card): APIComponentInContainer[] {
  const pages = pagesOf(card);
  const page = Math.min(Math.max(card.page ?? 1, 1), pages.length);
  const entries = pages[page - 1] ?? [];
  return assemble(card, { entries, page, pages: pages.length });
}

const containerOf = (components: APIComponentInContainer[]) => ({
  type: ComponentType.Container as const,
  accent_color: ACCENT,
  components,
});

function assemble(card: Card, leaf: Leaf): APIComponentInContainer[] {
  const beside = new Set(leaf.entries.flatMap((entry) => (entry.beside ? [targetOf(entry.beside)] : [])));
  const links = unique([...(card.links ?? []), ...leaf.entries.flatMap(linksOf)]).filter(
    (link) => !beside.has(targetOf(link)),
  );
  const blocks: APIComponentInContainer[][] = [
    [
      ...(card.picture ? [gallery(card.picture)] : []),
      ...card.head.map(say),
      ...(card.file === undefined ? [] : [fileOf(card.file)]),
    ],
    leaf.entries.map(entryOf),
    [...navigation(card, leaf), ...(card.foot ?? []).map(say)],
  ];
  const texts = blocks
    .filter((block) => block.length > 0)
    .flatMap((block, at) => (at > 0 ? [LINE, ...block] : block));
  return [...texts, ...(card.menu ? [card.menu] : []), ...rowsOf(links)];
}

const fileOf = (name: string): APIComponentInContainer => ({
  type: ComponentType.File,
  file: { url: `attachment://${name}` },
});

const LINE: APIComponentInContainer = { type: ComponentType.Separator };

const linksOf = ({ links }: Entry): readonly Link[] => links ?? [];

function entryOf({ text, beside }: Entry): APIComponentInContainer {
  if (!beside) return say(text);
  return { type: ComponentType.Section, components: [say(text)], accessory: buttonOf(beside) };
}

function navigation({ language, turn, entries }: Card, leaf: Leaf): APIComponentInContainer[] {
  const { page, pages } = leaf;
  if (pages < 2) return [];
  const total = entries?.length ?? 0;
  if (!turn) return [say(language.t('page.rest', { count: total - leaf.entries.length }))];
  const links = [
    ...(page > 1 ? [{ label: language.t('page.previous.button'), to: turn(page - 1) }] : []),
    ...(page < pages ? [{ label: language.t('page.next.button'), to: turn(page + 1) }] : []),
  ];
  return [say(language.t('page.place', { page, pages, total })), ...rowsOf(links)];
}

/** Everything nested in a part counts as a component, and text is counted over all of them. */
function measure(parts: readonly APIComponentInContainer[]): { components: number; text: number } {
  const size = { components: 1, text: 0 };
  const visit = (part: object): void => {
    size.components += 1;
    if ('content' in part && typeof part.content === 'string') size.text += length(part.content);
    if ('accessory' in part && typeof part.accessory === 'object' && part.accessory) visit(part.accessory);
    if ('components' in part && Array.isArray(part.components)) part.components.forEach(visit);
  };
  parts.forEach(visit);
  return size;
}

/** Fills page after page, in order. There is at least one. */
function pagesOf(card: Card): (readonly Entry[])[] {
  const entries = card.entries ?? [];
  const pages: Entry[][] = [];
  let page: Entry[] = [];
  for (const entry of entries) {
    if (page.length > 0 && !fitting(card, [...page, entry], entries.length)) {
      pages.push(page);
      page = [];
    }
    page.push(entry);
  }
  return [...pages, page];
}

/** A page of these entries; undefined where a message has no room for it. */
function fitting(
  card: Card,
  entries: readonly Entry[],
  pages: number,
): APIComponentInContainer[] | undefined {
  // A message can't hold more than this, and measuring thousands of entries would be in vain.
  if (entries.length > LIMITS.layout.components) return undefined;
  const parts = assemble(card, { entries, page: Math.ceil(pages / 2), pages });
  const { components, text } = measure(parts);
  if (components > LIMITS.layout.components || text > LIMITS.layout.text) return undefined;
  const links = new Set([...(card.links ?? []), ...entries.flatMap(linksOf)].map(targetOf)).size;
  return links <= MOST_LINKS ? parts : undefined;
}
