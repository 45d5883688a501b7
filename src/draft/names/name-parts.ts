import { withoutTitle } from './names.ts';

/** The words of a name, without a title before it and "Jr." behind it. */
export function nameWords(name: string): string[] {
  return withoutTitle(name)
    .replace(/,?\s(?:Jr|Sr)\.?$/, '')
    .split(' ');
}

/** "Bonham Carter" and "Carter"; "del Toro" and "Toro"; "Taylor-Joy". */
export function familyForms(name: string): string[] {
  const words = nameWords(name);
  const forms = words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
  return forms.filter((form) => !/^\p{Lu}\.(?:\s|$)|^[“"‘'(]|[”"’')](?:\s|$)/u.test(form));
}

/** Whether the words of two names that end alike are one person's. */
export function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (endsWith(one, other) || endsWith(other, one)) return true;
  if (one.at(-1) !== other.at(-1)) return false;
  const [first = '', second = ''] = [one[0], other[0]];
  return (
    first === second ||
    (Math.min(first.length, second.length) > 2 && (first.startsWith(second) || second.startsWith(first)))
  );
}

/** "De Wit" for "Hanneke de Wit". */
function endsWith(whole: readonly string[], part: readonly string[]): boolean {
  const [one, other] = [whole.join(' ').toLowerCase(), part.join(' ').toLowerCase()];
  return one === other || one.endsWith(` ${other}`);
}
