import type { API } from '@discordjs/core';
import type { Letter } from '../kit/letter.ts';
import type { Carrier } from '../reminders/courier.ts';
import type { Finding, Sending } from '../reminders/delivery.ts';
import type { Row } from '../reminders/ledger.ts';
import type { GuildTable } from './guild-table.ts';
import { bears, CLOCKS_APART_MS, mayRead, snowflakeAt } from './mark.ts';
import { outgoing } from './message.ts';
import { orPlain } from './plain-letter.ts';
import { findingOf, sendingOf } from './post-outcome.ts';

export interface PostCarrierOptions {
  readonly api: API;
  readonly table: GuildTable;
  /** Writes a row at the moment of its attempt; undefined where it is not wanted any more. */
  readonly compose: (row: Row) => Promise<Letter | undefined>;
  /** Where a row's post lies, sent or not; undefined where nobody knows any more. */
  readonly channelOf: (row: Row) => Promise<string | undefined>;
  /** Is told of a letter whose files Discord refused, and that goes out without them. */
  readonly onPlain: (row: Row) => void;
  /** Resolves when one more request may leave; each call of the carrier has its first one already. */
  readonly turn: () => Promise<void>;
}

/** Carries messages. The nonce is the occurrence's id, and the mark by which a post is found again its button's custom id. */
export function postCarrier(options: PostCarrierOptions): Carrier {
  const { api, table, compose, channelOf, turn, onPlain } = options;
  const send = orPlain((row, letter) => post(api, row, letter), onPlain);
  return {
    async send(row) {
      const letter = await compose(row);
      if (!letter) return { went: 'unsent' };
      return send(row, letter);
    },
    async look(row, since) {
      const channel = await channelOf(row);
      if (channel === undefined || since === undefined) return { saw: 'unreadable' };
      const read = () => readable(table, row, channel);
      if (!read()) return { saw: 'unreadable' };
      const found = await search(api, { channel, self: table.self, mark: row.id, since, turn });
      // Without the right to read, Discord's answer is empty; it may have been taken away meanwhile.
      return found.saw === 'nothing' && !read() ? { saw: 'unreadable' } : found;
    },
  };
}

/**
 * A thread that was archived is not known; in it the bot may do what it may in the forum around it. Its own direct messages it may
 * always read back.
 */
function readable(table: GuildTable, { guild, recipient }: Row, channel: string): boolean {
  if (guild === undefined) return true;
  return mayRead(table, guild, table.place(guild, channel) ? channel : recipient);
}

async function post(
  api: API,
  { id }: Row,
  { channel, body, roles, users, silent }: Letter,
): Promise<Sending> {
  try {
    const message = await api.channels.createMessage(channel, {
      ...outgoing(body, false, silent),
      allowed_mentions: { parse: [], roles: [...roles], users: [...users] },
      nonce: id,
      enforce_nonce: true,
    });
    return { went: 'sent', message: message.id };
  } catch (error) {
    return sendingOf(error);
  }
}

interface Search {
  readonly channel: string;
  readonly self: string;
  readonly mark: string;
  /** Real time of the first attempt. */
  readonly since: Temporal.Instant;
  readonly turn: () => Promise<void>;
}

const PAGE = 100;

/** In a channel that writes more than this meanwhile the look is given up. */
const MOST_PAGES = 20;

/** Reads a channel on from just before the first attempt, for our own message that bears the mark. */
async function search(api: API, { channel, self, mark, since, turn }: Search): Promise<Finding> {
  let after = snowflakeAt(since.epochMilliseconds - CLOCKS_APART_MS);
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      if (page > 0) await turn();
      const messages = await api.channels.getMessages(channel, { after, limit: PAGE });
      const found = messages.find((message) => message.author.id === self && bears(message, mark));
      if (found) return { saw: 'it', message: found.id };
      if (messages.length < PAGE) return { saw: 'nothing' };
      after = messages.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b), after);
    }
    return { saw: 'lost' };
  } catch (error) {
    return findingOf(error);
  }
}
