import { ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { OptionValues } from '../../../src/playground/acting.ts';
import { openSession } from '../support/raw-gateway.ts';
import { restOf } from '../support/rest.ts';
import { createTown, type Town } from '../support/town.ts';

const film = { type: Type.String, name: 'film', description: 'x' };

async function townWith(options: readonly object[]): Promise<Town> {
  const town = await createTown();
  const got = await town.bot.put(`/applications/${town.application.id}/commands`, [
    { name: 'try', description: 'x', options },
  ]);
  expect(got.status).toBe(200);
  return town;
}

/** The interaction's `data` for what was typed. */
async function sent(town: Town, words: string, values: OptionValues): Promise<Record<string, unknown>> {
  const gateway = await openSession(town.playground, town.application);
  void town.playground.as(town.fan).in(town.channel).command(words, values);
  return (await gateway.event('INTERACTION_CREATE')).d.data as Record<string, unknown>;
}

test('options come by name, type and value, in the order of their definition', async () => {
  const town = await townWith([
    film,
    { type: Type.Integer, name: 'count', description: 'x' },
    { type: Type.Boolean, name: 'private', description: 'x' },
  ]);
  const data = await sent(town, 'try', { private: true, film: 'part two' });
  expect(data).toMatchObject({ name: 'try', type: 1, id: expect.any(String) });
  expect(data.options).toEqual([
    { name: 'film', type: Type.String, value: 'part two' },
    { name: 'private', type: Type.Boolean, value: true },
  ]);
});

test('people, roles and channels are resolved', async () => {
  const kinds = [Type.User, Type.Role, Type.Channel, Type.Mentionable];
  const town = await townWith(kinds.map((type) => ({ type, name: `o${type}`, description: 'x' })));
  const role = town.guild.createRole({ name: 'pinged' });
  const data = await sent(town, 'try', { o6: town.owner, o8: role, o7: town.channel, o9: role });
  expect(data.resolved).toMatchObject({
    users: { [town.owner.id]: { username: 'olga' } },
    members: { [town.owner.id]: { roles: [], permissions: expect.any(String) } },
    roles: { [role.id]: { name: 'pinged' } },
    channels: { [town.channel.id]: { name: 'general', permissions: expect.any(String) } },
  });
});

test('a file is uploaded and resolved', async () => {
  const town = await townWith([{ type: Type.Attachment, name: 'file', description: 'x' }]);
  const data = await sent(town, 'try', {
    file: new File(['{}'], 'settings.json', { type: 'application/json' }),
  });
  const [attachment] = Object.values(
    (data.resolved as { attachments: Record<string, { url: string; filename: string }> }).attachments,
  );
  expect(attachment?.filename).toBe('settings.json');
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('{}');
});

test('subcommands stand around their options', async () => {
  const list = { type: Type.Subcommand, name: 'list', description: 'x', options: [film] };
  const group = { type: Type.SubcommandGroup, name: 'plan', description: 'x', options: [list] };
  const town = await townWith([group]);
  const data = await sent(town, 'try plan list', { film: 'x' });
  expect(data.options).toEqual([
    {
      name: 'plan',
      type: Type.SubcommandGroup,
      options: [
        { name: 'list', type: Type.Subcommand, options: [{ name: 'film', type: Type.String, value: 'x' }] },
      ],
    },
  ]);
});

test.each<[string, readonly object[], string, OptionValues, string]>([
  ['an option that does not exist', [film], 'try', { movie: 'x' }, 'no option "movie"'],
  ['a required option that is missing', [{ ...film, required: true }], 'try', {}, '"film" is required'],
  ['a number for a text', [film], 'try', { film: 1 }, 'takes a text'],
  ['too long a text', [{ ...film, max_length: 3 }], 'try', { film: 'four' }, '0 to 3 characters'],
  ['too short a text', [{ ...film, min_length: 3 }], 'try', { film: 'no' }, '3 to'],
  ['more than 6000 characters', [film], 'try', { film: 'x'.repeat(6001) }, '0 to 6000'],
  ['half a whole number', [{ ...film, type: Type.Integer }], 'try', { film: 1.5 }, 'whole number'],
  [
    'a number out of range',
    [{ ...film, type: Type.Number, min_value: 1, max_value: 2 }],
    'try',
    { film: 3 },
    '1 to 2',
  ],
  ['a text for yes or no', [{ ...film, type: Type.Boolean }], 'try', { film: 'yes' }, 'true or false'],
  [
    'a choice that is not offered',
    [{ ...film, choices: [{ name: 'A', value: 'a' }] }],
    'try',
    { film: 'b' },
    'offers only: a',
  ],
  ['nobody', [{ ...film, type: Type.User }], 'try', { film: '1' }, 'none of the users'],
  [
    'a subcommand left out',
    [{ type: Type.Subcommand, name: 'list', description: 'x' }],
    'try',
    {},
    'needs one of: list',
  ],
  [
    'an unknown subcommand',
    [{ type: Type.Subcommand, name: 'list', description: 'x' }],
    'try show',
    {},
    'no subcommand "show"',
  ],
  ['a command that is not offered', [film], 'other', {}, 'offered no command "other"'],
])('Discord’s client would not send %s', async (_what, options, words, values, message) => {
  const town = await townWith(options);
  await expect(town.playground.as(town.fan).in(town.channel).command(words, values)).rejects.toThrow(message);
});

test('while typing the option in hand is marked, required ones may still be missing', async () => {
  const town = await townWith([
    { ...film, required: true, autocomplete: true },
    { type: Type.Integer, name: 'count', description: 'x' },
  ]);
  const gateway = await openSession(town.playground, town.application);
  void town.playground.as(town.fan).in(town.channel).autocomplete('try', { count: 2 }, 'film');
  expect((await gateway.event('INTERACTION_CREATE')).d).toMatchObject({
    type: 4,
    data: {
      options: [
        { name: 'film', value: '', focused: true },
        { name: 'count', value: 2 },
      ],
    },
  });
});

test('context-menu commands carry their target', async () => {
  const town = await createTown();
  await town.bot.put(`/applications/${town.application.id}/commands`, [
    { name: 'Who said this?', type: 3 },
    { name: 'Look up', type: 2 },
  ]);
  const gateway = await openSession(town.playground, town.application);
  const place = town.playground.as(town.fan).in(town.channel);
  const said = town.playground.as(town.owner).in(town.channel).say('I said this');
  void place.contextMenu('Who said this?', said);
  expect((await gateway.event('INTERACTION_CREATE')).d).toMatchObject({
    data: { type: 3, target_id: said.id, resolved: { messages: { [said.id]: { content: 'I said this' } } } },
  });
  void place.contextMenu('Look up', town.owner);
  const events = () => gateway.received.filter(({ t }) => t === 'INTERACTION_CREATE');
  await expect.poll(() => events().length).toBe(2);
  expect(events()[1]?.d).toMatchObject({
    data: { type: 2, target_id: town.owner.id, resolved: { users: {} } },
  });
});

test('where two applications have a command of one name, one is named', async () => {
  const town = await townWith([]);
  const other = town.playground.createApplication({ name: 'Other' });
  town.guild.install(other);
  await restOf(town.playground, other).put(`/applications/${other.id}/commands`, [
    { name: 'try', description: 'x' },
  ]);
  const gateway = await openSession(town.playground, other);
  void town.playground.as(town.fan).in(town.channel).command('try', {}, { application: other });
  expect((await gateway.event('INTERACTION_CREATE')).d).toMatchObject({ application_id: other.id });
});
