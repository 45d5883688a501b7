import { UserError } from '../../kit/errors.ts';
import type { PingStart, PingStop, Pings, RoleObstacle } from '../../kit/ping.ts';
import type { ChannelSubscription } from '../../kit/subscription.ts';
import { MOST_OPT_INS, optInKey, withoutPerson, withPerson } from '../records/opt-ins.ts';
import type { State } from '../records/state.ts';
import { subscriptionOf } from '../records/subscriptions.ts';

/** What Discord does with roles; each call throws where it can't be reached. */
export interface Roles {
  /** Ids of a member's roles; undefined for one who is no member. */
  member(guild: string, person: string): Promise<readonly string[] | undefined>;
  /** False where Discord refuses it. */
  give(guild: string, person: string, role: string): Promise<boolean>;
  take(guild: string, person: string, role: string): Promise<boolean>;
  /** Whether a channel denies a role anything, so that who loses it can do more. */
  shuts(guild: string, role: string): boolean;
  /** Why a role is not to be given, by what is true now. */
  obstacle(guild: string, role: string, chooser: string | null): Promise<RoleObstacle | undefined>;
}

export interface PingsOptions {
  readonly subscriptions: State['subscriptions'];
  readonly optIns: State['optIns'];
  readonly roles: Roles;
}

/**
 * A server's people to ping, for the one who asks. The role is checked at every press; where it can't be given a list is kept.
 * Nothing here is logged: whom somebody lets ping them is theirs alone.
 */
export function pingsFor(guild: string, person: string, options: PingsOptions): Pings {
  const { subscriptions, optIns, roles } = options;
  const find = async (channel: string) => subscriptionOf(await subscriptions.get(guild), channel);
  return {
    async start(channel) {
      const one = await find(channel);
      if (!one) return { by: 'gone' };
      const given = await reaching(() => byRole(guild, person, one, roles));
      return given ?? byList(optInKey(guild, channel), person, optIns);
    },
    async stop(channel) {
      const key = optInKey(guild, channel);
      const one = await find(channel);
      if ((await optIns.get(key))?.people.includes(person)) {
        await optIns.update(key, (list) => withoutPerson(list, person));
      }
      return one ? reaching(() => released(guild, person, one, roles)) : { known: false, role: undefined };
    },
    obstacle: async (role, chosenBy = person) =>
      role === null ? 'none-chosen' : roles.obstacle(guild, role, chosenBy),
    listed: async (channel) => (await optIns.get(optInKey(guild, channel)))?.people.length ?? 0,
  };
}

/** The error of a request names the person and what was asked, so it must not get as far as the log. */
async function reaching<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch {
    throw new UserError('ping.unreachable');
  }
}

type Chosen = Pick<ChannelSubscription, 'role' | 'roleBy'>;

async function byRole(
  guild: string,
  person: string,
  { role, roleBy }: Chosen,
  roles: Roles,
): Promise<PingStart | undefined> {
  if (role === null || (await roles.obstacle(guild, role, roleBy))) return undefined;
  return (await roles.give(guild, person, role)) ? { by: 'role', role } : undefined;
}

async function byList(key: string, person: string, optIns: State['optIns']): Promise<PingStart> {
  const { people } = await optIns.update(key, (list) => withPerson(list, person));
  return people.includes(person) ? { by: 'list' } : { by: 'nothing', most: MOST_OPT_INS };
}

/**
 * Who chose the role need not be able to give it for it to be taken away again: it gives nobody anything. One that bears
 * permissions is left alone: it is more than a ping, and who presses the button may not mean that. So is one that channels deny
 * something: else whoever may choose a role could free everybody of that by which others are kept silent.
 */
const TAKEN_ALL_THE_SAME: RoleObstacle = 'chooser-may-not';

async function released(
  guild: string,
  person: string,
  { role, roleBy }: Chosen,
  roles: Roles,
): Promise<PingStop> {
  if (role === null) return { known: true, role: undefined };
  if (!(await roles.member(guild, person))?.includes(role)) return { known: true, role: undefined };
  const obstacle = await roles.obstacle(guild, role, roleBy);
  const ours = obstacle === undefined || (obstacle === TAKEN_ALL_THE_SAME && !roles.shuts(guild, role));
  const taken = ours && (await roles.take(guild, person, role));
  return { known: true, role: taken ? undefined : role };
}
