import type { API } from '@discordjs/core';
import type { APIThreadChannel } from 'discord-api-types/v10';
import type { ForumPost } from '../kit/letter.ts';
import type { Carrier } from '../reminders/courier.ts';
import type { Finding } from '../reminders/delivery.ts';
import type { Row } from '../reminders/ledger.ts';
import type { GuildTable } from './guild-table.ts';
import { bears, CLOCKS_APART_MS, mayRead } from './mark.ts';
import { outgoing } from './message.ts';
import { findingOf, sendingOf } from './post-outcome.ts';

export interface ThreadCarrierOptions {
  readonly api: API;
  readonly table: GuildTable;
  /** Writes a row's post at the moment of its attempt; undefined where it is not wanted any more. */
  readonly composePost: (row: Row) => Promise<ForumPost | undefined>;
  /** Ids of the posts that are known to belong to other rows of the same forum: they need not be looked into. */
  readonly othersPosts: (row: Row) => Promise<ReadonlySet<string>>;
  /** Resolves when one more request may leave; each call of the carrier has its first one already. */
  readonly turn: () => Promise<void>;
}

/** Makes posts in forums. They bear no nonce, so each is first looked for among our own, by the mark of its first message. */
export function threadCarrier(options: ThreadCarrierOptions): Carrier {
  const { api, table, composePost } = options;
  return {
    async send(row) {
      const post = await composePost(row);
      if (!post) return { went: 'unsent' };
      try {
        const message = { ...outgoing(post.body), allowed_mentions: { parse: [] } };
        const tags = post.tags.length > 0 ? { applied_tags: [...post.tags] } : {};
        const { id } = await api.channels.createForumThread(post.forum, {
          name: post.name,
          ...tags,
          message,
        });
        return { went: 'sent', message: id };
      } catch (error) {
        return sendingOf(error);
      }
    },
    async look(row, since) {
      const { guild, recipient: forum } = row;
      if (guild === undefined || !mayRead(table, guild, forum)) return { saw: 'unreadable' };
      try {
        const found = await search(options, { row, guild, forum, since });
        return found.saw === 'nothing' && !mayRead(table, guild, forum) ? { saw: 'unreadable' } : found;
      } catch (error) {
        return findingOf(error);
      }
    },
  };
}

interface Search {
  readonly row: Row;
  readonly guild: string;
  readonly forum: string;
  /** Real time of the first attempt. */
  readonly since: Temporal.Instant | undefined;
}

/** In a forum with more pages of archived posts than this, only those since the first attempt are sure to be seen. */
const MOST_PAGES = 20;

async function search(options: ThreadCarrierOptions, { row, guild, forum, since }: Search): Promise<Finding> {
  const { api, turn } = options;
  const active = await api.guilds.getActiveThreads(guild);
  const found = await amongOurs(options, row, active.threads.filter(inForum(forum)));
  if (found !== undefined) return { saw: 'it', message: found };
  let before: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    await turn();
    const query = { limit: 100, ...(before === undefined ? {} : { before }) };
    const { threads: listed, has_more } = await api.channels.getArchivedThreads(forum, 'public', query);
    const threads = listed.filter(inForum(forum));
    const archived = await amongOurs(options, row, threads);
    if (archived !== undefined) return { saw: 'it', message: archived };
    const last = threads.flatMap(archivedAt).sort()[0];
    if (!has_more || last === undefined) return { saw: 'nothing' };
    before = last;
  }
  return { saw: isBefore(before, since) ? 'nothing' : 'lost' };
}

/** Both lists hold threads alone, whatever their type says. */
const inForum =
  (forum: string) =>
  (channel: object): channel is APIThreadChannel =>
    'parent_id' in channel && channel.parent_id === forum;

const archivedAt = ({ thread_metadata }: Pick<APIThreadChannel, 'thread_metadata'>): string[] =>
  thread_metadata ? [thread_metadata.archive_timestamp] : [];

function isBefore(time: string | undefined, since: Temporal.Instant | undefined): boolean {
  if (time === undefined || since === undefined) return false;
  return Temporal.Instant.from(time).epochMilliseconds < since.epochMilliseconds - CLOCKS_APART_MS;
}

/** The one of our own posts whose first message, which has the post's own id, bears the row's mark. */
async function amongOurs(
  { api, table, othersPosts, turn }: ThreadCarrierOptions,
  row: Row,
  threads: readonly APIThreadChannel[],
): Promise<string | undefined> {
  const others = await othersPosts(row);
  for (const { id, owner_id } of threads) {
    if (owner_id !== table.self || others.has(id)) continue;
    await turn();
    const [first] = await api.channels.getMessages(id, { around: id, limit: 1 });
    if (first?.id === id && bears(first, row.id)) return id;
  }
  return undefined;
}
