/** Shards from the first to the last, both included, of so many. */
export interface Range {
  readonly ids: readonly number[];
  readonly count: number;
}

/** Which shard a server is on (Discord's documentation, topics/gateway, sharding). */
export const shardOf = (guild: string, count: number): number =>
  Number((BigInt(guild) >> 22n) % BigInt(count));

export const isIn = ({ ids, count }: Range, guild: string): boolean => ids.includes(shardOf(guild, count));

/** All shards, in ranges of so many. */
export function rangesOf(count: number, each: number): Range[] {
  const all = Array.from({ length: count }, (_, id) => id);
  return Array.from({ length: Math.ceil(count / each) }, (_, at) => ({
    ids: all.slice(at * each, (at + 1) * each),
    count,
  }));
}

/** As SHARDS takes it: "0-1". */
export const rangeText = ({ ids }: Range): string => [...new Set([ids[0], ids.at(-1)])].join('-');
