import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { createClock } from '../../src/clock.ts';
import { clockRoutes, nearby, postRoutes, vitalRoutes } from '../../src/http/routes.ts';
import { type HttpServer, plainText, type Routes, serveHttp } from '../../src/http/server.ts';
import { createMetrics } from '../../src/metrics.ts';

const servers: HttpServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((it) => it.close())));

async function serve(routes: Routes, errors: unknown[] = []) {
  const server = await serveHttp(routes, {
    host: '127.0.0.1',
    port: 0,
    onError: (error) => errors.push(error),
  });
  servers.push(server);
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
}

/** What a path is answered, by the Host header that it is asked with. */
async function statuses(routes: Routes, path: string, onError: (error: unknown) => void = () => undefined) {
  const server = await serveHttp(routes, { host: '127.0.0.1', port: 0, onError });
  servers.push(server);
  return (host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const options = { host: '127.0.0.1', port: server.port, path, headers: { host } };
      request(options, (answer) => resolve(answer.resume().statusCode))
        .on('error', reject)
        .end();
    });
}

const vitals = (obstacles: readonly string[], publicUrl?: string) =>
  vitalRoutes({ metrics: createMetrics(), publicUrl, obstacles: async () => obstacles });

describe('health', () => {
  it('is "alive" whatever the gateway does', async () => {
    const get = await serve(vitals(['the gateway is not connected']));
    expect((await get('/healthz')).status).toBe(200);
  });

  it('is "ready" only while nothing stands in the way, and says what does', async () => {
    const well = await serve(vitals([]));
    expect((await well('/readyz')).status).toBe(200);
    const ill = await serve(vitals(['the gateway is not connected', 'the store is not open']));
    const answer = await ill('/readyz');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toBe('the gateway is not connected\nthe store is not open\n');
  });

  it('is counted in the format of Prometheus, Node’s own figures with it', async () => {
    const metrics = createMetrics();
    metrics.interaction(3, 'release', 'answered', 0.02);
    metrics.gatewayReady(
      new Map([
        [2, false],
        [3, true],
      ]),
    );
    metrics.reminders.sent(3, 2, false);
    metrics.reminders.queue(2, { due: 5, held: 0, claimed: 1 });
    metrics.restAnswer('answers', 'POST', 204);
    metrics.gatewayEvent('ready', 0);
    const get = await serve(vitalRoutes({ metrics, publicUrl: undefined, obstacles: async () => [] }));
    const answer = await get('/metrics');
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toContain('reckoner_interactions_total{command="release",outcome="answered",shard="3"} 1');
    expect(text).toContain('reckoner_interaction_seconds_bucket{le="0.025",command="release"} 1');
    expect(text).toContain('reckoner_shard_interaction_seconds_bucket{le="0.025",shard="3"} 1');
    expect(text).toContain('reckoner_gateway_ready{shard="2"} 0');
    expect(text).toContain('reckoner_gateway_ready{shard="3"} 1');
    expect(text).toContain('reckoner_reminders_sent_total{shard="3",late="false"} 1');
    expect(text).toContain('reckoner_reminders_queue{shard="2",state="due"} 5');
    expect(text).toContain('reckoner_rest_responses_total{client="answers",method="POST",status="204"} 1');
    expect(text).toContain('reckoner_gateway_events_total{event="ready",shard="0"} 1');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('is not served under the public address', async () => {
    const status = await statuses(vitals([], 'https://bot.example.org'), '/metrics');
    for (const host of ['bot.example.org', 'BOT.example.org', 'bot.example.org:443', 'bot.example.org.']) {
      expect(await status(host)).toBe(404);
    }
    expect(await status('127.0.0.1')).toBe(200);
  });
});

describe('the clock over HTTP', () => {
  const startAt = Temporal.Instant.from('2023-06-05T09:00:00Z');
  const put = (body: string): RequestInit => ({ method: 'PUT', body });

  it('is read and moved', async () => {
    const clock = createClock({ startAt, rate: 0 });
    const get = await serve(clockRoutes(clock, () => startAt.add({ hours: 24 })));
    expect(await (await get('/clock')).json()).toEqual({
      now: '2023-06-05T09:00:00Z',
      rate: 0,
      nextDue: '2023-06-06T09:00:00Z',
    });
    const moved = await get('/clock', put('{"now":"2023-07-14T00:00:00Z","rate":0}'));
    expect(await moved.json()).toMatchObject({ now: '2023-07-14T00:00:00Z' });
    expect(clock.now().toString()).toBe('2023-07-14T00:00:00Z');
  });

  it.each([
    '',
    'nonsense',
    '{}',
    '{"now":"soon"}',
    '{"rate":-1}',
    '{"rate":1,"then":2}',
    '[]',
  ])('is not moved by %j, and it says why', async (body) => {
    const clock = createClock({ startAt, rate: 0 });
    const get = await serve(clockRoutes(clock, () => undefined));
    const answer = await get('/clock', put(body));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/./) });
    expect(clock.now()).toEqual(startAt);
  });
});

it('what is for who sits at the machine is not had by a public or a foreign name', async () => {
  const routes = nearby({ 'GET /x': () => plainText(200, 'here') }, 'https://bot');
  const status = await statuses(routes, '/x');
  for (const host of ['127.0.0.1:3000', 'localhost', '[::1]:3000', 'reckoner:3000']) {
    expect(await status(host)).toBe(200);
  }
  for (const host of ['bot', 'BOT:443', 'rebound.example:3000', '127.0.0.1.rebound.example']) {
    expect(await status(host)).toBe(404);
  }
});

describe('what fell due over HTTP', () => {
  it('is named by message, with when it was due and when it was posted', async () => {
    const posts = [{ message: '7', due: '2023-07-14T09:00:00Z', posted: '2023-07-14T09:00:01Z' }];
    const get = await serve(postRoutes(async () => posts));
    expect(await (await get('/posts')).json()).toEqual({ posts });
  });
});

describe('the HTTP server', () => {
  it('knows what it does not have', async () => {
    const get = await serve(vitals([]));
    expect((await get('/')).status).toBe(404);
    expect((await get('/__proto__')).status).toBe(404);
    expect((await get('/healthz', { method: 'DELETE' })).status).toBe(405);
    expect((await get('/healthz?x=1', { method: 'HEAD' })).status).toBe(200);
  });

  it('is not upset by an address that is none', async () => {
    const errors: unknown[] = [];
    const status = await statuses(vitals([]), '//', (error) => errors.push(error));
    expect([await status('localhost'), errors]).toEqual([404, []]);
  });

  it('refuses a body that is too large', async () => {
    const get = await serve({ 'PUT /x': () => plainText(200, 'taken') });
    expect((await get('/x', { method: 'PUT', body: 'x'.repeat(17 * 1024) })).status).toBe(413);
  });

  it('tells of a route that fails, and goes on', async () => {
    const errors: unknown[] = [];
    const failure = new Error('disk');
    const routes = { 'GET /bad': () => Promise.reject(failure), 'GET /good': () => plainText(200, 'ok') };
    const get = await serve(routes, errors);
    await expect(get('/bad')).rejects.toThrow();
    expect(errors).toEqual([failure]);
    expect((await get('/good')).status).toBe(200);
  });

  it('says in plain words when its port is taken', async () => {
    const server = await serveHttp({}, { host: '127.0.0.1', port: 0, onError: () => undefined });
    servers.push(server);
    const again = serveHttp({}, { host: '127.0.0.1', port: server.port, onError: () => undefined });
    await expect(again).rejects.toThrow(/another program has it.*set PORT/);
  });
});
