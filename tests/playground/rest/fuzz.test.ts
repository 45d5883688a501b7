import { PermissionFlagsBits } from 'discord-api-types/v10';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Route } from '../../../src/playground/rest/route.ts';
import { restRoutes } from '../../../src/playground/rest/table.ts';
import { settingsFrom } from '../../../src/playground/state/settings.ts';
import { createTown, type Town } from '../support/town.ts';

const routes = restRoutes(settingsFrom({})).filter(({ auth }) => auth === 'bot');

/** Names that bodies really have, so that the random values reach the code behind the first check. */
const fields = [
  'content',
  'name',
  'type',
  'embeds',
  'components',
  'flags',
  'attachments',
  'allowed_mentions',
  'message',
  'permissions',
  'permission_overwrites',
  'allow',
  'deny',
  'options',
  'nonce',
  'enforce_nonce',
  'message_reference',
  'available_tags',
  'applied_tags',
  'archived',
  'recipient_id',
  'messages',
  'status',
  'scheduled_start_time',
  'scheduled_end_time',
  'entity_type',
  'entity_metadata',
  'description',
  '__proto__',
  'constructor',
  'id',
];

const scalar = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.integer(),
  fc.double(),
  fc.string(),
  fc.constantFrom(
    '1',
    '0',
    '-1',
    '18446744073709551616',
    '2026-13-45',
    'attachment://x',
    '@everyone',
    '\u202e\u200b',
    'x'.repeat(6_000),
  ),
);

const json = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, scalar, tie('list'), tie('record')),
  list: fc.array(tie('value'), { maxLength: 4 }),
  record: fc.dictionary(fc.constantFrom(...fields), tie('value'), { maxKeys: 8 }),
}));

function path(town: Town, route: Route, odd: string): string {
  const ids: Readonly<Record<string, string>> = {
    channel_id: town.channel.id,
    guild_id: town.guild.id,
    application_id: town.application.id,
    user_id: town.fan.id,
    role_id: town.guild.id,
  };
  return route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? odd);
}

test('no body, however odd, makes the playground fail', { timeout: 60_000 }, async () => {
  const town = await createTown();
  town.guild.member(town.application).addRole(
    town.guild.createRole({
      name: 'all',
      permissions:
        PermissionFlagsBits.ManageGuild |
        PermissionFlagsBits.ManageChannels |
        PermissionFlagsBits.ManageRoles |
        PermissionFlagsBits.CreateEvents |
        PermissionFlagsBits.ManageEvents,
      position: 5,
    }),
  );
  const changing = routes.filter(
    ({ method, path: at }) => ['POST', 'PUT', 'PATCH'].includes(method) && !at.includes('/users/@me/guilds'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...changing),
      json.value,
      fc.constantFrom('1', '@me', 'x', '%00'),
      async (route, body, odd) => {
        const send =
          route.method === 'POST' ? town.bot.post : route.method === 'PUT' ? town.bot.put : town.bot.patch;
        const { status } = await send(path(town, route, odd), body as object);
        expect(status, JSON.stringify(town.playground.refusals.at(-1))).toBeLessThan(500);
      },
    ),
    { numRuns: 1_500 },
  );
});

test('no query, however odd, makes the playground fail', { timeout: 60_000 }, async () => {
  const town = await createTown();
  const names = [
    'limit',
    'before',
    'after',
    'around',
    'query',
    'with_counts',
    'with_user_count',
    'with_localizations',
  ];
  const query = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(
      fc.string(),
      fc.constantFrom('-1', '0', '1', '100', '99999999999999999999999', '2026-01-01T00:00:00Z'),
    ),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes.filter(({ method }) => method === 'GET')),
      query,
      async (route, given) => {
        const { status } = await town.bot.get(
          `${path(town, route, '1')}?${new URLSearchParams(given).toString()}`,
        );
        expect(status, JSON.stringify(town.playground.refusals.at(-1))).toBeLessThan(500);
      },
    ),
    { numRuns: 500 },
  );
});
