import { isDeepStrictEqual } from 'node:util';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { keep, subscribe } from '../support/decided.ts';
import {
  buildSeasonTown,
  letTimePass,
  moderate,
  moveClock,
  rowsOf,
  run,
  type SeasonTown,
  until,
} from '../support/season.ts';

// Discord takes no event that lies in its past, so that here the bot's clock is the real one.
const NOW = Temporal.Now.instant();
const today = NOW.toZonedDateTimeISO('UTC').toPlainDate();
const inDays = (days: number) => today.add({ days }).toString();

const FILM = 'dead-reckoning-part-two';

/** What the server says of the film's date; without one, that it is to be announced. */
const correct = (town: SeasonTown, day: string | undefined) =>
  keep(town, ({ corrections }) =>
    corrections.update(town.guild.id, (was) => ({
      corrections: [
        ...(was?.corrections ?? []),
        {
          key: `correction-${was?.corrections.length ?? 0}`,
          film: FILM,
          date: day === undefined ? { precision: 'tba', value: null } : { precision: 'day', value: day },
          kind: 'theatrical',
          region: null,
          status: 'planned',
          said: today.toString(),
          by: town.guild.ownerId,
          source: 'the studio',
          at: NOW.toString(),
        },
      ],
    })),
  );

/** A server that wants events for releases, one of which is to come; no bot runs yet. */
async function scheduling(day = inDays(40)): Promise<SeasonTown> {
  const town = await buildSeasonTown();
  allow(town, true);
  // Before anybody counts down to it: a date that changes afterwards is a date that moves.
  await correct(town, day);
  await subscribe(town, town.news, NOW.toString(), { scheduled: true });
  return town;
}

const events = ({ guild }: SeasonTown) =>
  guild.scheduledEvents.map(({ name, scheduled_start_time, scheduled_end_time, entity_metadata }) => ({
    name,
    start: scheduled_start_time.slice(0, 16),
    end: scheduled_end_time?.slice(0, 16),
    place: entity_metadata?.location,
  }));

const at = (days: number) => ({
  name: 'Mission: Impossible – Dead Reckoning Part Two',
  start: `${inDays(days)}T09:00`,
  end: `${inDays(days + 1)}T00:00`,
  place: 'In theaters',
});

/** Runs the bot, from so many minutes on, until it has looked and these events are there, and stops it. */
async function runUntil(
  town: SeasonTown,
  minutes: number,
  expected: readonly ReturnType<typeof at>[],
): Promise<void> {
  const bot = await run(town, NOW.add({ minutes }).toString());
  await bot.said(/^a server is tended/);
  // So long a date has to stand before it counts.
  await moveClock(bot, NOW.add({ minutes: minutes + 11 }).toString());
  await until(town, () => isDeepStrictEqual(events(town), expected));
  expect(await bot.stop()).toBe(0);
}

/** Whether the bot may make events. */
function allow({ guild }: SeasonTown, allowed: boolean): void {
  const { CreateEvents } = PermissionFlagsBits;
  for (const role of guild.roles) {
    role.edit({ permissions: allowed ? role.permissions | CreateEvents : role.permissions & ~CreateEvents });
  }
}

describe('a release to come', () => {
  it('has one scheduled event, moves with its date, goes with it and comes again', async () => {
    const town = await scheduling();
    await runUntil(town, 0, [at(40)]);
    const [{ id, description } = { id: '', description: '' }] = town.guild.scheduledEvents;
    expect(description).toContain('Planned, in theaters');
    expect(description).toContain('the studio');
    await runUntil(town, 20, [at(40)]);
    await correct(town, inDays(50));
    await runUntil(town, 40, [at(50)]);
    expect(town.guild.scheduledEvents[0]?.id).toBe(id);
    await correct(town, undefined);
    await runUntil(town, 60, []);
    await correct(town, inDays(60));
    await runUntil(town, 80, [at(60)]);
    expect(town.playground.refusals).toEqual([]);
  });

  it('has one scheduled event though the bot is killed after Discord stored it', async () => {
    const town = await scheduling();
    const path = /scheduled-events$/;
    const met = town.playground.faults.next({ method: 'POST', path }, { kind: 'hold', at: 'after' });
    const bot = await run(town, NOW.toString());
    await met.met();
    await bot.stop('SIGKILL');
    met.release();
    await letTimePass(town, 61);
    const next = await run(town, NOW.toString());
    await next.said(/^deliveries are done/);
    expect(await next.stop()).toBe(0);
    expect(events(town)).toEqual([at(40)]);
    expect(await rowsOf(town)).toEqual(['scheduled-event event sent']);
  });

  it('whose event a moderator has deleted has none again', async () => {
    const town = await scheduling();
    await runUntil(town, 0, [at(40)]);
    const answer = await fetch(
      `${town.playground.apiUrl}/v10/guilds/${town.guild.id}/scheduled-events/${town.guild.scheduledEvents[0]?.id}`,
      { method: 'DELETE', headers: { authorization: `Bot ${town.application.token}` } },
    );
    expect(answer.status).toBe(204);
    await runUntil(town, 20, []);
    expect(await rowsOf(town)).toEqual(['scheduled-event event sent']);
  });

  it('is told of once where the bot may make no events, and has its own when it may', async () => {
    const town = await scheduling();
    allow(town, false);
    const told = () =>
      town.playground.messages(town.playground.directMessages(town.guild.ownerId, town.application));
    const bot = await run(town, NOW.toString());
    await bot.said(/^scheduled events can’t be made/);
    expect(await bot.stop()).toBe(0);
    // Later than what the first one wrote: both begin anew at their instant.
    await run(town, NOW.add({ minutes: 10 }).toString());
    allow(town, true);
    await until(town, () => events(town).length > 0);
    expect(events(town)).toEqual([at(40)]);
    expect(told().map(({ content }) => content)).toEqual([expect.stringContaining('“Create Events”')]);
    expect(town.playground.refusals).toEqual([]);
  });

  it('whose event Discord refuses, since it takes none in its past, is named in the log', async () => {
    const town = await buildSeasonTown();
    allow(town, true);
    await subscribe(town, town.news, '2023-06-05T09:00:00Z', { scheduled: true });
    const bot = await run(town);
    const line = await bot.said(/^Discord refused what was due/);
    expect(line).toMatchObject({ guild: town.guild.id, kind: 'scheduled-event', reason: 'code-50035' });
    expect(events(town)).toEqual([]);
  });

  it('has none that nobody wants any more', async () => {
    const town = await scheduling();
    await runUntil(town, 0, [at(40)]);
    const bot = await run(town, NOW.add({ minutes: 20 }).toString());
    await moderate(town, town.news, 'unsubscribe');
    await until(town, () => events(town).length === 0);
    expect(await bot.stop()).toBe(0);
  });
});
