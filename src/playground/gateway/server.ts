import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Code } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import { gatewayUrl } from '../rest/applications.ts';
import { botRoute, ok, type Route } from '../rest/route.ts';
import type { World } from '../state/world.ts';
import { zlibStream } from './compression.ts';
import { Connection } from './connection.ts';
import { Switchboard } from './switchboard.ts';

/** The gateway: takes WebSocket upgrades and knows its sessions. */
export interface Gateway {
  readonly switchboard: Switchboard;
  /** New connections are refused while this is set. */
  refuses: boolean;
  /** `/gateway/bot`. */
  readonly route: Route;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Cuts every connection. */
  stop(): void;
}

/** Discord's gateway, version 10, JSON, with or without zlib-stream. */
export function createGateway(world: World): Gateway {
  const switchboard = new Switchboard(world);
  const server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 });
  const gateway: Gateway = {
    switchboard,
    refuses: false,
    route: botRoute('GET /gateway/bot', 'get_bot_gateway', ({ application }) =>
      ok({
        url: gatewayUrl(world),
        shards: world.settings.recommendedShards,
        session_start_limit: switchboard.starts.state(application.id),
      }),
    ),
    upgrade(request, socket, head) {
      if (gateway.refuses) {
        socket.destroy();
        return;
      }
      server.handleUpgrade(request, socket, head, (client) => {
        const query = new URL(request.url ?? '/', world.address).searchParams;
        if (!isServed(query)) {
          client.close(Code.InvalidAPIVersion, 'Invalid API version.');
          return;
        }
        const squeeze = query.get('compress') === 'zlib-stream' ? zlibStream() : undefined;
        switchboard.enter(new Connection(world, client, switchboard, squeeze));
      });
    },
    stop() {
      for (const connection of switchboard.connections()) connection.cut();
      server.close();
    },
  };
  return gateway;
}

function isServed(query: URLSearchParams): boolean {
  return ['9', '10'].includes(query.get('v') ?? '10') && (query.get('encoding') ?? 'json') === 'json';
}
