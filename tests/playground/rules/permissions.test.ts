import {
  ChannelType,
  Client,
  Guild,
  GuildChannel,
  OverwriteType,
  PermissionFlagsBits as P,
} from 'discord.js';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  allPermissions,
  computePermissions,
  holds,
  type PermissionChannel,
  type PermissionMember,
  type PermissionQuestion,
} from '../../../src/playground/rules/permissions.ts';

const now = Date.UTC(2023, 5, 5);
const everyday = P.ViewChannel | P.SendMessages | P.EmbedLinks | P.AttachFiles | P.ReadMessageHistory;
const falls = P.MentionEveryone | P.SendTTSMessages | P.AttachFiles | P.EmbedLinks;

const guild = {
  id: '1',
  owner_id: '500',
  roles: [
    { id: '1', permissions: String(everyday) },
    { id: '10', permissions: String(P.MentionEveryone) },
    { id: '11', permissions: String(P.Administrator) },
    { id: '12', permissions: '0' },
  ],
};

const role = (id: string, allow: bigint, deny: bigint) => overwrite(id, OverwriteType.Role, allow, deny);
const person = (id: string, allow: bigint, deny: bigint) => overwrite(id, OverwriteType.Member, allow, deny);

function overwrite(id: string, type: OverwriteType, allow: bigint, deny: bigint) {
  return { id, type, allow: String(allow), deny: String(deny) };
}

function member(roles: string[] = [], more: Partial<PermissionMember> = {}): PermissionMember {
  return { user: { id: '100' }, roles, ...more };
}

function channel(...permission_overwrites: ReturnType<typeof overwrite>[]): PermissionChannel {
  return { permission_overwrites };
}

function permissions(question: Partial<PermissionQuestion>): bigint {
  return computePermissions({ guild, member: member(), now, ...question });
}

describe('permissions in the server', () => {
  it('are those of @everyone and of all roles together', () => {
    expect(permissions({ member: member(['10']) })).toBe(everyday | P.MentionEveryone);
  });

  it('are all for the owner, whatever the roles say', () => {
    expect(permissions({ member: member([], { user: { id: '500' } }) })).toBe(allPermissions);
  });

  it('are all for an administrator', () => {
    expect(permissions({ member: member(['11']) })).toBe(allPermissions);
  });
});

describe('permissions in a channel', () => {
  it('an administrator passes every overwrite', () => {
    const closed = channel(role('1', 0n, P.ViewChannel), person('100', 0n, P.ViewChannel));
    expect(permissions({ member: member(['11']), channel: closed })).toBe(allPermissions);
  });

  it('an overwrite of @everyone takes from all', () => {
    expect(permissions({ channel: channel(role('1', 0n, P.AttachFiles)) })).toBe(everyday & ~P.AttachFiles);
  });

  it("a role's allowance beats the denial of @everyone", () => {
    const open = channel(role('1', 0n, P.SendMessages), role('12', P.SendMessages, 0n));
    expect(holds(permissions({ member: member(['12']), channel: open }), P.SendMessages)).toBe(true);
  });

  it("among roles an allowance beats another role's denial", () => {
    const mixed = channel(role('10', 0n, P.SendMessages), role('12', P.SendMessages, 0n));
    expect(holds(permissions({ member: member(['10', '12']), channel: mixed }), P.SendMessages)).toBe(true);
  });

  it("the member's own overwrite has the last word", () => {
    const muted = channel(role('12', P.SendMessages, 0n), person('100', 0n, P.SendMessages));
    expect(holds(permissions({ member: member(['12']), channel: muted }), P.SendMessages)).toBe(false);
  });

  it('overwrites of roles that the member lacks mean nothing', () => {
    expect(permissions({ channel: channel(role('12', 0n, everyday)) })).toBe(everyday);
  });

  it('without View Channel nothing is left', () => {
    expect(permissions({ channel: channel(role('1', P.ManageMessages, P.ViewChannel)) })).toBe(0n);
  });

  it('without Send Messages embeds, files, speech and wide mentions fall too', () => {
    const quiet = channel(role('1', P.SendTTSMessages, P.SendMessages));
    const left = permissions({ member: member(['10']), channel: quiet });
    expect(left).toBe(P.ViewChannel | P.ReadMessageHistory);
  });
});

