import { z } from 'zod';

// What must never stand in a pack's text: control characters (line breaks too, our texts are one line),
// lone surrogates, bidi embeddings, overrides and isolates, and marks that cannot be seen. The joiners
// U+200C and U+200D stay allowed, since Persian and Indic scripts need them.
const HARMFUL = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

/** Tells whether a text holds a control character, a bidi override or an invisible mark. */
export function hasHarmfulCharacters(text: string): boolean {
  return HARMFUL.test(text);
}

const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((value) => !hasHarmfulCharacters(value), {
      error: 'holds a control character, a line break, a bidi override or an invisible mark',
    })
    .refine((value) => value === value.trim(), { error: 'begins or ends with a space' })
    .refine((value) => /[\p{L}\p{N}]/u.test(value), { error: 'holds no letter and no digit' });

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

/** A calendar day, `YYYY-MM-DD`. */
export const day = z.iso.date();
