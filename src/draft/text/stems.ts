const ENDINGS = ['ing', 'ed', 'es', 's', 'd'];
/** A stem has so many letters at the least. */
const SHORTEST = 4;

/** A word in small letters without its ending, so that "opens", "opened" and "opening" are one. */
export function stem(word: string): string {
  const low = word.toLowerCase();
  const ending = ENDINGS.find((one) => low.endsWith(one) && low.length - one.length >= SHORTEST);
  return ending ? low.slice(0, -ending.length) : low;
}
