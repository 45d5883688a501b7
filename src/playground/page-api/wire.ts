import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Exchange } from '../record.ts';
import type { WireLine, WireList } from './wire-shapes.ts';

/** What of the wire somebody wants to see. */
export interface WireFilter {
  readonly only: 'all' | 'rest' | 'gateway' | 'refused';
  /** Words that must all stand in the line or its payload; case does not count. */
  readonly words: readonly string[];
  /** Leaves out heartbeats and their acknowledgements. */
  readonly quiet: boolean;
}

const heartbeats = new Set<number>([GatewayOpcodes.Heartbeat, GatewayOpcodes.HeartbeatAck]);

/** The filter that a query names: `only`, `search` and `quiet`. */
export function wireFilter(query: URLSearchParams): WireFilter {
  const only = query.get('only');
  return {
    only: only === 'rest' || only === 'gateway' || only === 'refused' ? only : 'all',
    words: (query.get('search') ?? '').toLowerCase().split(/\s+/).filter(Boolean),
    quiet: query.get('quiet') === '1',
  };
}

/** The lines that a filter lets through, newest first. */
export function wireList(exchanges: readonly Exchange[], filter: WireFilter): WireList {
  const shown = exchanges.filter((exchange) => passes(exchange, filter));
  return { lines: shown.map(wireLine).toReversed(), all: exchanges.length };
}

function passes(exchange: Exchange, { only, words, quiet }: WireFilter): boolean {
  if (only === 'refused' && !exchange.refusal) return false;
  if ((only === 'rest' || only === 'gateway') && exchange.kind !== only) return false;
  if (quiet && exchange.kind === 'gateway' && heartbeats.has(opOf(exchange.payload))) return false;
  if (words.length === 0) return true;
  const text = `${titleOf(exchange)} ${JSON.stringify(exchange)}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

function wireLine(exchange: Exchange): WireLine {
  const { number, at, kind, refusal } = exchange;
  const line = { number, at, kind, title: titleOf(exchange), ...(refusal && { refusal }) };
  if (exchange.kind === 'gateway') return { ...line, direction: exchange.direction };
  const { status, milliseconds, fault } = exchange;
  return { ...line, direction: 'out', status, milliseconds, ...(fault !== undefined && { fault }) };
}

/** What a frame is called in Discord's documentation: its event, else its opcode. */
function titleOf(exchange: Exchange): string {
  if (exchange.kind === 'rest') return `${exchange.method} ${exchange.path}`;
  const { payload, direction } = exchange;
  if (direction === 'closed') return `Closed with ${String(field(payload, 'code'))}`;
  const event = field(payload, 't');
  if (typeof event === 'string') return event;
  return GatewayOpcodes[opOf(payload)] ?? `Opcode ${opOf(payload)}`;
}

function opOf(payload: unknown): number {
  return Number(field(payload, 'op') ?? -1);
}

function field(payload: unknown, name: 'op' | 't' | 'code'): unknown {
  if (typeof payload !== 'object' || payload === null) return undefined;
  return Object.entries(payload).find(([key]) => key === name)?.[1];
}
