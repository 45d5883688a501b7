/** Counts so many more of something. */
export function add<K>(to: Map<K, number>, key: K, count = 1): void {
  to.set(key, (to.get(key) ?? 0) + count);
}

/** "once 3, lost 1" */
export const listed = (counts: Iterable<readonly [string, number]>): string =>
  [...counts].map(([name, count]) => `${name} ${count}`).join(', ');

/** Names and what belongs to them, in two columns. */
export const table = (lines: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...lines.map(([name]) => name.length));
  return lines.map(([name, value]) => `${name.padEnd(width)} ${value}`).join('\n');
};
