import { expect, test } from 'vitest';
import { createTown } from '../support/town.ts';

test('a person has a name, a display name and a language', async () => {
  const { playground, fan } = await createTown();
  expect(fan).toMatchObject({
    username: 'finn',
    displayName: 'Finn',
    locale: 'de',
    bot: false,
    acceptsDirectMessages: true,
  });
  expect(playground.createUser({ username: 'plain' })).toMatchObject({
    displayName: 'plain',
    locale: 'en-US',
  });
});

test('a person can take no direct messages from the start, or later', async () => {
  const { playground, fan } = await createTown();
  expect(playground.createUser({ username: 'shy', acceptsDirectMessages: false }).acceptsDirectMessages).toBe(
    false,
  );
  fan.acceptsDirectMessages = false;
  expect(playground.user(fan).acceptsDirectMessages).toBe(false);
});

test('a person as JSON is Discord’s user object', async () => {
  const { fan } = await createTown();
  expect(fan.toJSON()).toMatchObject({
    id: fan.id,
    username: 'finn',
    global_name: 'Finn',
    discriminator: '0',
    avatar: null,
    bot: false,
  });
});
