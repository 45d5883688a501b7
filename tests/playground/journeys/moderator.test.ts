import { GatewayDispatchEvents, InteractionType } from '@discordjs/core';
import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ChannelType,
  ComponentType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import type { Place } from '../../../src/playground/acting.ts';
import { type CoreBot, connectCore } from '../support/core-bot.ts';
import { createTown, type Town } from '../support/town.ts';

// A set-up panel as bots build them: a command, selects, a modal, a button; all of it private.

const panel: APIMessageTopLevelComponent[] = [
  {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.ChannelSelect, custom_id: 'channel', channel_types: [ChannelType.GuildText] },
    ],
  },
  { type: ComponentType.ActionRow, components: [{ type: ComponentType.RoleSelect, custom_id: 'role' }] },
  {
    type: ComponentType.ActionRow,
    components: [
      { type: ComponentType.Button, style: 2, label: 'Zone', custom_id: 'zone' },
      { type: ComponentType.Button, style: 3, label: 'Save', custom_id: 'save' },
    ],
  },
];

const zoneModal: APIModalInteractionResponseCallbackData = {
  title: 'Time zone',
  custom_id: 'zone-form',
  components: [
    {
      type: ComponentType.Label,
      label: 'City',
      component: { type: ComponentType.TextInput, style: 1, custom_id: 'city' },
    },
  ],
};

/** A bot that remembers what was chosen and says it back. */
function setupBot({ client }: CoreBot): void {
  const chosen: string[] = [];
  client.on(GatewayDispatchEvents.InteractionCreate, async ({ data, api: { interactions } }) => {
    const { id, token } = data;
    if (data.type === InteractionType.ApplicationCommand) {
      await interactions.reply(id, token, { content: 'Set up', flags: 64, components: panel });
    } else if (data.type === InteractionType.ModalSubmit) {
      chosen.push(`zone ${JSON.stringify(data.data.components).match(/"value":"(\w+)"/)?.[1]}`);
      await interactions.updateMessage(id, token, { content: chosen.join(', ') });
    } else if (data.type === InteractionType.MessageComponent && data.data.custom_id === 'zone') {
      await interactions.createModal(id, token, zoneModal);
    } else if (data.type === InteractionType.MessageComponent && 'values' in data.data) {
      chosen.push(`${data.data.custom_id} ${data.data.values[0]}`);
      await interactions.updateMessage(id, token, { content: chosen.join(', ') });
    } else {
      await interactions.updateMessage(id, token, { content: `Saved: ${chosen.join(', ')}`, components: [] });
    }
  });
}

async function townWithSetup(): Promise<Town & { place: Place }> {
  const town = await createTown();
  const { api } = await connectCore(town.playground, town.application, setupBot);
  await api.applicationCommands.bulkOverwriteGlobalCommands(town.application.id, [
    { name: 'setup', description: 'x', default_member_permissions: P.ManageGuild.toString() },
  ]);
  return { ...town, place: town.playground.as(town.owner).in(town.channel) };
}

test('from the command to the saved panel, with one private message that changes', async () => {
  const { playground, place, channel, fan, guild } = await townWithSetup();
  const role = guild.createRole({ name: 'pinged' });
  const { message } = await place.command('setup');
  const id = message?.id ?? '';
  await place.select(id, 'channel', [channel.id]);
  await place.select(id, 'role', [role.id]);
  const modal = await place.press(id, 'zone');
  await place.submit(modal, { city: 'Berlin' });
  const saved = await place.press(id, 'save');
  expect(saved.message).toMatchObject({
    id,
    content: `Saved: channel ${channel.id}, role ${role.id}, zone Berlin`,
    components: [],
  });
  expect(playground.messages(channel, fan)).toEqual([]);
  expect(playground.refusals).toEqual([]);
});

test('a fan is not offered the command, and cannot press what a moderator sees', async () => {
  const { playground, place, channel, fan } = await townWithSetup();
  const { message } = await place.command('setup');
  const theirs = playground.as(fan).in(channel);
  await expect(theirs.command('setup')).rejects.toThrow('offered no command');
  await expect(theirs.press(message?.id ?? '', 'save')).rejects.toThrow('sees no message');
});

test('a forged press reaches the bot all the same: it has to check by itself', async () => {
  const { playground, place, channel, fan, application } = await townWithSetup();
  const { message } = await place.command('setup');
  const data = { custom_id: 'save', component_type: 2 };
  const forged = { type: InteractionType.MessageComponent, data, message: { id: message?.id } };
  const answer = await playground.as(fan).in(channel).rawInteraction(forged, { application });
  expect(answer).toMatchObject({ outcome: 'update', message: { content: 'Saved:' } });
});

test('made a moderator, the fan is offered it at once', async () => {
  const { playground, channel, fan, guild } = await townWithSetup();
  guild.member(fan).addRole(guild.createRole({ name: 'moderator', permissions: P.ManageGuild }));
  expect((await playground.as(fan).in(channel).command('setup')).message?.onlyFor).toBe(fan.id);
});
