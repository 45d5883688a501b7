import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Application, Guild, User } from '../../src/playground/community.ts';
import type { Playground } from '../../src/playground/playground.ts';
import type { Recipient } from '../support/post-audit.ts';

/** A server has at most 50 subscriptions. */
const CHANNELS_A_SERVER = 40;

/** Of so many channels one can't be read back. */
const UNREADABLE_EVERY = 10;

/** A channel that subscribes. */
export interface Subscriber extends Recipient {
  readonly guild: Guild;
  /** What `/subscribe` is given as its role, of whom it tells these people. */
  readonly role: Parameters<Guild['role']>[0] | undefined;
}

export interface Community {
  readonly application: Application;
  readonly owner: User;
  readonly subscribers: readonly Subscriber[];
}

/** Servers with so many channels in all; in each there are people who are pinged, and one who is not. */
export function settle(playground: Playground, channels: number): Community {
  const owner = playground.createUser({ username: 'owner' });
  const application = playground.createApplication({ name: 'Reckoner', owner });
  const fans = ['ann', 'ben'].map((username) => playground.createUser({ username }));
  const passer = playground.createUser({ username: 'passer' });
  const subscribers: Subscriber[] = [];
  for (let server = 0; subscribers.length < channels; server++) {
    const guild = playground.createGuild({ name: `Cinema ${server + 1}`, owner });
    const role = guild.createRole({ name: 'countdown', mentionable: true });
    for (const fan of fans) guild.addMember(fan, [role]);
    guild.addMember(passer);
    guild.createChannel({ name: 'general' });
    guild.install(application);
    for (let i = 0; i < CHANNELS_A_SERVER && subscribers.length < channels; i++) {
      const number = subscribers.length;
      const channel = guild.createChannel({ name: `countdown-${number}` });
      const readable = number % UNREADABLE_EVERY !== UNREADABLE_EVERY - 1;
      if (!readable) {
        channel.overwrite({ role: guild.everyone, deny: PermissionFlagsBits.ReadMessageHistory });
      }
      const pings = number % 3 !== 0;
      const pinged = pings ? fans.map(({ id }) => id) : [];
      subscribers.push({ channel, guild, role: pings ? role : undefined, pinged, readable });
    }
  }
  return { application, owner, subscribers };
}

/** The owner subscribes every channel by the bot's own command; servers at once, a server's channels one by one. */
export async function subscribeAll(playground: Playground, { owner, subscribers }: Community): Promise<void> {
  const servers = Map.groupBy(subscribers, ({ guild }) => guild.id);
  const subscribe = async ({ channel, role }: Subscriber) => {
    const options = role === undefined ? {} : { role };
    const answer = await playground.as(owner).in(channel).command('subscribe', options);
    await answer.settled();
  };
  await Promise.all(
    [...servers.values()].map(async (list) => {
      for (const one of list) await subscribe(one);
    }),
  );
}