describe('permissions in a thread', () => {
  it('come from its parent, with a permission to send of its own', () => {
    const parent = channel(role('1', P.SendMessagesInThreads, P.SendMessages));
    const left = permissions({ channel: parent, thread: {} });
    expect(left).toBe((everyday | P.SendMessagesInThreads) & ~P.SendMessages);
  });

  it('without Send Messages in Threads embeds and files fall too', () => {
    expect(holds(permissions({ channel: channel(), thread: {} }), P.EmbedLinks)).toBe(false);
  });

  it('a private thread is hidden from who has not joined it', () => {
    expect(permissions({ channel: channel(), thread: { private: true } })).toBe(0n);
  });

  it('a private thread is open to who has joined it, and to who manages threads', () => {
    const managers = channel(role('12', P.ManageThreads, 0n));
    expect(permissions({ channel: channel(), thread: { private: true, joined: true } })).not.toBe(0n);
    const manager = { member: member(['12']), channel: managers, thread: { private: true } };
    expect(permissions(manager)).not.toBe(0n);
  });
});

describe('a member in time-out', () => {
  const until = (ms: number) => ({
    communication_disabled_until: Temporal.Instant.fromEpochMilliseconds(ms).toString(),
  });

  it('keeps only sight and history', () => {
    const muted = member(['10'], until(now + 1));
    expect(permissions({ member: muted, channel: channel() })).toBe(P.ViewChannel | P.ReadMessageHistory);
  });

  it('has all back when the time is over', () => {
    expect(permissions({ member: member([], until(now)), channel: channel() })).toBe(everyday);
  });

  it('is not held by it as an administrator', () => {
    expect(permissions({ member: member(['11'], until(now + 1)) })).toBe(allPermissions);
  });
});

/** discord.js's own reckoning, which knows neither time-outs nor implicit denials. */
function theirPermissions(client: Client, { guild, member, channel }: PermissionQuestion): bigint {
  const roles = guild.roles.map((one, position) => ({ ...one, position, name: one.id, tags: {} }));
  const data = { ...guild, roles, channels: [], members: [{ ...member, joined_at: null }], name: 'a' };
  const built: Guild = Reflect.construct(Guild, [client, data]);
  const place = { id: '2', type: ChannelType.GuildText, name: 'b', ...channel };
  const there: GuildChannel = Reflect.construct(GuildChannel, [built, place, client]);
  return there.permissionsFor(member.user.id)?.bitfield ?? 0n;
}

describe("discord.js's own reckoning", () => {
  const client = new Client({ intents: [] });
  afterAll(() => client.destroy());

  const bits = fc.subarray(Object.values(P)).map((some) => some.reduce((sum, bit) => sum | bit, 0n));
  const plain = bits.map((some) => some & ~P.Administrator);
  const ids = fc.subarray(['1', '10', '11', '12', '13'], { minLength: 1 });
  const overwrites = ids.chain((chosen) =>
    fc.tuple(...chosen.map((id) => fc.tuple(plain, plain).map(([allow, deny]) => role(id, allow, deny)))),
  );
  const questions = fc.record({
    guild: fc.tuple(bits, bits, plain).map(([everyone, first, second]) => ({
      id: '1',
      owner_id: '500',
      roles: [
        { id: '1', permissions: String(everyone) },
        { id: '10', permissions: String(first) },
        { id: '11', permissions: String(second) },
        { id: '12', permissions: '0' },
      ],
    })),
    member: fc
      .tuple(fc.constantFrom('100', '500'), fc.subarray(['10', '11', '12']))
      .map(([id, roles]) => ({ user: { id }, roles })),
    channel: fc
      .tuple(overwrites, plain, plain)
      .map(([list, allow, deny]) => channel(...list, person('100', allow, deny))),
    now: fc.constant(now),
  });

  it('agrees but for the implicit denials, which it leaves out', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const theirs = theirPermissions(client, question);
        const speaking = holds(theirs, P.SendMessages) ? theirs : theirs & ~falls;
        expect(computePermissions(question)).toBe(holds(theirs, P.ViewChannel) ? speaking : 0n);
      }),
      { numRuns: 300 },
    );
  });
});
