import { type APIGuildScheduledEvent, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { restOf } from '../support/rest.ts';
import { createTown, type Town } from '../support/town.ts';

const hour = 3_600_000;
const premiere = () => ({
  name: 'Premiere',
  privacy_level: 2,
  entity_type: 3,
  entity_metadata: { location: 'In theaters' },
  scheduled_start_time: new Date(Date.now() + hour).toISOString(),
  scheduled_end_time: new Date(Date.now() + 2 * hour).toISOString(),
});

async function townWithPlanner(permissions: bigint = P.CreateEvents): Promise<Town & { path: string }> {
  const town = await createTown();
  town.guild.member(town.application).addRole(town.guild.createRole({ name: 'planner', permissions }));
  return { ...town, path: `/guilds/${town.guild.id}/scheduled-events` };
}

test('an event is made, listed, read and deleted', async () => {
  const { bot, path, guild, application } = await townWithPlanner();
  const made = await bot.post<APIGuildScheduledEvent>(path, premiere());
  expect(made).toMatchObject({
    status: 200,
    body: { name: 'Premiere', status: 1, guild_id: guild.id, creator_id: application.id },
  });
  const one = `${path}/${made.body.id}`;
  expect(await bot.get(one)).toMatchObject({ body: { id: made.body.id } });
  expect((await bot.get<object[]>(path)).body).toHaveLength(1);
  expect(guild.scheduledEvents).toMatchObject([{ name: 'Premiere' }]);
  expect((await bot.delete(one)).status).toBe(204);
  expect(await bot.get(one)).toMatchObject({ status: 404, body: { code: 10070 } });
});

test('Create Events is needed; Manage Events alone does not do', async () => {
  const { bot, path } = await townWithPlanner(P.ManageEvents);
  expect(await bot.post(path, premiere())).toMatchObject({ status: 403, body: { code: 50013 } });
});

test("another's event needs Manage Events", async () => {
  const { bot, path, playground, guild, application } = await townWithPlanner();
  const { body } = await bot.post<APIGuildScheduledEvent>(path, premiere());
  const other = playground.createApplication({ name: 'Other' });
  guild.install(other, P.ManageEvents);
  expect((await restOf(playground, other).patch(`${path}/${body.id}`, { name: 'Theirs' })).status).toBe(200);
  guild.member(application).removeRole(guild.roles.find(({ name }) => name === 'planner')?.id ?? '');
  expect(await bot.patch(`${path}/${body.id}`, { name: 'Mine' })).toMatchObject({
    status: 403,
    body: { code: 50013 },
  });
});

test('an edit changes what it names; times come back in UTC', async () => {
  const { bot, path } = await townWithPlanner();
  const { body } = await bot.post<APIGuildScheduledEvent>(path, premiere());
  const start = new Date(Date.now() + 5 * hour);
  const [scheduled_start_time, scheduled_end_time] = [start, new Date(start.getTime() + hour)].map((time) =>
    time.toISOString(),
  );
  const edited = await bot.patch(`${path}/${body.id}`, {
    scheduled_start_time,
    scheduled_end_time,
    id: '1',
    guild_id: '2',
  });
  expect(edited.body).toMatchObject({
    id: body.id,
    name: 'Premiere',
    scheduled_start_time: start.toISOString(),
    guild_id: body.guild_id,
  });
});

test('the status goes from scheduled to active to completed, and not back', async () => {
  const { bot, path } = await townWithPlanner();
  const { body } = await bot.post<APIGuildScheduledEvent>(path, premiere());
  const one = `${path}/${body.id}`;
  expect((await bot.patch(one, { status: 3 })).status).toBe(400);
  expect((await bot.patch(one, { status: 2 })).status).toBe(200);
  expect((await bot.patch(one, { status: 3 })).status).toBe(200);
  expect((await bot.patch(one, { status: 1 })).status).toBe(400);
});

test.each([
  ['a start in the past', { scheduled_start_time: '2001-01-01T00:00:00Z' }],
  ['an external event without an end', { scheduled_end_time: undefined }],
  ['an external event without a place', { entity_metadata: undefined }],
])('%s is refused with 50035', async (_what, change) => {
  const { bot, path } = await townWithPlanner();
  expect(await bot.post(path, { ...premiere(), ...change })).toMatchObject({
    status: 400,
    body: { code: 50035 },
  });
});

test('the hundred-and-first event is 30038', async () => {
  const { bot, path } = await townWithPlanner();
  for (let i = 0; i < 100; i++) await bot.post(path, premiere());
  expect(await bot.post(path, premiere())).toMatchObject({ status: 400, body: { code: 30038 } });
});

test('who is interested is counted only when asked for', async () => {
  const { bot, path } = await townWithPlanner();
  await bot.post(path, premiere());
  expect((await bot.get<object[]>(path)).body[0]).not.toHaveProperty('user_count');
  expect((await bot.get<object[]>(`${path}?with_user_count=true`)).body[0]).toHaveProperty('user_count', 0);
});
