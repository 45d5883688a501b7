import { ApplicationFlags, GatewayIntentBits } from 'discord-api-types/v10';
import { gatewayUrl } from '../rest/applications.ts';
import { guildCreateJson } from '../state/guild-json.ts';
import type { World } from '../state/world.ts';
import { guildsOf, type Session } from './session.ts';

/** Tells a fresh session who it is, then of each of its guilds. Guilds in an outage stay unavailable. */
export function greet(world: World, session: Session): void {
  const { identity } = session;
  const guildIds = guildsOf(world, identity);
  session.dispatch('READY', {
    v: 10,
    user_settings: {},
    user: world.users.get(identity.applicationId)?.user,
    session_type: 'normal',
    session_id: session.id,
    resume_gateway_url: gatewayUrl(world),
    relationships: [],
    private_channels: [],
    presences: [],
    guilds: guildIds.map((id) => ({ id, unavailable: true })),
    guild_join_requests: [],
    geo_ordered_rtc_regions: [],
    auth: {},
    shard: identity.shard,
    application: { id: identity.applicationId, flags: ApplicationFlags.ApplicationCommandBadge },
    _trace: [],
  });
  if ((identity.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const id of guildIds) {
    const guild = world.guilds.get(id);
    if (!guild || guild.unavailable) continue;
    session.dispatch('GUILD_CREATE', guildCreateJson(world, guild, identity.applicationId));
  }
}
