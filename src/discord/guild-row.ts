import {
  type APIChannel,
  type APIGuildForumChannel,
  type APIGuildForumTag,
  type APIOverwrite,
  type APIRole,
  ChannelFlags,
  ChannelType,
  type GatewayGuildCreateDispatchData,
} from 'discord-api-types/v10';
import { permissionsUnder } from './permissions.ts';

type Role = Pick<APIRole, 'id' | 'permissions' | 'mentionable' | 'managed' | 'position'>;

/** What a forum asks of its posts. */
export interface ForumRow {
  /** Those that are moderated may be set only by who manages threads. */
  readonly tags: readonly Pick<APIGuildForumTag, 'id' | 'name' | 'moderated'>[];
  /** Whether a post must bear one. */
  readonly tagRequired: boolean;
}

/** A channel or thread as far as it matters for posting. */
export interface PlaceRow {
  readonly type: ChannelType;
  readonly parent: string | undefined;
  readonly overwrites: readonly APIOverwrite[];
  readonly archived: boolean;
  readonly locked: boolean;
  /** Forums alone. */
  readonly forum?: ForumRow;
}

/** What is known of a server; the rest of what Discord tells is let go. It is kept packed. */
export interface GuildRow {
  readonly id: string;
  name: string;
  locale: string;
  owner: string;
  /** When the bot was added, real epoch milliseconds by Discord's clock. */
  readonly joined: number;
  /** Discord has an outage there: all that is known stays, and may be old. */
  unavailable: boolean;
  /** Ids of the bot's own roles. */
  ownRoles: readonly string[];
  roles: readonly Role[];
  readonly places: Map<string, PlaceRow>;
}

/** What the bot may do in a channel, at this moment. */
export interface Place {
  readonly type: ChannelType;
  readonly permissions: bigint;
  /** Whether it is a thread that is archived, or that only moderators can open again. */
  readonly archived: boolean;
  readonly locked: boolean;
  readonly forum: ForumRow | undefined;
}

/** Only what is needed of a role. */
export const roleRow = ({ id, permissions, mentionable, managed, position }: Role): Role => ({
  id,
  permissions,
  mentionable,
  managed,
  position,
});

/** Reads a server as it is announced. @param self the bot's own id. */
export function guildRow(guild: GatewayGuildCreateDispatchData, self: string): GuildRow {
  const row: GuildRow = {
    id: guild.id,
    name: guild.name,
    locale: guild.preferred_locale,
    owner: guild.owner_id,
    joined: Date.parse(guild.joined_at),
    unavailable: false,
    ownRoles: guild.members.find(({ user }) => user.id === self)?.roles ?? [],
    roles: guild.roles.map(roleRow),
    places: new Map(),
  };
  for (const channel of [...guild.channels, ...guild.threads]) setPlace(row, channel);
  return row;
}

/** Takes in a channel or thread as Discord tells it. */
export function setPlace(row: GuildRow, channel: APIChannel): void {
  const thread = 'thread_metadata' in channel ? channel.thread_metadata : undefined;
  const overwrites = 'permission_overwrites' in channel ? (channel.permission_overwrites ?? []) : [];
  row.places.set(channel.id, {
    type: channel.type,
    parent: 'parent_id' in channel ? (channel.parent_id ?? undefined) : undefined,
    overwrites: overwrites.map(({ id, type, allow, deny }) => ({ id, type, allow, deny })),
    archived: thread?.archived ?? false,
    locked: thread?.locked ?? false,
    ...(channel.type === ChannelType.GuildForum ? { forum: forumRow(channel) } : {}),
  });
}

/** A channel may be told of without its tags. */
function forumRow({ available_tags = [], flags }: Partial<APIGuildForumChannel>): ForumRow {
  return {
    tags: available_tags.map(({ id, name, moderated }) => ({ id, name, moderated })),
    tagRequired: ((flags ?? 0) & ChannelFlags.RequireTag) !== 0,
  };
}

/** What the bot may do in a channel; in a thread it has what it has in the channel around it. Undefined for one that is not known. */
export function placeIn(row: GuildRow, id: string, self: string): Place | undefined {
  const place = row.places.get(id);
  if (!place) return undefined;
  const isThread = place.type >= 10 && place.type <= 12;
  const around = isThread ? row.places.get(place.parent ?? '') : place;
  if (!around) return undefined;
  const permissions = permissionsOf(row, around.overwrites, self);
  const { type, archived, locked, forum } = place;
  return { type, permissions, archived, locked, forum };
}

/** What the bot may do in a server, where no channel says otherwise. */
export const permissionsIn = (row: GuildRow, self: string): bigint => permissionsOf(row, [], self);

function permissionsOf(row: GuildRow, overwrites: readonly APIOverwrite[], self: string): bigint {
  const realm = { id: row.id, owner_id: row.owner, roles: row.roles };
  return permissionsUnder(overwrites, realm, { id: self, roles: row.ownRoles });
}
