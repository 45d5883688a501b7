import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { request } from '../support/rest.ts';
import { createTown } from '../support/town.ts';

const unauthorized = { status: 401, body: { code: 0, message: '401: Unauthorized' } };

test.each([
  ['no token', {}],
  ['a wrong token', { authorization: 'Bot nope' }],
  ['a token without its kind', { authorization: 'nope' }],
  ['a user token', { authorization: 'Bearer nope' }],
])('%s is answered 401 with code 0', async (_what, headers) => {
  const { playground } = await createTown();
  expect(await request(`${playground.apiUrl}/v10/users/@me`, 'GET', undefined, headers)).toMatchObject(
    unauthorized,
  );
});

test('a token that was reset no longer works', async () => {
  const { application, bot } = await createTown();
  expect((await bot.get('/users/@me')).status).toBe(200);
  const old = application.token;
  application.resetToken();
  expect(application.token).not.toBe(old);
  expect((await bot.get('/users/@me')).status).toBe(200);
});

test('an unknown route is answered 404, a wrong method 405, and both are listed', async () => {
  const { playground, bot } = await createTown();
  expect(await bot.get('/not/there')).toMatchObject({
    status: 404,
    body: { code: 0, message: '404: Not Found' },
  });
  expect(await bot.put('/users/@me')).toMatchObject({ status: 405, body: { code: 0 } });
  expect(playground.refusals).toMatchObject([
    { method: 'GET', path: '/not/there', status: 404, code: 0 },
    { method: 'PUT', path: '/users/@me', status: 405, code: 0 },
  ]);
});

test.each([
  ['/api/users/@me', 200],
  ['/api/v10/users/@me', 200],
  ['/api/v9/users/@me', 200],
  ['/api/v6/users/@me', 400],
  ['/api', 404],
])('%s is answered %i', async (path, status) => {
  const { playground, application } = await createTown();
  const headers = { authorization: `Bot ${application.token}` };
  expect((await request(playground.url + path, 'GET', undefined, headers)).status).toBe(status);
});

test('a body that is no JSON is refused with 50109', async () => {
  const { playground, application, channel } = await createTown();
  const url = `${playground.apiUrl}/v10/channels/${channel.id}/messages`;
  const got = await request(url, 'POST', '{"content":', { authorization: `Bot ${application.token}` });
  expect(got).toMatchObject({ status: 400, body: { code: 50109 } });
});

test('a request of more than 25 MiB is refused with 413', async () => {
  const { playground, application, channel } = await createTown();
  const url = `${playground.apiUrl}/v10/channels/${channel.id}/messages`;
  const body = 'x'.repeat(26 * 1024 * 1024);
  const got = await request(url, 'POST', body, { authorization: `Bot ${application.token}` });
  expect(got).toMatchObject({ status: 413, body: { code: 40005 } });
  expect(playground.messages(channel)).toEqual([]);
});

test('an answer without a body bears no content type', async () => {
  const { bot, channel } = await createTown();
  const got = await bot.post(`/channels/${channel.id}/typing`);
  expect(got.status).toBe(204);
  expect(got.headers.get('content-type')).toBeNull();
  expect(got.body).toBe('');
});

test('an id that is no number is refused with 50035, naming the field', async () => {
  const { bot } = await createTown();
  expect(await bot.get('/channels/abc')).toMatchObject({
    status: 400,
    body: { code: 50035, errors: { channel_id: { _errors: [{ code: 'NUMBER_TYPE_COERCE' }] } } },
  });
});

test('a request that is cut off in the middle takes no effect', async () => {
  const { playground, application, channel } = await createTown();
  const { port } = new URL(playground.url);
  const socket = connect(Number(port), '127.0.0.1');
  const head = [
    `POST /api/v10/channels/${channel.id}/messages HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    `Authorization: Bot ${application.token}`,
    'Content-Type: application/json',
    'Content-Length: 100',
    '',
    '{"content":"half',
  ];
  await new Promise<void>((resolve) => socket.write(head.join('\r\n'), () => resolve()));
  socket.resetAndDestroy();
  expect((await request(`${playground.apiUrl}/gateway`)).status).toBe(200);
  expect(playground.messages(channel)).toEqual([]);
});

test('exchanges are noted with tokens made unreadable', async () => {
  const { playground, bot, channel, application } = await createTown();
  await bot.post(`/channels/${channel.id}/messages`, { content: 'hi' });
  await request(`${playground.apiUrl}/v10/webhooks/${application.id}/secret-token`, 'POST', {
    content: 'hi',
  });
  expect(playground.exchanges).toMatchObject([
    {
      kind: 'rest',
      number: 1,
      method: 'POST',
      path: `/channels/${channel.id}/messages`,
      status: 200,
      request: { content: 'hi' },
    },
    {
      kind: 'rest',
      number: 2,
      path: `/webhooks/${application.id}/[redacted]`,
      status: 401,
      response: { code: 50027 },
    },
  ]);
  expect(JSON.stringify(playground.exchanges)).not.toContain('secret-token');
  expect(JSON.stringify(playground.refusals)).not.toContain('secret-token');
});

test('a failure of the playground itself is a 500 that is listed with its story', async () => {
  const { playground, bot, channel } = await createTown();
  playground.subscribe(({ kind }) => {
    if (kind === 'message') throw new Error('the watcher broke');
  });
  const got = await bot.post(`/channels/${channel.id}/messages`, { content: 'hi' });
  expect(got).toMatchObject({ status: 500, body: { code: 0, message: '500: Internal Server Error' } });
  expect(playground.refusals).toMatchObject([
    { status: 500, rule: expect.stringContaining('the watcher broke') },
  ]);
});
