/** Every reason for which a subscription can't post until a person has changed something. */
export const BREAKAGE_KEYS = [
  'channel-gone',
  'server-gone',
  'missing-access',
  'missing-permission',
  'thread-locked',
  'forum-needs-thread',
  'forum-needs-tag',
  'events-not-allowed',
  'events-full',
  'direct-messages-closed',
  'zone-unknown',
] as const;

/** One of these reasons. A key: the words are the views'. */
export type Breakage = (typeof BREAKAGE_KEYS)[number];

/** Whether a key is one of these reasons. */
export const isBreakage = (key: string): key is Breakage => BREAKAGE_KEYS.some((one) => one === key);

/** What an answer that refuses a request means for the occurrence. */
export type Refusal =
  /** It was posted, and deleted again (a create whose nonce is known answers so). */
  | { readonly means: 'sent-then-deleted' }
  /** What was wanted is so already. */
  | { readonly means: 'done' }
  /** It can't succeed until a person has changed something. */
  | { readonly means: 'broken'; readonly why: Breakage }
  /** It can never succeed; the fault is ours. */
  | { readonly means: 'failed'; readonly why: string };

const BREAKAGES: ReadonlyMap<number, Breakage> = new Map([
  [10_003, 'channel-gone'],
  [10_004, 'server-gone'],
  [50_001, 'missing-access'],
  [50_013, 'missing-permission'],
  [50_083, 'thread-locked'],
  [160_005, 'thread-locked'],
  [40_058, 'forum-needs-thread'],
  [40_067, 'forum-needs-tag'],
  [30_038, 'events-full'],
  [50_007, 'direct-messages-closed'],
  [50_278, 'direct-messages-closed'],
]);

const [UNKNOWN_MESSAGE, ALREADY_CROSSPOSTED] = [10_008, 40_033];

/**
 * Reads a refusal (any 4xx but 429) by its code, never by its text.
 * Codes: https://docs.discord.com/developers/topics/opcodes-and-status-codes. 10008 is what a create with an enforced nonce
 * answers where its message has been deleted meanwhile (resources/message, "Create Message").
 * @param request `create` is one that bears a nonce.
 */
export function readRefusal(
  status: number,
  code: number | undefined,
  request: 'create' | 'edit' | 'other',
): Refusal {
  if (code === UNKNOWN_MESSAGE && request === 'create') return { means: 'sent-then-deleted' };
  // Whoever deleted the post has left nothing that could say a wrong date.
  if (code === UNKNOWN_MESSAGE && request === 'edit') return { means: 'done' };
  if (code === ALREADY_CROSSPOSTED) return { means: 'done' };
  const why = code === undefined ? undefined : BREAKAGES.get(code);
  if (why) return { means: 'broken', why };
  // A 403 of whatever other code is a door that somebody has to open; it is never to be tried again and again.
  if (status === 403) return { means: 'broken', why: 'missing-permission' };
  return { means: 'failed', why: code === undefined ? `status-${status}` : `code-${code}` };
}
