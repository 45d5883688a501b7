import { z } from 'zod';

// What must never stand in a pack's text: control characters (line breaks too, our texts are one line),
// lone surrogates, bidi embeddings, overrides and isolates, and marks that cannot be seen, of which some pass for
// letters. The joiners U+200C and U+200D stay allowed, since Persian and Indic scripts need them.
const HARMFUL =
  /[\p{Cc}\p{Cs}\u115f\u1160\u200b\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Tells whether a text holds a control character, a bidi override or an invisible mark. */
export function hasHarmfulCharacters(text: string): boolean {
  return HARMFUL.test(text);
}

/** The rule that a value breaks, and how to mend it. */
const rule = (error: string, mend: string) => ({ error, params: { mend } });

const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine(
      (value) => !hasHarmfulCharacters(value),
      rule(
        'holds a control character, a line break, a bidi override or an invisible mark',
        'type it anew instead of pasting it, in one line',
      ),
    )
    .refine(
      (value) => value === value.trim(),
      rule(
        'begins or ends with a space',
        'delete the space behind the first or before the last quotation mark',
      ),
    )
    .refine(
      (value) => /[\p{L}\p{N}]/u.test(value),
      rule('holds no letter and no digit', 'write words, or take out the entry'),
    );

/** An id: a slug that is safe in a custom id, a file name and a URL. */
export const slug = z
  .string()
  .max(48)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'is no slug: small letters a–z, digits and single hyphens between them',
  });

/** A name or title; short enough for a choice of an autocomplete, which holds 100 characters. */
export const name = line(90);

/** A statement in our own words. */
export const text = line(600);

/** Words as they were spoken, with typographic quotes and apostrophes. */
export const spoken = line(1500);

/** No film and no word about one is from before; and a slip such as 20311 or 0203 is to be found. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2199];

const isNearYear = (value: string): boolean => {
  const year = Number(value.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR;
};

const years = rule(
  `lies outside of the years ${FIRST_YEAR} to ${LAST_YEAR}`,
  'look for a slip in the year; what has no year has the precision "tba"',
);

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date().refine(isNearYear, years);

/** `YYYY-MM`. */
export const month = z
  .string()
  .regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, { error: 'is no month: write it as in 2031-02' })
  .refine(isNearYear, years);

/** `YYYY`. */
export const year = z
  .string()
  .regex(/^\d{4}$/, { error: 'is no year: write it as in "2031"' })
  .refine(isNearYear, years);

/** A BCP 47 tag that the engine can format dates by. */
export const languageTag = z
  .string()
  .max(35)
  .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, {
    error: 'is no tag of a language: "en" or "de" or "pt-BR", not its name',
  })
  .refine(isLanguage, rule('is no tag of a language', 'write its two letters, such as "en"'));

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
