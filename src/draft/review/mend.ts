import { contentOf, type Draft, type DraftItem } from '../../packs/draft/record.ts';
import { values } from '../../packs/draft/values.ts';
import { type Field, fieldsFor, lineOf } from './fields.ts';
import { tell } from './show.ts';
import type { Terminal } from './terminal.ts';

/** Tells what a text takes over from the article; undefined where it does not. */
export type TakenOver = (text: string) => string | undefined;

/** Fields that are a person's own words. */
const OWN = new Set(['text', 'title', 'subject', 'covers', 'reading']);

/** Who mends: a terminal, the draft so far, and what finds words that are not one's own. */
export interface Mending {
  readonly terminal: Terminal;
  readonly draft: Draft;
  readonly takenOver: TakenOver;
}

/** Asks for each field of a thing, with what is there now to begin with. Gives what it says then. */
export async function mend(mending: Mending, item: DraftItem): Promise<DraftItem['found']> {
  const { terminal } = mending;
  const mended: Record<string, unknown> = { ...contentOf(item) };
  const rules: Readonly<Record<string, Rule>> = values[item.kind].shape;
  tell(terminal, 'Return keeps what stands in a line, – is “not stated”; Escape leaves all as it was.');
  for (const field of fieldsFor(item)) {
    if (field.asked?.(mended) === false) continue;
    // A film's title is the article's; a headline is not.
    const own = OWN.has(field.key) && item.kind !== 'film';
    mended[field.key] = await ask(
      mending,
      { ...field, read: within(field, rules[field.key]) },
      mended[field.key],
      own,
    );
  }
  return values[item.kind].parse(mended);
}

type Rule = { safeParse(value: unknown): { error?: { issues: { message: string }[] } | undefined } };

/** What a field reads, where a draft can hold so much. */
const within =
  (field: Field, rule: Rule | undefined): Field['read'] =>
  (line, draft) => {
    const given = field.read(line, draft);
    const issue = 'value' in given ? rule?.safeParse(given.value).error?.issues[0] : undefined;
    return issue === undefined ? given : { wrong: `A draft can’t hold that: ${issue.message}.` };
  };

/** Asks for one field of one's own words: how a person reads the thing. */
export async function askReading(mending: Mending, item: DraftItem, text: string): Promise<string | null> {
  const field = fieldsFor(item).find(({ key }) => key === 'reading');
  return field === undefined ? null : ((await ask(mending, field, text, true)) as string | null);
}

async function ask(mending: Mending, field: Field, now: unknown, own: boolean): Promise<unknown> {
  const { terminal, draft, takenOver } = mending;
  let begin = lineOf(field.key, now);
  for (;;) {
    const line = await terminal.line(`  ${field.asks(draft)} › `, begin);
    // What was not touched is what it was, even where a line could not say it: a season, words with a semicolon.
    if (line === lineOf(field.key, now) && line !== '') return now;
    const read = field.read(line, draft);
    const taken = own ? takenOver(line) : undefined;
    if ('value' in read && taken === undefined) return read.value;
    tell(terminal, ('wrong' in read ? read.wrong : taken) ?? '');
    begin = line;
  }
}
