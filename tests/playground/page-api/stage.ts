import { type API, Client, GatewayDispatchEvents } from '@discordjs/core';
import { REST } from '@discordjs/rest';
import { WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import {
  type APIInteraction,
  ApplicationCommandType,
  ChannelType,
  GatewayIntentBits,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Application, Guild, User } from '../../../src/playground/community.ts';
import { pageHandler } from '../../../src/playground/page-api/handler.ts';
import type { Channel, Role } from '../../../src/playground/places.ts';
import { Playground } from '../../../src/playground/playground.ts';

/** How the bot on the stage answers. */
export type Part = (interaction: APIInteraction, api: API) => Promise<unknown>;

/** A playground with the page, a small server, its people, and a bot made of discord.js's own core. */
export interface Stage {
  readonly playground: Playground;
  readonly application: Application;
  readonly guild: Guild;
  readonly general: Channel;
  readonly secret: Channel;
  readonly forum: Channel;
  readonly pings: Role;
  /** May do everything. */
  readonly owner: User;
  readonly fan: User;
  /** Has a German client. */
  readonly german: User;
  /** The bot's own REST client. */
  readonly api: API;
  strike(): Promise<void>;
}

/** Sets the stage. The bot registers `commands` and plays `part`; whatever `part` throws fails the test's run. */
export async function setStage(
  commands: RESTPutAPIApplicationCommandsJSONBody = [],
  part: Part = async () => {},
): Promise<Stage> {
  const playground = await Playground.start();
  playground.handle(pageHandler(playground));
  const community = furnish(playground);
  const bot = await startBot(playground, community.application, commands, part);
  return {
    playground,
    ...community,
    api: bot.api,
    async strike() {
      await bot.stop();
      await playground.stop();
    },
  };
}

function furnish(playground: Playground) {
  const owner = playground.createUser({ username: 'olive', globalName: 'Olive' });
  const fan = playground.createUser({ username: 'ada', globalName: 'Ada' });
  const german = playground.createUser({ username: 'jule', globalName: 'Jule', locale: 'de' });
  const application = playground.createApplication({ name: 'Herald', owner });
  const guild = playground.createGuild({ name: 'Projection Room', owner });
  const pings = guild.createRole({ name: 'Pings', mentionable: true, color: 0xd97b29 });
  guild.addMember(fan, [pings]);
  guild.addMember(german);
  guild.install(application);
  const parent = guild.createChannel({ name: 'Lobby', type: ChannelType.GuildCategory });
  const general = guild.createChannel({ name: 'general', parent, topic: 'Everything' });
  const overwrites = [{ role: guild.everyone, deny: 1n << 10n }];
  const secret = guild.createChannel({ name: 'secret', overwrites });
  const forum = guild.createChannel({ name: 'talk', type: ChannelType.GuildForum, parent });
  return { owner, fan, german, application, guild, pings, general, secret, forum };
}

async function startBot(
  playground: Playground,
  application: Application,
  commands: RESTPutAPIApplicationCommandsJSONBody,
  part: Part,
) {
  const rest = new REST({ version: '10', api: playground.apiUrl }).setToken(application.token);
  const gateway = new WebSocketManager({ token: application.token, intents: GatewayIntentBits.Guilds, rest });
  const client = new Client({ rest, gateway });
  client.on(GatewayDispatchEvents.InteractionCreate, ({ data, api }) => part(data, api));
  gateway.on(WebSocketShardEvents.Error, (error) => {
    throw error;
  });
  const typed = commands.map((command) => ({ type: ApplicationCommandType.ChatInput, ...command }));
  await client.api.applicationCommands.bulkOverwriteGlobalCommands(application.id, typed);
  await gateway.connect();
  await application.ready();
  return { api: client.api, stop: async () => gateway.destroy() };
}
