import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { PlaygroundState } from '../options.ts';
import type {
  ApplicationRecord,
  ChannelRecord,
  EventRecord,
  GuildRecord,
  MemberRecord,
  MessageRecord,
  UserRecord,
} from './records.ts';
import type { World } from './world.ts';

const version = 1;

interface SavedApplication extends Omit<ApplicationRecord, 'users' | 'presences'> {
  readonly users: readonly string[];
}

interface SavedGuild
  extends Omit<GuildRecord, 'channelIds' | 'members' | 'events' | 'applications' | 'commandPermissions'> {
  readonly channelIds: readonly string[];
  readonly members: readonly MemberRecord[];
  readonly events: readonly EventRecord[];
  readonly applications: readonly string[];
  /** Older files have none. */
  readonly commandPermissions?: GuildRecord['commandPermissions'];
}

interface Saved {
  /** Where the attachments were served. */
  readonly address: string;
  readonly lastId: string;
  readonly users: readonly UserRecord[];
  readonly applications: readonly SavedApplication[];
  readonly guilds: readonly SavedGuild[];
  readonly channels: readonly ChannelRecord[];
  readonly commands: readonly (readonly [applicationId: string, scope: string, APIApplicationCommand[]])[];
  readonly messages: readonly MessageRecord[];
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly contentType: string;
    readonly base64: string;
  }[];
}

/** Everything that outlives a restart, as plain JSON: not the sessions, nor the tokens of interactions. */
export function saveWorld(world: World): PlaygroundState {
  const saved: Saved = {
    address: world.address,
    lastId: world.ids.last,
    users: [...world.users.values()],
    applications: [...world.applications.values()].map(({ presences: _presences, ...one }) => ({
      ...one,
      users: [...one.users],
    })),
    guilds: [...world.guilds.values()].map((guild) => ({
      ...guild,
      channelIds: [...guild.channelIds],
      members: [...guild.members.values()],
      events: [...guild.events.values()],
      applications: [...guild.applications],
    })),
    channels: [...world.channels.values()],
    commands: [...world.commands].flatMap(([id, book]) =>
      [...book].map(([scope, commands]) => [id, scope, [...commands.values()]] as const),
    ),
    messages: [...world.messages.all()],
    files: [...world.files.all()].map(({ bytes, ...one }) => ({
      ...one,
      base64: Buffer.from(bytes).toString('base64'),
    })),
  };
  return JSON.parse(JSON.stringify({ version, ...saved }));
}

/** Fills an empty world with what was saved. @throws when it is of another version */
export function restoreWorld(world: World, state: PlaygroundState): void {
  if (state.version !== version)
    throw new Error(`the playground's state has version ${state.version}, not ${version}`);
  const saved = structuredClone(state) as PlaygroundState & Saved;
  world.ids.goOnAfter(saved.lastId);
  for (const user of saved.users) world.users.set(user.id, user);
  for (const one of saved.applications) {
    world.applications.set(one.id, { ...one, users: new Set(one.users), presences: new Map() });
  }
  for (const channel of saved.channels) world.channels.set(channel.id, channel);
  for (const guild of saved.guilds) world.guilds.set(guild.id, restoredGuild(guild));
  for (const [id, scope, commands] of saved.commands) {
    const book = world.commands.get(id) ?? new Map<string, Map<string, APIApplicationCommand>>();
    world.commands.set(id, book.set(scope, new Map(commands.map((command) => [command.id, command]))));
  }
  for (const message of saved.messages) world.messages.put(message);
  for (const { base64, ...file } of saved.files)
    world.files.put({ ...file, bytes: Buffer.from(base64, 'base64') });
}

/** Attachments are served on the present port: addresses in restored messages follow. */
export function readdress(world: World, state: PlaygroundState): void {
  const { address } = state as PlaygroundState & Saved;
  if (address === world.address) return;
  for (const record of world.messages.all()) {
    const text = JSON.stringify(record.message).replaceAll(
      `${address}/attachments/`,
      `${world.address}/attachments/`,
    );
    record.message = JSON.parse(text);
  }
}

function restoredGuild(guild: SavedGuild): GuildRecord {
  return {
    ...guild,
    channelIds: new Set(guild.channelIds),
    members: new Map(guild.members.map((member) => [member.id, member])),
    events: new Map(guild.events.map((event) => [event.id, event])),
    applications: new Set(guild.applications),
    commandPermissions: guild.commandPermissions ?? [],
  };
}
