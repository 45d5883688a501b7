import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { API } from '@discordjs/core';
import { RateLimitError } from '@discordjs/rest';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import '../../src/discord/one-undici.ts';
import { createResponder } from '../../src/discord/responder.ts';
import {
  createAnswers,
  createPostRest,
  createRest,
  type RestOptions,
  whenAllAreLimited,
} from '../../src/discord/rest.ts';
import { createMetrics } from '../../src/metrics.ts';
import { PRIORITY } from '../../src/reminders/occurrence.ts';
import { Pacer } from '../../src/reminders/pace.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that answers each request with the next of these, the last one for ever. */
async function discordThat(...answers: RequestListener[]) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    request.resume().once('end', () => answer?.(request, response));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  const log = pino({ level: 'silent' });
  const apiUrl = `http://127.0.0.1:${address.port}/api`;
  return { asked, options: { token: 'a.b.c', apiUrl, metrics: createMetrics(), log } };
}

const answering =
  (status: number, body = ''): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  };
const closing: RequestListener = (request) => request.socket.end();
const taken = answering(400, JSON.stringify({ code: 40060, message: 'Already acknowledged.' }));

const interaction = { id: '1115000000000000000', token: 'token', application_id: '1100000000000000000' };

async function responderOf(...answers: RequestListener[]) {
  const { asked, options } = await discordThat(...answers);
  return { asked, responder: createResponder(createAnswers(options), interaction) };
}

const body = { content: 'Fallout' };

describe('an answer', () => {
  it.each([
    ['no body, but a type', answering(204)],
    ['an empty body', answering(200)],
    ['a body that is no JSON', answering(200, '<html>')],
  ])('is taken with %s', async (_what, answer) => {
    const { asked, responder } = await responderOf(answer);
    expect(await responder.message(body, false)).toBe('accepted');
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['closes the socket', closing],
    ['resets it', ((request) => request.socket.resetAndDestroy()) satisfies RequestListener],
    ['fails', answering(502)],
  ])('is sent again where Discord %s', async (_what, failure) => {
    const { asked, responder } = await responderOf(failure, answering(204));
    expect(await responder.defer(true)).toBe('accepted');
    expect(asked).toHaveLength(2);
  });

  it('was taken at first when Discord says so at the second try', async () => {
    const { responder } = await responderOf(closing, taken);
    expect(await responder.message(body, false)).toBe('accepted');
  });

  it('is somebody else’s when Discord says so at once', async () => {
    const { asked, responder } = await responderOf(taken);
    expect(await responder.message(body, false)).toBe('taken');
    expect(asked).toHaveLength(1);
  });

  it('fails after four tries, and at once where it is refused', async () => {
    const away = await responderOf(closing);
    await expect(away.responder.message(body, false)).rejects.toThrow('other side closed');
    expect(away.asked).toHaveLength(4);
    const refused = await responderOf(answering(400, JSON.stringify({ code: 50035, message: 'Invalid' })));
    await expect(refused.responder.edit(body)).rejects.toThrow('Invalid');
    expect(refused.asked).toHaveLength(1);
  });

  it('tells of a refusal what Discord told, and where that is no JSON, the status', async () => {
    const invalid = await responderOf(answering(400, JSON.stringify({ code: 50035, message: 'Invalid' })));
    const said = { status: 400, code: 50035, rawError: { message: 'Invalid' } };
    await expect(invalid.responder.message(body, false)).rejects.toMatchObject(said);
    const proxied = await responderOf(answering(403, '<html>'));
    await expect(proxied.responder.message(body, false)).rejects.toMatchObject({ status: 403, code: 0 });
    expect(proxied.asked).toHaveLength(1);
  });

  it('is sent again when Discord wants it later', async () => {
    const later: RequestListener = (_request, response) => {
      response.writeHead(429, { 'Retry-After': '0' }).end('{"message":"You are being rate limited."}');
    };
    const { asked, responder } = await responderOf(later, answering(204));
    expect(await responder.update(body)).toBe('accepted');
    expect(asked).toHaveLength(2);
  });

  it('carries files', async () => {
    const types: unknown[] = [];
    const { asked, responder } = await responderOf((request, response) => {
      types.push(request.headers['content-type']);
      response.writeHead(204).end();
    });
    const files = [{ name: 'plan.txt', data: Buffer.from('6 June') }];
    expect(await responder.message({ ...body, files }, true)).toBe('accepted');
    expect(await responder.update({ ...body, files })).toBe('accepted');
    expect(types).toEqual([1, 2].map(() => expect.stringContaining('multipart/form-data')));
    expect(asked).toEqual([1, 2].map(() => `POST /api/v10/interactions/${interaction.id}/token/callback`));
  });
});

describe('the bot’s other requests', () => {
  it('end well with a 204 that names a type', async () => {
    const { options } = await discordThat(answering(204));
    await expect(createRest(options).delete('/channels/1/messages/2')).resolves.toBeDefined();
  });

  it('are read where there is something to read', async () => {
    const { options } = await discordThat(answering(200, '{"id":"1"}'));
    expect(await createRest(options).get('/users/@me')).toEqual({ id: '1' });
  });
});

describe('a 429', () => {
  const limited =
    (headers: Record<string, string>): RequestListener =>
    (_request, response) => {
      response
        .writeHead(429, { 'content-type': 'application/json', ...headers })
        .end('{"message":"You are being rate limited."}');
    };

  it.each([
    ['for all requests lets all clients rest for as long', { 'x-ratelimit-global': 'true' }, [2000]],
    ['of one route does not', { 'x-ratelimit-scope': 'user' }, []],
  ])('%s', async (_what, headers, expected) => {
    const { options } = await discordThat(limited({ 'retry-after': '2', ...headers }));
    const [posts, others] = [createPostRest(options), createRest(options)];
    const told: number[] = [];
    whenAllAreLimited([others, posts], (ms) => told.push(ms));
    await expect(posts.post('/channels/5/messages', { body })).rejects.toThrow(RateLimitError);
    expect(told).toEqual(expected);
  });

  it('for all holds back whoever asks the pacer for a turn', async () => {
    const { options } = await discordThat(limited({ 'retry-after': '1', 'x-ratelimit-global': 'true' }));
    const posts = createPostRest(options);
    const waits = Promise.withResolvers<number>();
    const wait = (ms: number) => {
      waits.resolve(ms);
      return new Promise<void>(() => undefined);
    };
    const pacer = new Pacer({ share: () => 1, monotonic: () => 0, wait });
    whenAllAreLimited([posts], (ms) => pacer.rest(ms));
    await expect(posts.post('/channels/5/messages', { body })).rejects.toThrow(RateLimitError);
    pacer.turn(PRIORITY.waitedFor).catch(() => undefined);
    expect(await waits.promise).toBe(1000);
  });
});

it.each([
  ['answers', (options: RestOptions) => createAnswers(options).api],
  ['posts', (options: RestOptions) => new API(createPostRest(options))],
  ['the rest', (options: RestOptions) => new API(createRest(options))],
])('a file goes out by the client for %s', async (_client, create) => {
  const { asked, options } = await discordThat(answering(200, '{"id":"1"}'));
  const files = [{ name: 'countdown.webp', data: Buffer.from('a picture') }];
  expect(await create(options).channels.createMessage('5', { content: 'soon', files })).toBeDefined();
  expect(asked).toEqual(['POST /api/v10/channels/5/messages']);
});
