import { ChannelType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ForumRow, GuildRow, PlaceRow } from '../../src/discord/guild-row.ts';
import { packed, unpacked } from '../../src/discord/packed-guild.ts';

const number = fc.bigInt({ min: 1n, max: 2n ** 64n - 1n }).map(String);
const permissions = fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map(String);

const overwrites = fc.array(
  fc.record({ id: number, type: fc.constantFrom(0, 1), allow: permissions, deny: permissions }),
  { maxLength: 4 },
);

const forum: fc.Arbitrary<ForumRow> = fc.record({
  tags: fc.array(fc.record({ id: number, name: fc.string(), moderated: fc.boolean() }), { maxLength: 3 }),
  tagRequired: fc.boolean(),
});

const place: fc.Arbitrary<PlaceRow> = fc
  .record({
    type: fc.constantFrom(
      ChannelType.GuildText,
      ChannelType.GuildCategory,
      ChannelType.PublicThread,
      ChannelType.GuildForum,
    ),
    parent: fc.option(number, { nil: undefined }),
    overwrites,
    archived: fc.boolean(),
    locked: fc.boolean(),
    tags: forum,
  })
  .map(({ tags, ...one }) => (one.type === ChannelType.GuildForum ? { ...one, forum: tags } : one));

const role = fc.record({
  id: number,
  permissions,
  mentionable: fc.boolean(),
  managed: fc.boolean(),
  position: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
});

const row: fc.Arbitrary<GuildRow> = fc.record({
  id: number,
  name: fc.string(),
  locale: fc.constantFrom('en-GB', 'de'),
  owner: number,
  joined: fc.integer({ min: 0 }),
  unavailable: fc.boolean(),
  ownRoles: fc.array(number, { maxLength: 3 }),
  roles: fc.array(role, { maxLength: 10 }),
  places: fc.array(fc.tuple(number, place), { maxLength: 12 }).map((places) => new Map(places)),
});

describe('a server’s row that is kept packed', () => {
  it('is unpacked as it was, whatever it holds', () => {
    fc.assert(
      fc.property(row, (one) => {
        expect(unpacked(packed(one))).toEqual(one);
      }),
    );
  });

  it('holds lists of overwrites that are equal only once', () => {
    const list = () => [{ id: '5', type: 0, allow: '1024', deny: '0' }];
    const channel = { type: ChannelType.GuildText, parent: undefined, archived: false, locked: false };
    const places = new Map(['1', '2', '3'].map((id) => [id, { ...channel, overwrites: list() }]));
    const realm = { id: '9', name: 'Cinema', locale: 'de', owner: '7', joined: 0, unavailable: false };
    const { places: read } = unpacked(packed({ ...realm, ownRoles: [], roles: [], places }));
    expect(new Set([...read.values()].map((one) => one.overwrites)).size).toBe(1);
  });
});
