import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { wireFilter, wireList } from '../../../src/playground/page-api/wire.ts';
import type { WireList } from '../../../src/playground/page-api/wire-shapes.ts';
import type { Exchange } from '../../../src/playground/record.ts';
import { openGateway } from '../support/raw-gateway.ts';
import { get } from './calls.ts';
import { type Stage, setStage } from './stage.ts';

const frame = (number: number, payload: unknown, direction: 'in' | 'out' | 'closed' = 'in'): Exchange => ({
  kind: 'gateway',
  number,
  at: number,
  applicationId: '1',
  shard: [0, 1],
  direction,
  payload,
});
const rest = (number: number, status: number, more: object = {}): Exchange => ({
  kind: 'rest',
  number,
  at: number,
  applicationId: '1',
  method: 'POST',
  path: '/channels/7/messages',
  request: { content: 'Dead Reckoning' },
  status,
  response: {},
  milliseconds: 3,
  ...more,
});
const refusal = {
  status: 403,
  code: 50013,
  message: 'Missing Permissions',
  rule: 'Send Messages is needed.',
};

const exchanges = [
  frame(1, { op: 10, d: {} }),
  frame(2, { op: 1, d: 1 }, 'out'),
  frame(3, { op: 11, d: null }),
  frame(4, { op: 0, t: 'MESSAGE_CREATE', d: {} }),
  rest(5, 403, { refusal }),
  rest(6, 0, { fault: 'lost' }),
  frame(7, { code: 4004 }, 'closed'),
];
const titles = (query: Record<string, string>) =>
  wireList(exchanges, wireFilter(new URLSearchParams(query))).lines.map(({ number, title }) => [
    number,
    title,
  ]);

describe('what was said on the wire', () => {
  it('is listed newest first, in the words of the documentation', () => {
    expect(titles({})).toEqual([
      [7, 'Closed with 4004'],
      [6, 'POST /channels/7/messages'],
      [5, 'POST /channels/7/messages'],
      [4, 'MESSAGE_CREATE'],
      [3, 'HeartbeatAck'],
      [2, 'Heartbeat'],
      [1, 'Hello'],
    ]);
  });

  it.each<[string, Record<string, string>, number[]]>([
    ['by kind: requests', { only: 'rest' }, [6, 5]],
    ['by kind: gateway', { only: 'gateway' }, [7, 4, 3, 2, 1]],
    ['by what was refused', { only: 'refused' }, [5]],
    ['by words in the line or the payload', { search: 'reckoning channels/7' }, [6, 5]],
    ['by a word that is nowhere', { search: 'nowhere' }, []],
    ['without heartbeats', { quiet: '1', only: 'gateway' }, [7, 4, 1]],
    ['by a kind that there is not: everything', { only: 'x' }, [7, 6, 5, 4, 3, 2, 1]],
  ])('is filtered %s', (_how, query, numbers) => {
    expect(titles(query).map(([number]) => number)).toEqual(numbers);
  });

  it('bears the refusal with its rule, and the fault that met it', () => {
    const { lines, all } = wireList(exchanges, wireFilter(new URLSearchParams({ only: 'rest' })));
    expect(all).toBe(exchanges.length);
    expect(lines).toMatchObject([
      { number: 6, status: 0, fault: 'lost' },
      { number: 5, status: 403, milliseconds: 3, refusal },
    ]);
  });
});

describe('the wire of a running playground', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.strike());
  const wire = (query: Record<string, string>) => get<WireList>(stage.playground, '/page-api/wire', query);

  it('says which request was refused and why, and gives what was in it', async () => {
    await expect(stage.api.channels.createMessage(stage.secret.id, { content: 'x' })).rejects.toThrow();
    const { body } = await wire({ only: 'refused' });
    expect(body.lines).toMatchObject([{ status: 403, refusal: { status: 403, code: 50001 } }]);
    const number = String(body.lines[0]?.number);
    const exchange = await get(stage.playground, '/page-api/exchange', { number });
    expect(exchange.body).toMatchObject({ exchange: { request: { content: 'x' }, status: 403 } });
    expect((await get(stage.playground, '/page-api/exchange', { number: '0' })).status).toBe(404);
  });

  it('says why a gateway connection was closed, and never shows the token', async () => {
    const raw = await openGateway(stage.playground);
    raw.send(2, { token: 'nobody.knows.this', intents: 0, properties: {} });
    expect(await raw.closed).toBe(4004);
    const { body } = await wire({ only: 'refused', search: 'closed' });
    expect(body.lines).toMatchObject([{ title: 'Closed with 4004', refusal: { code: 4004 } }]);
    const everything = JSON.stringify(stage.playground.exchanges);
    expect(everything).not.toContain('nobody.knows.this');
    expect(everything).not.toContain(stage.application.token);
  });
});
