import {
  type APIChannel,
  type APIRole,
  ChannelType,
  OverwriteType,
  PermissionFlagsBits,
  RoleFlags,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { holds, permissionsIn } from '../../src/discord/permissions.ts';
import { welcomeChannel } from '../../src/discord/welcome.ts';

const { Administrator, SendMessages, ViewChannel, EmbedLinks } = PermissionFlagsBits;
const ME = { id: '7', roles: ['2'] };

const role = (id: string, permissions: bigint): APIRole => ({
  id,
  name: id,
  permissions: String(permissions),
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  managed: false,
  mentionable: false,
  flags: RoleFlags.InPrompt,
});

const realm = (everyone: bigint, mine = 0n) => ({
  id: '1',
  owner_id: '9',
  roles: [role('1', everyone), role('2', mine), role('3', Administrator)],
});

type Overwrite = [id: string, type: OverwriteType, allow: bigint, deny: bigint];
const channel = (id: string, ...overwrites: Overwrite[]) => ({
  id,
  type: ChannelType.GuildText as const,
  name: id,
  position: Number(id),
  permission_overwrites: overwrites.map(([of, type, allow, deny]) => ({
    id: of,
    type,
    allow: String(allow),
    deny: String(deny),
  })),
});

const BOTH = ViewChannel | SendMessages;
const { Role, Member } = OverwriteType;

describe("the bot's permissions in a channel", () => {
  it.each<[string, ReturnType<typeof realm>, APIChannel, bigint]>([
    ['those of everyone and its roles together', realm(ViewChannel, SendMessages), channel('5'), BOTH],
    [
      'none of a role that it does not have',
      realm(ViewChannel),
      channel('5', ['3', Role, BOTH, 0n]),
      ViewChannel,
    ],
    [
      'taken by the channel from everyone',
      realm(BOTH),
      channel('5', ['1', Role, 0n, SendMessages]),
      ViewChannel,
    ],
    [
      'given back by the channel to its role',
      realm(BOTH),
      channel('5', ['1', Role, 0n, SendMessages], ['2', Role, SendMessages, 0n]),
      BOTH,
    ],
    [
      'taken from it alone',
      realm(BOTH),
      channel('5', ['2', Role, BOTH, 0n], ['7', Member, 0n, SendMessages]),
      ViewChannel,
    ],
    [
      'none at all where it may not look',
      realm(BOTH),
      channel('5', ['1', Role, EmbedLinks, ViewChannel]),
      0n,
    ],
  ])('are %s', (_what, server, where, expected) => {
    expect(permissionsIn(where, server, ME)).toBe(expected);
  });

  it('are all for the owner and for administrators, whatever the channel says', () => {
    const closed = channel('5', ['1', Role, 0n, BOTH]);
    expect(holds(permissionsIn(closed, realm(0n), { id: '9', roles: [] }), BOTH)).toBe(true);
    expect(holds(permissionsIn(closed, realm(0n, Administrator), ME), BOTH)).toBe(true);
  });
});

describe('where a server is greeted', () => {
  const guild = (channels: ReturnType<typeof channel>[], system: string | null = null) => ({
    ...realm(BOTH),
    channels,
    system_channel_id: system,
  });

  it('is its system channel where the bot may write there', () => {
    expect(welcomeChannel(guild([channel('5'), channel('6')], '6'), ME)).toBe('6');
  });

  it('is else the topmost text channel in which it may', () => {
    const closed = channel('6', ['1', Role, 0n, SendMessages]);
    expect(welcomeChannel(guild([channel('8'), channel('5'), closed], '6'), ME)).toBe('5');
  });

  it('is nowhere where it may write nowhere', () => {
    expect(welcomeChannel(guild([channel('6', ['1', Role, 0n, ViewChannel])]), ME)).toBeUndefined();
  });
});
