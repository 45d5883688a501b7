import { type WebSocketManager, WebSocketShardEvents } from '@discordjs/ws';
import {
  ActivityType,
  GatewayOpcodes,
  type GatewayPresenceUpdateData,
  PresenceUpdateStatus,
} from 'discord-api-types/v10';

/** The bot's own status line, as Discord shows it under its name. */
export const presenceOf = (text: string): GatewayPresenceUpdateData => ({
  status: PresenceUpdateStatus.Online,
  activities: [{ name: 'Reckoner', type: ActivityType.Custom, state: text }],
  since: null,
  afk: false,
});

/** Tells every shard a new status line, if it is another one than before: Discord counts each. */
export function createPresence(gateway: WebSocketManager, initial: string) {
  let shown = initial;
  // A session that begins anew shows what the first one began with.
  gateway.on(WebSocketShardEvents.Ready, () => {
    shown = initial;
  });
  return async (text: string): Promise<void> => {
    if (text === shown) return;
    shown = text;
    const shards = await gateway.getShardIds();
    for (const shard of shards) {
      await gateway.send(shard, { op: GatewayOpcodes.PresenceUpdate, d: presenceOf(text) });
    }
  };
}
