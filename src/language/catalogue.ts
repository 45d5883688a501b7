import { z } from 'zod';
import en from './en.json' with { type: 'json' };

/** Every key that a text may have: those of the English catalogue, which is the one all others are measured by. */
export type MessageKey = Exclude<keyof typeof en, `$${string}`>;

/** What is put in place of `{name}`. Numbers are written as the language writes them; a year or an id goes in as text. */
export type MessageParams = Readonly<Record<string, string | number>>;

const categories = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

const form = z.string().min(1);

/** One text, or its plural forms, of which `{count}` chooses one by CLDR's rules (Intl.PluralRules). */
const message = z.union([form, z.partialRecord(z.enum(categories), form)]);

export type Message = z.infer<typeof message>;

const head = z.object({
  /** How the first day of a month is written where not as a number: "1er" of French. CLDR has no pattern for it. */
  $first: form.optional(),
  /** BCP 47 tag by whose customs dates, numbers and lists are written. */
  $formats: z.string(),
  /** The quotation marks, opening and closing. */
  $quotes: z.tuple([form, form]),
  /** Whether somebody who speaks the language from childhood has read it all. */
  $reviewed: z.boolean(),
});

const messagesFile = z.record(z.string(), message);

/** The texts of one language. */
export interface Catalogue {
  /** BCP 47 tag of the language: the name of its file. */
  locale: string;
  formats: string;
  /** How the first day of a month is written where not as a number. */
  first?: string | undefined;
  quotes: readonly [string, string];
  reviewed: boolean;
  messages: ReadonlyMap<string, Message>;
}

/** Whether a text is a key of the catalogues. */
export function isMessageKey(text: string): text is MessageKey {
  return !text.startsWith('$') && Object.hasOwn(en, text);
}

/**
 * Reads one language file.
 * @param locale the file's name without ".json".
 * @throws Error that names the file and what is wrong with it.
 */
export function readCatalogue(locale: string, json: string): Catalogue {
  const file = parsed(locale, json);
  const { $first, $formats, $quotes, $reviewed } = checked(locale, head, file);
  const meta = { first: $first, formats: $formats, quotes: $quotes, reviewed: $reviewed };
  return { locale, ...meta, messages: messagesOf(locale, Object.entries(Object(file))) };
}

/** Nearly all are plain texts: going through the schema with each of them, in every language, would be a twentieth of a start. */
function messagesOf(locale: string, entries: readonly [string, unknown][]): Catalogue['messages'] {
  const messages = new Map<string, Message>();
  for (const [key, text] of entries) {
    if (Object.hasOwn(head.shape, key)) continue;
    const isPlain = typeof text === 'string' && text !== '';
    const read = isPlain ? { [key]: text } : checked(locale, messagesFile, { [key]: text });
    for (const [name, one] of Object.entries(read)) messages.set(name, one);
  }
  return messages;
}

function checked<T>(locale: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new Error(`src/language/${locale}.json: ${z.prettifyError(result.error)}`);
  return result.data;
}

function parsed(locale: string, json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(`src/language/${locale}.json is not JSON`, { cause: error });
  }
}
