import { type WebSocketManager, WebSocketShardEvents, WebSocketShardStatus } from '@discordjs/ws';
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

/**
 * Tells each shard of this process a new status line, if it shows another one: Discord counts each. A shard that is not
 * connected is left alone: sending would wait for it, and keep the others waiting.
 */
export function createPresence(gateway: WebSocketManager, initial: string) {
  const shown = new Map<number, string>();
  // A session that begins anew shows what the first one began with.
  gateway.on(WebSocketShardEvents.Ready, (_data, shard) => shown.set(shard, initial));
  return async (text: string): Promise<void> => {
    for (const [shard, status] of await gateway.fetchStatus()) {
      if (status !== WebSocketShardStatus.Ready || shown.get(shard) === text) continue;
      shown.set(shard, text);
      try {
        await gateway.send(shard, { op: GatewayOpcodes.PresenceUpdate, d: presenceOf(text) });
      } catch (error) {
        // The next minute tries again.
        shown.delete(shard);
        throw error;
      }
    }
  };
}
