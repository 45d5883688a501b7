import { createHash } from 'node:crypto';
import type { RedisClient } from './redis-client.ts';

/** A Lua script, which Redis runs as one: nothing else happens meanwhile, and all it wrote is kept or nothing. */
export interface Script {
  readonly text: string;
  /** By which Redis knows it once it has seen it. */
  readonly sha: string;
}

export const script = (text: string): Script => ({
  text,
  sha: createHash('sha1').update(text).digest('hex'),
});

/**
 * Runs a script. Redis forgets scripts when it restarts or is told to; it says so before anything was done, and then gets
 * the text again.
 */
export async function runScript(
  client: RedisClient,
  { text, sha }: Script,
  keys: string[],
  args: string[],
): Promise<unknown> {
  const options = { keys, arguments: args };
  try {
    return await client.evalSha(sha, options);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return client.eval(text, options);
  }
}
