import { z } from 'zod';
import { slug } from '../words.ts';
import { type DraftKind, values } from './values.ts';

/** The file beside a drafted pack's own that says what was found where and what a person decided. */
export const DRAFT_FILE = 'draft.json';

/** The newest form of it that this program reads. */
export const DRAFT_VERSION = 1;

const place = z.strictObject({
  paragraph: z.int().min(1).max(9999),
  // UTF-16 offsets in the article as it was read, `end` exclusive.
  start: z.int().min(0),
  end: z.int().min(0),
});

const item = <Kind extends DraftKind, Value>(kind: Kind, value: z.ZodType<Value>) =>
  z
    .strictObject({
      id: slug,
      kind: z.literal(kind),
      at: place,
      /** Why it is doubtful; null where it is sure. */
      why: z.string().max(600).nullable(),
      found: value,
      decision: z.enum(['accepted', 'mended', 'dropped']).nullable(),
      /** What a person made of it; null where it is as it was found. */
      mended: value.nullable(),
      /** That nothing found it and a person put it beside what was found. */
      added: z.literal(true).optional(),
    })
    .refine(({ decision, mended }) => (decision === 'mended') === (mended !== null), {
      error: 'says that it is mended and not how, or how and not that it is',
    });

const items = z.discriminatedUnion('kind', [
  item('source', values.source),
  item('franchise', values.franchise),
  item('film', values.film),
  item('release', values.release),
  item('credit', values.credit),
  item('quotation', values.quotation),
  item('fact', values.fact),
]);

/** `draft.json`. It holds nothing of the article's own prose. */
export const draftFile = z.strictObject({
  schemaVersion: z.literal(DRAFT_VERSION),
  article: z.strictObject({
    /** By which the same text is known again. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    paragraphs: z.int().min(1).max(9999),
    headings: z.array(z.int().min(1).max(9999)).max(999),
  }),
  items: z.array(items).max(20_000),
});

export type Draft = z.infer<typeof draftFile>;

/** One thing of a draft, of a certain kind. */
export type DraftItem<Kind extends DraftKind = DraftKind> = Extract<Draft['items'][number], { kind: Kind }>;

/** What stands in the pack of an item: as a person mended it, else as it was found. */
export function contentOf<Item extends DraftItem>(item: Item): Item['found'] {
  return item.mended ?? item.found;
}

/** A draft's items of a kind, without those that a person dropped. */
export function itemsOf<Kind extends DraftKind>(draft: Draft, kind: Kind): DraftItem<Kind>[] {
  const ofKind = (one: DraftItem): one is DraftItem<Kind> => one.kind === kind;
  return draft.items.filter(ofKind).filter(({ decision }) => decision !== 'dropped');
}

/** The film that a draft means by a title or by another form of it; undefined where it has none, or it was dropped. */
export function filmOf(draft: Draft, title: string): DraftItem<'film'> | undefined {
  const films = itemsOf(draft, 'film');
  const called = (one: DraftItem<'film'>) => [one.found, contentOf(one)];
  return (
    films.find((one) => called(one).some((value) => value.title === title)) ??
    films.find((one) => called(one).some(({ forms }) => forms.includes(title)))
  );
}

/** What a fact can be about. */
export type Subject = 'film' | 'person' | 'character' | 'franchise';

/**
 * What of a draft goes by a name: a film by any of its titles, somebody who has a part in one or speaks, whom somebody plays, a
 * franchise. Undefined where it is nothing of the draft, or was dropped.
 */
export function subjectOf(draft: Draft, name: string): Subject | undefined {
  if (filmOf(draft, name)) return 'film';
  const credits = itemsOf(draft, 'credit').map(contentOf);
  const speakers = itemsOf(draft, 'quotation').map((item) => contentOf(item).speaker);
  const isCredited = credits.some(({ person, with: others }) => person === name || others.includes(name));
  if (isCredited || speakers.includes(name)) return 'person';
  if (credits.some(({ character }) => character === name)) return 'character';
  const called = (one: DraftItem<'franchise'>) => [one.found.name, contentOf(one).name];
  return itemsOf(draft, 'franchise').some((one) => called(one).includes(name)) ? 'franchise' : undefined;
}
