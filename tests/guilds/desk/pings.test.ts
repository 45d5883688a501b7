import { describe, expect, it, onTestFinished } from 'vitest';
import { pingsFor, type Roles } from '../../../src/guilds/desk/pings.ts';
import { MOST_OPT_INS } from '../../../src/guilds/records/opt-ins.ts';
import { openState } from '../../../src/guilds/records/state.ts';
import type { RoleObstacle } from '../../../src/kit/ping.ts';
import { openStore } from '../../../src/store/store.ts';
import { channelSubscription } from '../../support/subscription.ts';

const [GUILD, CHANNEL, ROLE] = ['100', '7', '9'];

type World = { obstacle?: RoleObstacle; refuses?: boolean; away?: boolean; shuts?: boolean };

/** A server whose channel has subscribed, and its members' roles as Discord has them. */
async function open(world: World = {}, role: string | null = ROLE) {
  const store = await openStore('sqlite::memory:', { application: 'test' });
  onTestFinished(() => store.close());
  const { subscriptions, optIns } = await openState(store);
  const one = channelSubscription({ channel: CHANNEL, role, roleBy: role && 'ada' });
  await subscriptions.set(GUILD, { subscriptions: [one] });
  const held = new Map<string, Set<string>>();
  const of = (person: string) => held.get(person) ?? new Set();
  const meet = () => {
    if (world.away) throw new Error('a 503 that names person and role');
  };
  const roles: Roles = {
    member: async (_guild, person) => {
      meet();
      return [...of(person)];
    },
    give: async (_guild, person, id) => {
      meet();
      if (!world.refuses) held.set(person, of(person).add(id));
      return !world.refuses;
    },
    take: async (_guild, person, id) => {
      meet();
      if (!world.refuses) of(person).delete(id);
      return !world.refuses;
    },
    shuts: () => world.shuts ?? false,
    obstacle: async (_guild, _role, chooser) => world.obstacle ?? (chooser === null ? 'gone' : undefined),
  };
  const as = (person: string) => pingsFor(GUILD, person, { subscriptions, optIns, roles });
  const listed = async () => (await optIns.get(`${GUILD}/${CHANNEL}`))?.people ?? [];
  return { as, listed, world, held: (person: string) => [...of(person)], subscriptions };
}

describe('whoever wants to be pinged', () => {
  it('gets the role where that may be given, once however often they press', async () => {
    const { as, listed, held } = await open();
    expect(await as('fan').start(CHANNEL)).toEqual({ by: 'role', role: ROLE });
    expect(await as('fan').start(CHANNEL)).toEqual({ by: 'role', role: ROLE });
    expect([held('fan'), await listed()]).toEqual([[ROLE], []]);
  });

  it.each<[string, World, string | null]>([
    ['the role must not be given', { obstacle: 'has-permissions' }, ROLE],
    ['the role is gone', { obstacle: 'gone' }, ROLE],
    ['Discord refuses it after all', { refuses: true }, ROLE],
    ['there is no role', {}, null],
  ])('is put on the list where %s, once however often they press', async (_why, world, role) => {
    const { as, listed, held } = await open(world, role);
    await Promise.all([as('fan').start(CHANNEL), as('other').start(CHANNEL), as('fan').start(CHANNEL)]);
    expect(await as('fan').start(CHANNEL)).toEqual({ by: 'list' });
    expect((await listed()).toSorted()).toEqual(['fan', 'other']);
    expect([held('fan'), await as('fan').listed(CHANNEL)]).toEqual([[], 2]);
  });

  it('is told where the list is full; who is on it stays', async () => {
    const { as, listed } = await open({ obstacle: 'managed' });
    for (let n = 0; n < MOST_OPT_INS; n++) await as(`fan-${n}`).start(CHANNEL);
    expect(await as('late').start(CHANNEL)).toEqual({ by: 'nothing', most: MOST_OPT_INS });
    expect(await as('fan-0').start(CHANNEL)).toEqual({ by: 'list' });
    expect(await listed()).toHaveLength(MOST_OPT_INS);
    await as('fan-1').stop(CHANNEL);
    expect(await as('late').start(CHANNEL)).toEqual({ by: 'list' });
  });

  it('is told where the channel is not subscribed any more', async () => {
    const { as, subscriptions } = await open({ obstacle: 'managed' });
    await as('fan').start(CHANNEL);
    await subscriptions.set(GUILD, { subscriptions: [] });
    expect(await as('fan').start(CHANNEL)).toEqual({ by: 'gone' });
    expect(await as('fan').stop(CHANNEL)).toEqual({ known: false, role: undefined });
    expect(await as('fan').listed(CHANNEL)).toBe(0);
  });

  it('is asked to press again where Discord can’t be reached, by an error that names nobody', async () => {
    const { as, world } = await open();
    world.away = true;
    for (const act of [as('fan').start(CHANNEL), as('fan').stop(CHANNEL)]) {
      await expect(act).rejects.toThrow(/^ping\.unreachable$/u);
    }
  });
});

describe('whoever wants to be left alone', () => {
  it('loses the role and the place on the list, whichever came first', async () => {
    const { as, listed, held, world } = await open({ obstacle: 'too-high' });
    await as('fan').start(CHANNEL);
    delete world.obstacle;
    await as('fan').start(CHANNEL);
    expect([held('fan'), await listed()]).toEqual([[ROLE], ['fan']]);
    expect(await as('fan').stop(CHANNEL)).toEqual({ known: true, role: undefined });
    expect([held('fan'), await listed()]).toEqual([[], []]);
    expect(await as('fan').stop(CHANNEL)).toEqual({ known: true, role: undefined });
  });

  it('loses it too where who chose it could not give it any more', async () => {
    const { as, held, world } = await open();
    await as('fan').start(CHANNEL);
    world.obstacle = 'chooser-may-not';
    expect(await as('fan').stop(CHANNEL)).toEqual({ known: true, role: undefined });
    expect(held('fan')).toEqual([]);
  });

  it('keeps a role by which others are kept silent, unless who chose it could take it', async () => {
    const { as, held, world } = await open({ shuts: true });
    await as('loud').start(CHANNEL);
    world.obstacle = 'chooser-may-not';
    expect(await as('loud').stop(CHANNEL)).toEqual({ known: true, role: ROLE });
    expect(held('loud')).toEqual([ROLE]);
    delete world.obstacle;
    expect(await as('loud').stop(CHANNEL)).toEqual({ known: true, role: undefined });
  });

  it('keeps a role that is more than a ping, or can’t be taken, and is told so', async () => {
    const { as, held, world } = await open();
    await as('mod').start(CHANNEL);
    world.obstacle = 'has-permissions';
    expect(await as('mod').stop(CHANNEL)).toEqual({ known: true, role: ROLE });
    delete world.obstacle;
    world.refuses = true;
    expect(await as('mod').stop(CHANNEL)).toEqual({ known: true, role: ROLE });
    expect(held('mod')).toEqual([ROLE]);
  });
});

it('why a role is not given is asked of the role, its chooser, or the one who asks', async () => {
  const { as, world } = await open();
  expect(await as('ada').obstacle(ROLE)).toBeUndefined();
  expect(await as('ada').obstacle(ROLE, null)).toBe('gone');
  expect(await as('ada').obstacle(null)).toBe('none-chosen');
  world.obstacle = 'managed';
  expect(await as('ada').obstacle(ROLE, 'bob')).toBe('managed');
});
