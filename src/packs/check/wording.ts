/** Sets typographic quotes and spaces aside, and nothing else: what is left must be the same to the letter. */
export function plainQuotes(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‚‛′ʼ`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Sets dashes aside too, since a title is often printed with another dash than the one it is known by. */
export function plainName(text: string): string {
  return plainQuotes(text).replace(/[\u2010-\u2015\u2212]/g, '-');
}

/** Whether a name stands in a text as words of its own; case counts, but for the first letter. */
export function holdsName(text: string, name: string): boolean {
  const wanted = plainName(name);
  const first = wanted.slice(0, 1);
  const start = first.toLowerCase() === first.toUpperCase() ? RegExp.escape(first) : eitherCase(first);
  const pattern = `(?<![\\p{L}\\p{N}])${start}${RegExp.escape(wanted.slice(1))}(?![\\p{L}\\p{N}])`;
  return new RegExp(pattern, 'u').test(plainName(text));
}

function eitherCase(letter: string): string {
  return `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
}
