import type { Application, Guild, User } from '../../src/playground/community.ts';
import type { Channel, Role } from '../../src/playground/places.ts';
import type { Playground } from '../../src/playground/playground.ts';
import type { Dice } from '../support/dice.ts';
import type { ElasticClock } from '../support/elastic-clock.ts';
import type { Recipient } from '../support/post-audit.ts';

/** Besides those that are talked in. */
const OTHER_CHANNELS = 6;
const OTHER_ROLES = 4;

/** Whoever has added the bot within a day is greeted; none of these has. */
const JOINED_MS = 2 * 24 * 60 * 60_000;

/** A server. People talk to the bot in `general`. */
export interface Server {
  readonly guild: Guild;
  readonly general: Channel;
}

/** A server with a channel that subscribes. */
export interface Subscriber extends Server, Recipient {
  readonly role: Role;
}

export interface City {
  readonly application: Application;
  readonly owner: User;
  readonly fan: User;
  readonly servers: readonly Server[];
  readonly subscribers: readonly Subscriber[];
}

/** Makes so many servers that have had the bot for days; `subscribed` of them, chosen by chance, have somebody to ping. */
export function buildCity(
  playground: Playground,
  clock: ElasticClock,
  { servers: count, subscribed, dice }: { servers: number; subscribed: number; dice: Dice },
): City {
  clock.behind = JOINED_MS;
  const owner = playground.createUser({ username: 'owner' });
  const fan = playground.createUser({ username: 'fan' });
  const passer = playground.createUser({ username: 'passer' });
  const application = playground.createApplication({ name: 'Reckoner', owner });
  const servers = Array.from({ length: count }, (_, index): Server => {
    const guild = playground.createGuild({ name: `Cinema ${index + 1}`, owner });
    for (const person of [fan, passer]) guild.addMember(person);
    for (let i = 1; i <= OTHER_ROLES; i++) guild.createRole({ name: `role ${i}` });
    for (let i = 1; i <= OTHER_CHANNELS; i++) guild.createChannel({ name: `talk-${i}` });
    const general = guild.createChannel({ name: 'general' });
    guild.install(application);
    return { guild, general };
  });
  const subscribers = dice
    .shuffled(servers)
    .slice(0, subscribed)
    .map((server): Subscriber => {
      const { guild } = server;
      const channel = guild.createChannel({ name: 'countdown' });
      const role = guild.createRole({ name: 'countdown', mentionable: true });
      guild.member(fan).addRole(role);
      return { ...server, channel, role, pinged: [fan.id], readable: true };
    });
  clock.behind = 0;
  return { application, owner, fan, servers, subscribers };
}
