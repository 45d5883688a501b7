import { ApplicationFlags } from 'discord-api-types/v10';
import type { ApplicationRecord } from '../state/records.ts';
import type { World } from '../state/world.ts';
import { type BotCall, botRoute, ok, openRoute, type Reply, type Route } from './route.ts';

/** The application itself, and where the gateway is. */
export const applicationRoutes: readonly Route[] = [
  botRoute('GET /applications/@me', 'get_my_application', describe),
  botRoute('GET /oauth2/applications/@me', 'get_my_oauth2_application', describe),
  openRoute('GET /gateway', 'get_gateway', ({ world }) => ok({ url: gatewayUrl(world) })),
];

/** Where the gateway listens. */
export function gatewayUrl(world: World): string {
  return `${world.address.replace('http', 'ws')}/gateway`;
}

/** An application as it sees itself. */
function applicationJson(world: World, application: ApplicationRecord): object {
  const { id, name, publicKey, ownerId, users } = application;
  const guilds = [...world.guilds.values()].filter(({ applications }) => applications.has(id));
  return {
    id,
    name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: publicKey,
    owner: world.users.get(ownerId)?.user,
    team: null,
    bot: world.users.get(id)?.user,
    type: null,
    flags: ApplicationFlags.ApplicationCommandBadge,
    flags_new: ApplicationFlags.ApplicationCommandBadge.toString(),
    approximate_guild_count: guilds.length,
    approximate_user_install_count: users.size,
    approximate_user_authorization_count: users.size,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: ['bot', 'applications.commands'],
    integration_types_config: { '0': {}, '1': {} },
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    event_webhooks_status: 1,
    tags: [],
  };
}

function describe({ world, application }: BotCall): Reply {
  return ok(applicationJson(world, application));
}
