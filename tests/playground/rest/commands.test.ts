import type { APIApplicationCommand } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown } from '../support/town.ts';

const greet = { name: 'greet', description: 'Greets' };
const part = { name: 'part', description: 'Says goodbye' };

async function townWithCommands() {
  const town = await createTown();
  const global = `/applications/${town.application.id}/commands`;
  const local = `/applications/${town.application.id}/guilds/${town.guild.id}/commands`;
  return { ...town, global, local };
}

test('the whole list is set; names that stay keep their ids, and versions change with their content', async () => {
  const { bot, global } = await townWithCommands();
  const first = await bot.put<APIApplicationCommand[]>(global, [greet, part]);
  const second = await bot.put<APIApplicationCommand[]>(global, [
    greet,
    { ...part, description: 'Waves' },
    { name: 'new', description: 'New' },
  ]);
  expect(second.body.map(({ name }) => name)).toEqual(['greet', 'part', 'new']);
  expect(second.body[0]).toEqual(first.body[0]);
  expect(second.body[1]?.id).toBe(first.body[1]?.id);
  expect(second.body[1]?.version).not.toBe(first.body[1]?.version);
});

test('what is not in the new list is gone', async () => {
  const { bot, global, application } = await townWithCommands();
  await bot.put(global, [greet, part]);
  await bot.put(global, [part]);
  expect(application.commands().map(({ name }) => name)).toEqual(['part']);
});

test('a command is made, made again, changed, read and deleted', async () => {
  const { bot, global } = await townWithCommands();
  const made = await bot.post<APIApplicationCommand>(global, greet);
  expect(made).toMatchObject({
    status: 201,
    body: { ...greet, type: 1, contexts: null, integration_types: [0] },
  });
  const again = await bot.post<APIApplicationCommand>(global, { ...greet, description: 'Greets you' });
  expect(again).toMatchObject({ status: 200, body: { id: made.body.id, description: 'Greets you' } });
  const one = `${global}/${made.body.id}`;
  await bot.patch(one, { description: 'Greets us' });
  expect(await bot.get(one)).toMatchObject({ body: { name: 'greet', description: 'Greets us' } });
  expect((await bot.delete(one)).status).toBe(204);
  expect(await bot.get(one)).toMatchObject({ status: 404, body: { code: 10063 } });
});

test('server and global commands are kept apart', async () => {
  const { bot, global, local, application, guild } = await townWithCommands();
  await bot.put(global, [greet]);
  await bot.put(local, [part]);
  expect(application.commands().map(({ name }) => name)).toEqual(['greet']);
  expect(application.commands(guild)).toMatchObject([{ name: 'part', guild_id: guild.id }]);
});

test('localizations are listed only when asked for', async () => {
  const { bot, global } = await townWithCommands();
  await bot.put(global, [{ ...greet, name_localizations: { de: 'gruss' } }]);
  const [plain] = (await bot.get<object[]>(global)).body;
  expect(plain).not.toHaveProperty('name_localizations');
  const [full] = (await bot.get<object[]>(`${global}?with_localizations=true`)).body;
  expect(full).toMatchObject({ name_localizations: { de: 'gruss' } });
});

test.each([
  ['a name with blanks', [{ name: 'Bad Name', description: 'x' }]],
  ['a description of 101 characters', [{ name: 'a', description: 'x'.repeat(101) }]],
  ['a name twice', [greet, greet]],
  ['something that is no list', greet],
])('%s is refused with 50035', async (_what, body) => {
  const { bot, global, application } = await townWithCommands();
  expect(await bot.put(global, body)).toMatchObject({ status: 400, body: { code: 50035 } });
  expect(application.commands()).toEqual([]);
});

test("another application's commands are out of reach", async () => {
  const { bot, playground } = await townWithCommands();
  const other = playground.createApplication({ name: 'Other' });
  expect(await bot.get(`/applications/${other.id}/commands`)).toMatchObject({
    status: 404,
    body: { code: 10002 },
  });
});

test('a server that the application is not in takes no commands: 50001', async () => {
  const { bot, local, guild, application } = await townWithCommands();
  guild.remove(application);
  expect(await bot.put(local, [greet])).toMatchObject({ status: 403, body: { code: 50001 } });
});

test('a kick takes the server’s commands along', async () => {
  const { bot, local, guild, application } = await townWithCommands();
  await bot.put(local, [greet]);
  guild.remove(application);
  guild.install(application);
  expect(application.commands(guild)).toEqual([]);
});

test('watchers hear of it', async () => {
  const { bot, global, playground, application } = await townWithCommands();
  const changes: unknown[] = [];
  playground.subscribe((change) => change.kind === 'commands' && changes.push(change));
  await bot.put(global, [greet]);
  expect(changes).toEqual([{ kind: 'commands', applicationId: application.id, guildId: undefined }]);
});
