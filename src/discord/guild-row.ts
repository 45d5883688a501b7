import type {
  APIChannel,
  APIOverwrite,
  APIRole,
  ChannelType,
  GatewayGuildCreateDispatchData,
} from 'discord-api-types/v10';
import { permissionsUnder } from './permissions.ts';

type Role = Pick<APIRole, 'id' | 'permissions' | 'mentionable' | 'position' | 'managed'>;

/** A channel or thread as far as it matters for posting. */
interface PlaceRow {
  readonly type: ChannelType;
  readonly parent: string | undefined;
  /** Equal ones are one array over a whole server: most channels have their category's. */
  readonly overwrites: readonly APIOverwrite[];
  readonly archived: boolean;
  readonly locked: boolean;
}

/** What is kept of a server; the rest of what Discord tells is let go. */
export interface GuildRow {
  readonly id: string;
  name: string;
  locale: string;
  owner: string;
  /** Discord has an outage there: all that is known stays, and may be old. */
  unavailable: boolean;
  /** Ids of the bot's own roles. */
  ownRoles: readonly string[];
  roles: readonly Role[];
  readonly places: Map<string, PlaceRow>;
  readonly shared: Map<string, readonly APIOverwrite[]>;
}

/** What the bot may do in a channel, at this moment. */
export interface Place {
  readonly type: ChannelType;
  readonly permissions: bigint;
  /** Whether it is a thread that is archived, or that only moderators can open again. */
  readonly archived: boolean;
  readonly locked: boolean;
}

/** Only what is needed of a role. */
export const roleRow = ({ id, permissions, mentionable, position, managed }: Role): Role => ({
  id,
  permissions,
  mentionable,
  position,
  managed,
});

/** Reads a server as it is announced. @param self the bot's own id. */
export function guildRow(guild: GatewayGuildCreateDispatchData, self: string): GuildRow {
  const row: GuildRow = {
    id: guild.id,
    name: guild.name,
    locale: guild.preferred_locale,
    owner: guild.owner_id,
    unavailable: false,
    ownRoles: guild.members.find(({ user }) => user.id === self)?.roles ?? [],
    roles: guild.roles.map(roleRow),
    places: new Map(),
    shared: new Map(),
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
    overwrites: sharedIn(row, overwrites),
    archived: thread?.archived ?? false,
    locked: thread?.locked ?? false,
  });
}

function sharedIn({ shared }: GuildRow, overwrites: readonly APIOverwrite[]): readonly APIOverwrite[] {
  const key = overwrites.map(({ id, type, allow, deny }) => [id, type, allow, deny].join()).join(';');
  const found = shared.get(key) ?? overwrites.map(({ id, type, allow, deny }) => ({ id, type, allow, deny }));
  shared.set(key, found);
  return found;
}

/** What the bot may do in a channel; in a thread it has what it has in the channel around it. Undefined for one that is not known. */
export function placeIn(row: GuildRow, id: string, self: string): Place | undefined {
  const place = row.places.get(id);
  if (!place) return undefined;
  const isThread = place.type >= 10 && place.type <= 12;
  const around = isThread ? row.places.get(place.parent ?? '') : place;
  if (!around) return undefined;
  const realm = { id: row.id, owner_id: row.owner, roles: row.roles };
  const permissions = permissionsUnder(around.overwrites, realm, { id: self, roles: row.ownRoles });
  return { type: place.type, permissions, archived: place.archived, locked: place.locked };
}
