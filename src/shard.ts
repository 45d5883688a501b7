/** A snowflake without its lowest 22 bits, which count what was made in one millisecond: whole, and below 2^42. */
export const bucketOf = (id: string): number => Number(BigInt(id) >> 22n);

/**
 * Which of `count` shards a server is on: Discord's formula (topics/gateway, Sharding). A person's direct reminders are divided by
 * the same formula, over the person's id; what Discord itself says in direct messages goes to shard 0.
 * @param id a snowflake. @throws SyntaxError for what is none
 */
export const shardOf = (id: string, count: number): number => bucketOf(id) % count;
