import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Outcome } from '../../src/playground/acting.ts';
import { hostileModerator } from '../support/hostile-moderator.ts';
import { buildSeasonTown, moderate, moveClock, postsIn, run, until } from '../support/season.ts';

const COUNT = 3000;
/** So many are under way at once. */
const WIDTH = 20;

const customIdsOf = (message: unknown): string[] =>
  [...JSON.stringify(message ?? {}).matchAll(/"custom_id":"([^"]*)"/gu)].map(([, id = '']) => id);

it(`of ${COUNT} forged commands, presses and dialogues of a moderator is answered whole and reaches no other server`, async () => {
  const town = await buildSeasonTown({ messagesPerChannel: 2 * COUNT });
  const { playground, guild, news, role, general, application } = town;
  const bot = await run(town);
  const other = playground.createGuild({
    name: 'Elsewhere',
    owner: playground.createUser({ username: 'elsa' }),
  });
  const foreign = other.createChannel({ name: 'foreign' });
  other.install(application);
  await moderate(town, news, 'subscribe', { role });
  const drawn = [
    await moderate(town, general, 'setup'),
    await moderate(town, general, 'reminders list'),
    await moderate(town, general, 'event add', { title: 'Gala', when: 'tomorrow 8pm' }),
  ];
  const channel = {
    name: 'x',
    type: 0,
    permissions: '8',
    app_permissions: '8',
    position: 1,
    managed: false,
    mentionable: true,
  };
  const ids = [foreign.id, other.id, guild.id, general.id, role.id, application.id];
  const interactions = fc.sample(
    hostileModerator({
      ids,
      customIds: drawn.flatMap(customIdsOf),
      resolved: Object.fromEntries(ids.map((id) => [id, { id, ...channel }])),
    }),
    { numRuns: COUNT, seed: 20_240_628 },
  );
  const place = playground.as(guild.ownerId).in(general);
  const outcomes = new Map<Outcome, number>();
  const elsewhere = playground.messages(foreign).length;
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < interactions.length; at = next++) {
      const { outcome } = await place.rawInteraction({
        ...interactions[at],
        message: drawn[at % drawn.length],
      });
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: WIDTH }, worker));
  expect(outcomes.get('no-response') ?? 0).toBe(0);
  expect(bot.log.filter(({ level }) => level >= 50)).toEqual([]);
  expect(playground.refusals).toEqual([]);
  expect(playground.messages(foreign)).toHaveLength(elsewhere);
  // What has been set up by then does not matter: the channel is set up anew, and its post goes where it should.
  await moderate(town, news, 'subscribe', { role });
  const before = postsIn(town, news).length;
  await moveClock(bot, '2023-07-14T09:00:00Z');
  await until(town, () => postsIn(town, news).length > before);
  expect(playground.messages(foreign)).toHaveLength(elsewhere);
}, 240_000);
