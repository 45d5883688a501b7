import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { pipeline } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { Certificate } from './certificate.ts';

/** A client's question whether the server speaks TLS (PostgreSQL, "Message Formats", SSLRequest), which comes before all else. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** What the server answers to it. */
const YES = 'S';

/** It is open at a port of 127.0.0.1. */
export interface SecureDoor {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A door in front of a PostgreSQL that speaks no TLS: it does, with a certificate, and lets nobody through without.
 * @param to where the server itself is
 */
export async function openSecureDoor(
  { certificate, key }: Certificate,
  to: Pick<URL, 'hostname' | 'port'>,
): Promise<SecureDoor> {
  const context = createSecureContext({ cert: readFileSync(certificate), key: readFileSync(key) });
  const open = new Set<Socket>();
  // Each packet goes at once: two ends that wait for each other's would take 40 ms more.
  const server = createServer({ noDelay: true }, (socket) => {
    open.add(socket.once('close', () => open.delete(socket)));
    socket.on('error', () => undefined);
    socket.once('data', (asked) => {
      if (!asked.equals(SSL_REQUEST)) {
        socket.destroy();
        return;
      }
      socket.write(YES);
      const inner = new TLSSocket(socket, { isServer: true, secureContext: context });
      // That either side goes is what the client has to say.
      const gone = () => undefined;
      const onward = connect({ host: to.hostname, port: Number(to.port || 5432), noDelay: true });
      pipeline(inner, onward, inner, gone);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the door has no port');
  return {
    port: address.port,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
