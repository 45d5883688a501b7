/** What helps where nobody can tell what the slip is. */
const SYNTAX =
  'look there and just before: a comma between two entries and none behind the last, " on both sides of every text and key, every bracket closed';

/** What stands where a text stops being JSON, or right before that; and what to do about it. The first that fits. */
const SLIPS: readonly [at: RegExp, before: RegExp, mend: string][] = [
  [/^[“”„‟«»‘’‚′″']/u, /$/u, 'write straight quotation marks, ", on both sides of texts and keys'],
  [/^(?:\/\/|\/\*|#)/u, /$/u, 'take the comment out: JSON has none'],
  [
    /^[\u00a0\u2000-\u200b\u202f\u3000]/u,
    /$/u,
    'delete the space there, which is none of JSON, and type it anew',
  ],
  [/^[\]}]/u, /,\s*$/u, 'take away the comma before it: behind the last entry stands none'],
  [
    /^(?:null|none|nil|undefined|true|false)\b/iu,
    /[:[,]\s*$/u,
    'write null, true or false, in small letters',
  ],
  [/^[\p{L}\p{N}]/u, /"$/u, 'within a text write “ and ” where " stands: that ends it'],
  [/^["{[]/u, /["}\]\p{L}\p{N}]\s*$/u, 'put a comma behind what stands before it'],
  [/^[\r\n]/u, /$/u, 'close the text with " in the line in which it begins: a text has no line breaks'],
  [/^\p{Cc}/u, /$/u, 'delete the tab or control character there: within a text spaces alone will do'],
  [/^,/u, /[,[{:]\s*$/u, 'take the comma out: what it parts has to stand before it, too'],
  [/^$/u, /$/u, 'close what is still open: every { with }, every [ with ], every text with "'],
];

/** So much around the place is looked at. */
const NEAR = 200;

/** How to mend a text that stops being JSON at a place (UTF-16 offset): the slips that people make by hand are known. */
export function mendOf(text: string, fault: number): string {
  const at = text.slice(fault, fault + NEAR);
  const before = text.slice(Math.max(0, fault - NEAR), fault);
  return SLIPS.find(([here, left]) => here.test(at) && left.test(before))?.[2] ?? SYNTAX;
}
