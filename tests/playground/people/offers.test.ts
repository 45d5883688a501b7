import { ChannelType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown, type Town } from '../support/town.ts';

type Command = Readonly<Record<string, unknown>> & { readonly name: string };

async function register({ bot, application }: Town, ...commands: Command[]): Promise<void> {
  const path = `/applications/${application.id}/commands`;
  const { status } = await bot.put(
    path,
    commands.map((command) => ({ description: 'x', ...command })),
  );
  expect(status).toBe(200);
}

function offered({ playground }: Town, who: { id: string }, where: { id: string }): string[] {
  return playground
    .as(who)
    .in(where)
    .commands()
    .map(({ name }) => name);
}

test('global commands are offered in the server that has the application', async () => {
  const town = await createTown();
  await register(town, { name: 'everywhere' });
  expect(offered(town, town.fan, town.channel)).toEqual(['everywhere']);
  town.guild.remove(town.application);
  expect(offered(town, town.fan, town.channel)).toEqual([]);
});

test('a name that is registered both globally and here is shown twice, the server’s first', async () => {
  const town = await createTown();
  await register(town, { name: 'double' });
  await town.bot.put(`/applications/${town.application.id}/guilds/${town.guild.id}/commands`, [
    { name: 'double', description: 'local' },
  ]);
  const commands = town.playground.as(town.fan).in(town.channel).commands();
  expect(commands.map(({ description }) => description)).toEqual(['local', 'x']);
});

test('who lacks the default permissions is not offered a command; "0" leaves it to administrators', async () => {
  const town = await createTown();
  await register(
    town,
    { name: 'setup', default_member_permissions: P.ManageGuild.toString() },
    { name: 'closed', default_member_permissions: '0' },
  );
  expect(offered(town, town.fan, town.channel)).toEqual([]);
  town.guild
    .member(town.fan)
    .addRole(town.guild.createRole({ name: 'moderator', permissions: P.ManageGuild }));
  expect(offered(town, town.fan, town.channel)).toEqual(['setup']);
  expect(offered(town, town.owner, town.channel)).toEqual(['setup', 'closed']);
});

test('nothing is offered where a person may not use commands, or does not see the channel', async () => {
  const town = await createTown();
  await register(town, { name: 'any' });
  town.channel.overwrite({ member: town.fan, deny: P.UseApplicationCommands });
  expect(offered(town, town.fan, town.channel)).toEqual([]);
  town.channel.overwrite({ member: town.fan, deny: P.ViewChannel });
  expect(offered(town, town.fan, town.channel)).toEqual([]);
});

test('contexts decide between servers, direct messages with the bot, and private channels', async () => {
  const town = await createTown();
  const both = [0, 1];
  await register(
    town,
    { name: 'server', contexts: [0] },
    { name: 'bot-dm', contexts: [1] },
    { name: 'private', contexts: [2], integration_types: both },
    { name: 'anywhere', contexts: [0, 1, 2], integration_types: both },
  );
  const conversation = town.playground.directMessages(town.fan, town.application);
  const group = town.playground.createGroup([
    town.fan,
    town.owner,
    town.playground.createUser({ username: 'third' }),
  ]);
  expect(offered(town, town.fan, town.channel)).toEqual(['server', 'anywhere']);
  expect(offered(town, town.fan, conversation)).toEqual(['bot-dm', 'anywhere']);
  expect(offered(town, town.fan, group)).toEqual([]);
  town.application.installFor(town.fan);
  expect(offered(town, town.fan, group)).toEqual(['private', 'anywhere']);
  expect(offered(town, town.owner, group)).toEqual([]);
});

test('what a person has installed goes with them into servers without the application', async () => {
  const town = await createTown();
  await register(town, { name: 'mine', integration_types: [1] }, { name: 'theirs', integration_types: [0] });
  town.application.installFor(town.fan);
  expect(offered(town, town.fan, town.channel)).toEqual(['mine', 'theirs']);
  town.guild.remove(town.application);
  expect(offered(town, town.fan, town.channel)).toEqual(['mine']);
  town.application.removeFor(town.fan);
  expect(offered(town, town.fan, town.channel)).toEqual([]);
});

test('commands are offered in threads as in their channel', async () => {
  const town = await createTown();
  await register(town, { name: 'any' });
  const thread = town.guild.createThread(town.channel, { name: 'talk', by: town.fan });
  expect(thread.type).toBe(ChannelType.PublicThread);
  expect(offered(town, town.fan, thread)).toEqual(['any']);
});
