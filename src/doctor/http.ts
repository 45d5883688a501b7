import { bad, type Check, type Finding, fine, skipped, warn } from './check.ts';

/** What a GET has come to: a status with its text, or why there is none. */
export type Fetched = { readonly status: number; readonly body: string } | { readonly failed: string };

export type Fetch = (url: string) => Promise<Fetched>;

export interface PortOptions {
  readonly host: string;
  readonly port: number;
  /** Whether something listens there already. */
  readonly taken: (host: string, port: number) => Promise<boolean>;
  readonly get: Fetch;
}

/** The address of the health checks: free for the bot, or answered by one that runs. */
export const portCheck = ({ host, port, taken, get }: PortOptions): Check => ({
  name: 'HTTP port',
  run: async () => {
    // Where the bot listens on all addresses, this machine's own is one of them.
    const near = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host;
    const address = `http://${near.includes(':') ? `[${near}]` : near}:${port}`;
    if (port === 0) return fine('any free one (PORT=0)');
    if (!(await taken(near, port))) return fine(`${address} is free: no bot runs here`);
    return runningFinding(address, await get(`${address}/healthz`), await get(`${address}/readyz`));
  },
});

export function runningFinding(address: string, alive: Fetched, ready: Fetched): Finding {
  const ours = 'body' in alive && alive.status === 200 && alive.body.trim() === 'ok';
  if (!ours || !('body' in ready)) {
    return bad(`${address} is taken by another program`, 'end it, or set PORT to another one');
  }
  if (ready.status === 200) return fine(`${address}: a bot runs there, and is ready`);
  const reasons = ready.body.trim().split('\n').join('; ');
  return bad(
    `${address}: a bot runs there, and is not ready: ${reasons}`,
    'see "What to do when" in docs/operations.md',
  );
}

/** Whether the bot is reached under its public address. */
export const publicCheck = (publicUrl: string | undefined, get: Fetch): Check => ({
  name: 'PUBLIC_URL',
  run: async () => {
    if (publicUrl === undefined) return skipped('not set: nothing is offered under a public address');
    const base = publicUrl.replace(/\/+$/u, '');
    return publicFindings(base, await get(`${base}/healthz`), await get(`${base}/metrics`));
  },
});

export function publicFindings(base: string, health: Fetched, metrics: Fetched): Finding[] {
  const mend = 'let the reverse proxy lead to HOST and PORT, with the Host header as it came';
  if ('failed' in health) {
    return [warn(`${base} is not reached from here: ${health.failed}`, `start the bot; ${mend}`)];
  }
  if (health.status !== 200) {
    return [warn(`${base}/healthz answers ${health.status}`, `start the bot; ${mend}`)];
  }
  const open = 'body' in metrics && metrics.status === 200;
  return [
    fine(`${base} leads to the bot`),
    ...(open
      ? [bad(`${base}/metrics is open to everybody`, `refuse /metrics at the reverse proxy; ${mend}`)]
      : []),
  ];
}
