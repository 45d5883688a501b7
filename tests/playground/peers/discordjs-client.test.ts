import {
  type ChatInputCommandInteraction,
  Client,
  Events,
  GatewayIntentBits,
  MessageFlags,
} from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { createTown, type Town } from '../support/town.ts';

const greeting = {
  name: 'greet',
  description: 'Greets',
  options: [{ type: 3, name: 'whom', description: 'Whom' }],
};

async function connectClient(town: Town, intents = [GatewayIntentBits.Guilds]): Promise<Client<true>> {
  const client = new Client({ intents, rest: { api: town.playground.apiUrl } });
  onTestFinished(() => client.destroy());
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(town.application.token);
  return ready;
}

function onCommand(
  client: Client,
  run: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): void {
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) await run(interaction);
  });
}

test("discord.js's own client logs in and finds its server, channels, roles and itself", async () => {
  const town = await createTown();
  const client = await connectClient(town);
  const guild = client.guilds.cache.get(town.guild.id);
  expect(guild?.name).toBe('Film club');
  expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['general']);
  expect(guild?.roles.everyone.name).toBe('@everyone');
  expect(guild?.members.me?.permissions.has('SendMessages')).toBe(true);
  expect(client.user.username).toBe('Testbot');
  expect(town.playground.refusals).toEqual([]);
});

test('a command is registered and answered', async () => {
  const town = await createTown();
  const client = await connectClient(town);
  onCommand(client, (interaction) => interaction.reply(`Hello ${interaction.options.getString('whom')}`));
  await client.application.commands.set([greeting]);
  const answer = await town.playground.as(town.fan).in(town.channel).command('greet', { whom: 'Olga' });
  expect(answer).toMatchObject({ outcome: 'message', message: { content: 'Hello Olga', type: 20 } });
});

test('a deferred answer is thinking first, then filled, and a private followup is seen by one person', async () => {
  const { playground, fan, owner, channel, ...town } = await createTown();
  const client = await connectClient({ playground, fan, owner, channel, ...town });
  const { promise: mayGoOn, resolve: goOn } = Promise.withResolvers<void>();
  onCommand(client, async (interaction) => {
    await interaction.deferReply();
    await mayGoOn;
    await interaction.editReply('Here it is');
    await interaction.followUp({ content: 'And for you alone', flags: MessageFlags.Ephemeral });
  });
  await client.application.commands.set([greeting]);
  const answer = await playground.as(fan).in(channel).command('greet');
  expect(answer).toMatchObject({ outcome: 'deferred', message: { thinking: true } });
  goOn();
  await answer.settled();
  await expect.poll(() => answer.followups.length).toBe(1);
  expect(answer.message).toMatchObject({ content: 'Here it is', thinking: false });
  expect(answer.followups).toMatchObject([{ content: 'And for you alone', onlyFor: fan.id }]);
  expect(playground.messages(channel, owner).map(({ content }) => content)).toEqual(['Here it is']);
});

test('a message with a file is sent, fetched, edited and deleted', async () => {
  const town = await createTown();
  const client = await connectClient(town);
  const channel = await client.channels.fetch(town.channel.id);
  if (!channel?.isSendable()) throw new Error('the channel takes messages');
  const sent = await channel.send({
    content: 'a picture',
    files: [{ attachment: Buffer.from('abc'), name: 'a b.txt' }],
  });
  const attachment = sent.attachments.first();
  expect(attachment).toMatchObject({ name: 'a_b.txt', size: 3 });
  expect(await (await fetch(attachment?.url ?? '')).text()).toBe('abc');
  await sent.edit('still a picture');
  expect((await channel.messages.fetch({ message: sent.id, force: true })).content).toBe('still a picture');
  await sent.delete();
  expect(town.playground.messages(town.channel)).toEqual([]);
});

test('buttons, selects and modals go round', async () => {
  const town = await createTown();
  const client = await connectClient(town);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const button = { type: 2, style: 1, label: 'Go', custom_id: 'go' } as const;
      await interaction.reply({ content: 'press', components: [{ type: 1, components: [button] }] });
    } else if (interaction.isButton()) {
      const input = { type: 4, style: 1, custom_id: 'name', label: 'Name' } as const;
      await interaction.showModal({
        title: 'Who?',
        custom_id: 'who',
        components: [{ type: 1, components: [input] }],
      });
    } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      await interaction.update(`It is ${interaction.fields.getTextInputValue('name')}`);
    }
  });
  await client.application.commands.set([greeting]);
  const place = town.playground.as(town.fan).in(town.channel);
  const { message } = await place.command('greet');
  const opened = await place.press(message?.id ?? '', 'go');
  expect(opened).toMatchObject({ outcome: 'modal', modal: { title: 'Who?' } });
  const updated = await place.submit(opened, { name: 'Max' });
  expect(updated).toMatchObject({ outcome: 'update', message: { id: message?.id, content: 'It is Max' } });
  expect(town.playground.refusals).toEqual([]);
});

test('autocomplete lists what the bot offers for what was typed', async () => {
  const town = await createTown();
  const client = await connectClient(town);
  client.on(Events.InteractionCreate, async (interaction) => {
    if (interaction.isAutocomplete())
      await interaction.respond([{ name: `${interaction.options.getFocused()}!`, value: 'x' }]);
  });
  const option = { type: 3 as const, name: 'whom', description: 'Whom', autocomplete: true as const };
  await client.application.commands.set([{ ...greeting, options: [option] }]);
  const choices = await town.playground
    .as(town.fan)
    .in(town.channel)
    .autocomplete('greet', { whom: 'ol' }, 'whom');
  expect(choices).toEqual([{ name: 'ol!', value: 'x' }]);
});

test('the client resumes after a dropped connection and gets what it missed', async () => {
  const town = await createTown();
  const client = await connectClient(town);
  const resumed = new Promise((resolve) => client.once(Events.ShardResume, resolve));
  const created = new Promise((resolve) => client.once(Events.ChannelCreate, ({ name }) => resolve(name)));
  town.playground.faults.dropGateway();
  town.guild.createChannel({ name: 'made meanwhile' });
  await resumed;
  expect(await created).toBe('made meanwhile');
});

test('threads, scheduled events and direct messages work through the client', async () => {
  const town = await createTown();
  town.guild
    .member(town.application)
    .addRole(town.guild.createRole({ name: 'planner', permissions: 1n << 44n }));
  const client = await connectClient(town);
  const guild = client.guilds.cache.get(town.guild.id);
  const channel = guild?.channels.cache.get(town.channel.id);
  if (!guild || !channel?.isTextBased() || channel.isThread() || !('threads' in channel))
    throw new Error('a text channel');
  const thread = await channel.threads.create({ name: 'talk' });
  await thread.send('first');
  const event = await guild.scheduledEvents.create({
    name: 'Premiere',
    privacyLevel: 2,
    entityType: 3,
    entityMetadata: { location: 'In theaters' },
    scheduledStartTime: Date.now() + 3_600_000,
    scheduledEndTime: Date.now() + 7_200_000,
  });
  await (await client.users.fetch(town.fan.id)).send('psst');
  expect(town.playground.messages(thread.id).map(({ content }) => content)).toEqual(['first']);
  expect(town.guild.scheduledEvents.map(({ id }) => id)).toEqual([event.id]);
  const conversation = town.playground.directMessages(town.fan, town.application);
  expect(town.playground.messages(conversation, town.fan).map(({ content }) => content)).toEqual(['psst']);
});
