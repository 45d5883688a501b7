import {
  GatewayDispatchEvents,
  type GatewayDispatchPayload,
  type GatewayReadyDispatchData,
} from 'discord-api-types/v10';
import { shardOf } from '../shard.ts';
import {
  type GuildRow,
  guildRow,
  type Place,
  permissionsIn,
  placeIn,
  roleRow,
  setPlace,
} from './guild-row.ts';
import { type PackedGuild, packed, unpacked } from './packed-guild.ts';

/** After so many real milliseconds in which no further server was announced, those that are missing have an outage. */
const QUIET_MS = 15_000;

/** What the bot knows of its servers: just enough to say whether a post would go out. There is no cache of objects. */
export class GuildTable {
  readonly #rows = new Map<string, PackedGuild>();
  /** The server that was asked for last: questions and changes come in groups. */
  #open: GuildRow | undefined;
  /** Announced by READY and not yet told of. */
  readonly #awaited = new Set<string>();
  /** Those in which the bot is, by Discord's word: told of or not, in an outage or not. */
  readonly #joined = new Set<string>();
  readonly #shards = new Set<number>();
  #news = Promise.withResolvers<void>();
  #self = '';

  /** The bot's own id, once Discord has said it. */
  get self(): string {
    return this.#self;
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Whether the bot is in a server, though it may have an outage. Of those of a shard this is known from its READY on. */
  isIn(id: string): boolean {
    return this.#joined.has(id);
  }

  /** A server as it is now; what changes it later need not show in what was given. */
  guild(id: string): Readonly<GuildRow> | undefined {
    return this.#row(id);
  }

  /** What is around a channel or a thread: a category, or a channel. */
  around(guild: string, channel: string): string | undefined {
    return this.#row(guild)?.places.get(channel)?.parent;
  }

  /** What the bot may do in a channel or thread. Undefined where that is not known: a request will tell. */
  place(guild: string, channel: string): Place | undefined {
    const row = this.#row(guild);
    return row && placeIn(row, channel, this.#self);
  }

  /** What the bot may do in a server, where no channel says otherwise; nothing where the server is not known. */
  permissions(guild: string): bigint {
    const row = this.#row(guild);
    return row ? permissionsIn(row, this.#self) : 0n;
  }

  /** A server's role. */
  role(guild: string, id: string): GuildRow['roles'][number] | undefined {
    return this.#row(guild)?.roles.find((role) => role.id === id);
  }

  /**
   * Resolves when so many shards are ready and each of their servers has been told of, or none more comes.
   * @param wait waits real milliseconds; rejects when the bot stops.
   * @param onTold is told, now and then, of how many servers Discord has told so far, be it that they have an outage.
   */
  async whole(
    shards: number,
    wait: (ms: number) => Promise<void>,
    onTold?: (servers: number) => void,
  ): Promise<void> {
    while (this.#shards.size < shards) {
      await this.#news.promise;
      onTold?.(this.#told);
    }
    while (this.#awaited.size > 0) {
      const before = this.#awaited.size;
      await Promise.race([this.#news.promise, wait(QUIET_MS)]);
      onTold?.(this.#told);
      if (this.#awaited.size === before) return;
    }
  }

  get #told(): number {
    return this.#joined.size - this.#awaited.size;
  }

  /** Takes in an event of the gateway. Gives the id of the server that it has changed. */
  take(event: GatewayDispatchPayload): string | undefined {
    const changed = event.t === GatewayDispatchEvents.Ready ? this.#ready(event.d) : this.#change(event);
    const { resolve } = this.#news;
    this.#news = Promise.withResolvers<void>();
    resolve();
    return changed;
  }

  /** A new session: what it doesn't name is gone from its shard; what it does will be told of. */
  #ready({ user, guilds, shard = [0, 1] }: GatewayReadyDispatchData): undefined {
    this.#self = user.id;
    const [id, count] = shard;
    const named = new Set(guilds.map((guild) => guild.id));
    const isLost = (guild: string) => shardOf(guild, count) === id && !named.has(guild);
    for (const guild of this.#rows.keys()) if (isLost(guild)) this.#forget(guild);
    for (const guild of this.#joined) if (isLost(guild)) this.#joined.delete(guild);
    for (const guild of named) {
      this.#awaited.add(guild);
      this.#joined.add(guild);
    }
    this.#shards.add(id);
    return undefined;
  }

  #change(event: GatewayDispatchPayload): string | undefined {
    switch (event.t) {
      case GatewayDispatchEvents.GuildCreate:
        this.#awaited.delete(event.d.id);
        this.#joined.add(event.d.id);
        this.#keep(guildRow(event.d, this.#self));
        return event.d.id;
      case GatewayDispatchEvents.GuildDelete:
        return this.#gone(event.d.id, event.d.unavailable === true);
      default:
        return this.#changeWithin(event);
    }
  }

  #gone(id: string, unavailable: boolean): string {
    this.#awaited.delete(id);
    const row = unavailable ? this.#row(id) : undefined;
    if (row) this.#keep({ ...row, unavailable });
    else this.#forget(id);
    if (!unavailable) this.#joined.delete(id);
    return id;
  }

  #changeWithin(event: GatewayDispatchPayload): string | undefined {
    const id = guildOf(event);
    const row = id === undefined ? undefined : this.#row(id);
    if (!row || !changeRow(row, event, this.#self)) return undefined;
    this.#keep(row);
    return id;
  }

  #row(id: string): GuildRow | undefined {
    if (this.#open?.id === id) return this.#open;
    const kept = this.#rows.get(id);
    if (kept) this.#open = unpacked(kept);
    return kept && this.#open;
  }

  #keep(row: GuildRow): void {
    this.#rows.set(row.id, packed(row));
    if (this.#open?.id === row.id) this.#open = row;
  }

  #forget(id: string): void {
    this.#rows.delete(id);
    if (this.#open?.id === id) this.#open = undefined;
  }
}

function guildOf(event: GatewayDispatchPayload): string | undefined {
  if (event.t === GatewayDispatchEvents.GuildUpdate) return event.d.id;
  const data: unknown = event.d;
  if (typeof data !== 'object' || data === null || !('guild_id' in data)) return undefined;
  return typeof data.guild_id === 'string' ? data.guild_id : undefined;
}

/** Takes an event into a server's row; false where it says nothing that is kept. */
function changeRow(row: GuildRow, event: GatewayDispatchPayload, self: string): boolean {
  switch (event.t) {
    case GatewayDispatchEvents.GuildUpdate:
      row.name = event.d.name;
      row.locale = event.d.preferred_locale;
      row.owner = event.d.owner_id;
      row.roles = event.d.roles.map(roleRow);
      return true;
    case GatewayDispatchEvents.ChannelCreate:
    case GatewayDispatchEvents.ChannelUpdate:
    case GatewayDispatchEvents.ThreadCreate:
    case GatewayDispatchEvents.ThreadUpdate:
      setPlace(row, event.d);
      return true;
    case GatewayDispatchEvents.ThreadListSync:
      for (const thread of event.d.threads) setPlace(row, thread);
      return true;
    case GatewayDispatchEvents.ChannelDelete:
    case GatewayDispatchEvents.ThreadDelete:
      return row.places.delete(event.d.id);
    case GatewayDispatchEvents.GuildRoleCreate:
    case GatewayDispatchEvents.GuildRoleUpdate:
      row.roles = [...row.roles.filter(({ id }) => id !== event.d.role.id), roleRow(event.d.role)];
      return true;
    case GatewayDispatchEvents.GuildRoleDelete:
      row.roles = row.roles.filter(({ id }) => id !== event.d.role_id);
      return true;
    case GatewayDispatchEvents.GuildMemberUpdate:
      if (event.d.user.id !== self) return false;
      row.ownRoles = event.d.roles;
      return true;
    default:
      return false;
  }
}
