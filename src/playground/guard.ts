import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may be served: only one that names this very address as its host, and whose origin, if it has
 * one, is the playground's own page. So neither a foreign page nor a foreign name that resolves to 127.0.0.1 (DNS
 * rebinding) gets in.
 */
export function isOwnRequest(request: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin } = request.headers;
  if (!hosts.includes(host.toLowerCase())) return false;
  return origin === undefined || hosts.some((own) => origin.toLowerCase() === `http://${own}`);
}
