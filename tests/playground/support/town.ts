import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Answer } from '../../../src/playground/acting.ts';
import type { Application, Guild, User } from '../../../src/playground/community.ts';
import type { PlaygroundOptions } from '../../../src/playground/options.ts';
import type { Channel } from '../../../src/playground/places.ts';
import { Playground } from '../../../src/playground/playground.ts';
import { snowflakeAt } from '../../../src/playground/state/snowflakes.ts';
import { type BotRest, type Got, request, restOf } from './rest.ts';

/** A small community: a server with an owner, a fan and a bot in it, and one text channel. */
export interface Town {
  readonly playground: Playground;
  readonly owner: User;
  readonly fan: User;
  readonly application: Application;
  readonly guild: Guild;
  readonly channel: Channel;
  readonly bot: BotRest;
}

/** Starts a playground with a community in it; it ends with the test. */
export async function createTown(options: PlaygroundOptions = {}): Promise<Town> {
  const playground = await Playground.start(options);
  onTestFinished(() => playground.stop());
  const owner = playground.createUser({ username: 'olga' });
  const fan = playground.createUser({ username: 'finn', globalName: 'Finn', locale: 'de' });
  const application = playground.createApplication({ name: 'Testbot', owner });
  const guild = playground.createGuild({ name: 'Film club', owner });
  const channel = guild.createChannel({ name: 'general' });
  guild.addMember(fan);
  guild.install(application);
  return { playground, owner, fan, application, guild, channel, bot: restOf(playground, application) };
}

/** An interaction whose bot side is played by the test. */
export interface Staged {
  readonly id: string;
  readonly token: string;
  readonly answer: Promise<Answer>;
  /** Sends a callback. */
  callback<T = unknown>(body: object | FormData, query?: string): Promise<Got<T>>;
  /** A request below `/webhooks/{application}/{token}`. */
  webhook<T = unknown>(method: string, path?: string, body?: object | FormData): Promise<Got<T>>;
}

let staged = 0;

/** Lets a person cause an interaction, with any fields of its event replaced. */
export function stage(
  { playground, application }: Town,
  who: User,
  where: Channel,
  fields: Record<string, unknown> = {},
  at = Date.now(),
): Staged {
  const id = (BigInt(snowflakeAt(at)) + BigInt(++staged)).toString();
  const token = randomBytes(24).toString('base64url');
  const data = { id: '1', name: 'test', type: 1 };
  const answer = playground
    .as(who)
    .in(where)
    .rawInteraction({ id, token, data, ...fields }, { application });
  return {
    id,
    token,
    answer,
    callback: (body, query = '') =>
      request(`${playground.apiUrl}/v10/interactions/${id}/${token}/callback${query}`, 'POST', body),
    webhook: (method, path = '', body) =>
      request(`${playground.apiUrl}/v10/webhooks/${application.id}/${token}${path}`, method, body),
  };
}
