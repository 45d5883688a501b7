import { type APIRole, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { tellGuild } from './announce.ts';
import { guildCreateJson, guildJson } from './guild-json.ts';
import { addMember, removeMember } from './members.ts';
import type { ApplicationRecord, GuildRecord, MemberRecord } from './records.ts';
import { everyoneRole, makeRole, removeRole } from './roles.ts';
import { timestamp, type World } from './world.ts';

/** What everybody may do in a new guild, as Discord sets it up. */
const everyonePermissions =
  P.ViewChannel |
  P.ChangeNickname |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.CreatePrivateThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.AddReactions |
  P.UseExternalEmojis |
  P.UseExternalStickers |
  P.ReadMessageHistory |
  P.UseApplicationCommands |
  P.UseExternalApps |
  P.Connect |
  P.Speak |
  P.Stream |
  P.UseVAD |
  P.UseEmbeddedActivities |
  P.CreateInstantInvite |
  P.RequestToSpeak;

/** What a bot usually asks for when it is added. */
export const usualBotPermissions =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory |
  P.UseApplicationCommands;

export interface GuildDraft {
  readonly id?: string | undefined;
  readonly name: string;
  readonly ownerId: string;
  readonly locale?: string | undefined;
}

/** Makes a guild with its owner in it. */
export function makeGuild(world: World, draft: GuildDraft): GuildRecord {
  const id = draft.id ?? freeGuildId(world);
  if (world.guilds.has(id)) throw new Error(`there is a guild ${id} already`);
  const guild: GuildRecord = {
    id,
    name: draft.name,
    owner_id: draft.ownerId,
    preferred_locale: draft.locale ?? 'en-US',
    joined_at: timestamp(world),
    roles: [everyoneRole(id, everyonePermissions)],
    channelIds: new Set(),
    members: new Map(),
    events: new Map(),
    commandPermissions: [],
    applications: new Set(),
    unavailable: false,
  };
  world.guilds.set(id, guild);
  addMember(world, guild, draft.ownerId);
  return guild;
}

/** Changes a guild's own fields and tells the bots. */
export function editGuild(
  world: World,
  guild: GuildRecord,
  fields: Partial<Pick<GuildRecord, 'name' | 'owner_id' | 'preferred_locale'>>,
): void {
  Object.assign(guild, fields);
  tellGuild(world, guild, 'GUILD_UPDATE', () => guildJson(guild));
  changed(world, guild);
}

/** Adds an application: its bot joins with a managed role of these permissions, and is told of the guild. */
export function installApplication(
  world: World,
  guild: GuildRecord,
  application: ApplicationRecord,
  permissions: bigint,
): MemberRecord {
  const known = guild.members.get(application.id);
  if (known) return known;
  const tags = { bot_id: application.id };
  const role = makeRole(world, guild, {
    name: application.name,
    permissions: permissions.toString(),
    managed: true,
    tags,
  });
  const member = addMember(world, guild, application.id, [role.id]);
  guild.applications.add(application.id);
  tellArrival(world, guild, application.id);
  changed(world, guild);
  return member;
}

/** Removes an application (a kick): its bot, its role and its commands here go, and it is told. */
export function removeApplication(world: World, guild: GuildRecord, application: ApplicationRecord): void {
  if (!guild.applications.has(application.id)) return;
  const { id } = guild;
  if (!guild.unavailable) tell(world, application.id, 'GUILD_DELETE', id, { id });
  guild.applications.delete(application.id);
  removeMember(world, guild, application.id);
  const role = guild.roles.find((one) => botOf(one) === application.id);
  if (role) removeRole(world, guild, role);
  world.commands.get(application.id)?.delete(id);
  changed(world, guild);
}

/** Begins or ends an outage. GUILD_DELETE with `unavailable` is no removal. */
export function setOutage(world: World, guild: GuildRecord, unavailable: boolean): void {
  if (guild.unavailable === unavailable) return;
  guild.unavailable = unavailable;
  const { id } = guild;
  for (const applicationId of guild.applications) {
    if (unavailable) tell(world, applicationId, 'GUILD_DELETE', id, { id, unavailable });
    else tellArrival(world, guild, applicationId);
  }
  changed(world, guild);
}

/** Deletes a guild with all that is in it. */
export function removeGuild(world: World, guild: GuildRecord): void {
  for (const id of guild.applications) {
    const application = world.applications.get(id);
    if (application) removeApplication(world, guild, application);
  }
  for (const id of guild.channelIds) {
    world.channels.delete(id);
    world.messages.clear(id);
  }
  world.guilds.delete(guild.id);
  changed(world, guild);
}

function tellArrival(world: World, guild: GuildRecord, applicationId: string): void {
  if (guild.unavailable) return;
  tell(world, applicationId, 'GUILD_CREATE', guild.id, guildCreateJson(world, guild, applicationId));
}

function tell(world: World, applicationId: string, name: string, guildId: string, data: object): void {
  world.dispatches.emit({ name, applicationId, guildId, intents: 1, data });
}

function changed(world: World, guild: GuildRecord): void {
  world.changes.emit({ kind: 'guild', guildId: guild.id, id: guild.id });
}

function botOf(role: APIRole): string | undefined {
  return role.tags?.bot_id;
}

function freeGuildId(world: World): string {
  const id = world.ids.nextGuild();
  return world.guilds.has(id) ? freeGuildId(world) : id;
}
