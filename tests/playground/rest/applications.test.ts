import { expect, test } from 'vitest';
import { request } from '../support/rest.ts';
import { createTown } from '../support/town.ts';

test.each(['/applications/@me', '/oauth2/applications/@me'])('%s describes the application', async (path) => {
  const { bot, application, owner } = await createTown();
  expect(await bot.get(path)).toMatchObject({
    status: 200,
    body: {
      id: application.id,
      name: 'Testbot',
      verify_key: application.publicKey,
      owner: { id: owner.id },
      bot: { id: application.id },
      approximate_guild_count: 1,
    },
  });
  expect(application.publicKey).toMatch(/^[0-9a-f]{64}$/);
});

test('where the gateway is needs no token', async () => {
  const { playground } = await createTown();
  const got = await request(`${playground.apiUrl}/v10/gateway`);
  expect(got).toMatchObject({
    status: 200,
    body: { url: `${playground.url.replace('http', 'ws')}/gateway` },
  });
});

test('a user is read, the bot itself under @me', async () => {
  const { bot, application, fan } = await createTown();
  expect(await bot.get('/users/@me')).toMatchObject({
    body: { id: application.id, username: 'Testbot', bot: true },
  });
  expect(await bot.get(`/users/${fan.id}`)).toMatchObject({
    body: { id: fan.id, username: 'finn', global_name: 'Finn' },
  });
  expect(await bot.get('/users/1')).toMatchObject({ status: 404, body: { code: 10013 } });
});

test('the bot lists its servers and leaves one', async () => {
  const { bot, guild } = await createTown();
  expect(await bot.get('/users/@me/guilds')).toMatchObject({ body: [{ id: guild.id }] });
  expect((await bot.delete(`/users/@me/guilds/${guild.id}`)).status).toBe(204);
  expect(await bot.get('/users/@me/guilds')).toMatchObject({ body: [] });
  expect(guild.roles.map(({ name }) => name)).toEqual(['@everyone']);
});

test('the token’s first part is the application’s id', async () => {
  const { application } = await createTown();
  expect(Buffer.from(application.token.split('.')[0] ?? '', 'base64').toString()).toBe(application.id);
});
