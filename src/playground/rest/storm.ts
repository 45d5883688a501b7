import type { ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Delay, Fault } from '../weather.ts';
import type { Answered } from './answered.ts';
import type { Met } from './fault-box.ts';

/** What a fault makes of a request: an answer of its own, or `'silence'` (none), or nothing. */
export type Storm = Answered | 'silence' | undefined;

/** Lets a fault act before the request takes effect; an outcome means that it never does. */
export async function stormBefore(met: Met, response: ServerResponse, clock: Clock): Promise<Storm> {
  const { fault } = met;
  if (fault.kind === 'slow') {
    met.reached();
    await pause(clock, fault.before);
    return undefined;
  }
  if (fault.kind === 'lost' || (fault.kind === 'hold' && fault.at === 'after')) return undefined;
  met.reached();
  if (fault.kind === 'hold') await met.released;
  return struck(fault, response);
}

/** Lets a fault act after the request has taken effect, on its answer. */
export async function stormAfter(met: Met, response: ServerResponse, clock: Clock): Promise<Storm> {
  const { fault } = met;
  if (fault.kind === 'slow') await pause(clock, fault.after);
  if (fault.kind !== 'lost' && (fault.kind !== 'hold' || fault.at !== 'after')) return undefined;
  if (fault.kind === 'lost') silence(fault.how, response);
  met.reached();
  if (fault.kind === 'lost') return 'silence';
  await met.released;
  return undefined;
}

function struck(fault: Fault, response: ServerResponse): Storm {
  switch (fault.kind) {
    case 'status':
      return {
        status: fault.status,
        body: fault.body ?? { message: `${fault.status}: injected`, code: 0 },
        headers: {},
      };
    case 'rate-limit':
      return tooManyRequests(fault.scope, fault.retryAfter);
    case 'reset':
    case 'close':
    case 'timeout':
      silence(fault.kind, response);
      return 'silence';
    default:
      return undefined;
  }
}

function tooManyRequests(scope: 'global' | 'user' | 'shared', retryAfter: number): Answered {
  const global = scope === 'global';
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global },
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': scope,
      ...(global ? { 'x-ratelimit-global': 'true' } : { 'x-ratelimit-reset-after': String(retryAfter) }),
    },
  };
}

function silence(how: 'reset' | 'close' | 'timeout', response: ServerResponse): void {
  if (how === 'reset') response.socket?.resetAndDestroy();
  if (how === 'close') response.socket?.destroySoon();
}

async function pause(clock: Clock, delay: Delay | undefined): Promise<void> {
  if (delay === undefined) return;
  const [from, to] = typeof delay === 'number' ? [delay, delay] : delay;
  const ms = from + Math.random() * (to - from);
  if (ms > 0) await new Promise<void>((resolve) => clock.after(ms, resolve));
}
