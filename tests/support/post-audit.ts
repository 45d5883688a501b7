import type { Channel } from '../../src/playground/places.ts';
import type { Playground } from '../../src/playground/playground.ts';
import type { Chronicle, Made } from './chronicle.ts';

/** A channel in which a post is due. */
export interface Recipient {
  readonly channel: Channel;
  /** Ids of those whom the role tells. */
  readonly pinged: readonly string[];
  /** Whether the bot may read its history. */
  readonly readable: boolean;
}

/** What a due post says, and whether it tells its role. */
export interface Due {
  readonly says: RegExp;
  readonly pings: boolean;
}

export type PostCounts = Record<
  'due' | 'once' | 'lost' | 'doubled' | 'uncertain' | 'of them posted' | 'told wrongly',
  number
>;

export const noPosts = (): PostCounts => ({
  due: 0,
  once: 0,
  lost: 0,
  doubled: 0,
  uncertain: 0,
  'of them posted': 0,
  'told wrongly': 0,
});

/** What is counted, and who is told of what must not be. */
export interface Auditing {
  readonly playground: Playground;
  readonly chronicle: Chronicle;
  readonly posts: PostCounts;
  violate(what: string): void;
}

/**
 * Holds what was posted in a channel against what was due there.
 * @param end how the ledger says that it ended: "sent", "missed lapsed"
 */
export function auditChannel(
  auditing: Auditing,
  recipient: Recipient,
  made: readonly Made[],
  end: string,
  due: Due,
): void {
  count(auditing, recipient, made.length, end);
  for (const post of made) examine(auditing, recipient, post, due);
}

/** Exactly one is right, and the ledger knows it. Where it can't be proved it may be one or none. */
function count(
  { chronicle, posts, violate }: Auditing,
  { channel, readable }: Recipient,
  posted: number,
  end: string,
): void {
  const wrong = (what: string) =>
    violate(`${channel.name}: ${what}, and the ledger says ${end} (${chronicle.trailOf(channel.id)})`);
  posts.due += 1;
  if (posted > 1) {
    posts.doubled += 1;
    wrong(`posted ${posted} times`);
  } else if (end.startsWith('uncertain') && !readable) {
    posts.uncertain += 1;
    posts['of them posted'] += posted;
  } else if (posted === 0) {
    posts.lost += 1;
    wrong('not posted');
  } else {
    posts.once += 1;
    if (end !== 'sent') wrong('posted once');
  }
}

function examine(
  { playground, posts, violate }: Auditing,
  { channel, pinged }: Recipient,
  { id }: Made,
  { says, pings }: Due,
): void {
  const message = playground.messages(channel).find((one) => one.id === id);
  const words = `${message?.content} ${message?.embeds[0]?.description ?? ''}`;
  if (!says.test(words)) violate(`${channel.name}: “${words}” is not ${says}`);
  const told = playground.notified(id).toSorted().join();
  const expected = pings ? pinged.toSorted().join() : '';
  if (told === expected) return;
  posts['told wrongly'] += 1;
  violate(`${channel.name}: told ${told || 'nobody'}, not ${expected || 'nobody'}`);
}
