import {
  type APIApplicationCommandPermission,
  PermissionFlagsBits as P,
  ApplicationCommandPermissionType as Type,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { mayUse, type Overwrites } from '../../src/kit/command-access.ts';

const GUILD = '900';
const ALL_CHANNELS = '899';
const FAN = {
  guild: GUILD,
  user: '1',
  roles: ['20', '21'],
  channels: ['30', '31'],
  permissions: P.ViewChannel,
};
const MODERATOR = { ...FAN, permissions: P.ManageGuild };

const rule = (type: Type, id: string, permission: boolean): APIApplicationCommandPermission => ({
  type,
  id,
  permission,
});
const user = (permission: boolean) => rule(Type.User, '1', permission);
const role = (id: string, permission: boolean) => rule(Type.Role, id, permission);
const everyone = (permission: boolean) => rule(Type.Role, GUILD, permission);
const channel = (id: string, permission: boolean) => rule(Type.Channel, id, permission);

const on = (command: Overwrites['command'], application: Overwrites['application'] = []): Overwrites => ({
  command,
  application,
});

describe('a moderators’ command', () => {
  it('is for whoever has Manage Server where the server has set nothing', () => {
    expect([mayUse(MODERATOR, on([])), mayUse(FAN, on([]))]).toEqual([true, false]);
  });

  it('is always for administrators', () => {
    const administrator = { ...FAN, permissions: P.Administrator };
    expect(mayUse(administrator, on([user(false), channel('30', false)], [everyone(false)]))).toBe(true);
  });

  it.each<[string, Overwrites, fan: boolean, moderator: boolean]>([
    ['the person is allowed it', on([user(true)]), true, true],
    ['the person is denied it', on([user(false)]), false, false],
    ['a role is allowed it', on([role('20', true)]), true, true],
    ['a role is denied it', on([role('20', false)]), false, false],
    ['one role is denied and another allowed', on([role('20', false), role('21', true)]), true, true],
    ['the person is denied, a role allowed', on([role('20', true), user(false)]), false, false],
    ['the person is allowed, a role denied', on([role('20', false), user(true)]), true, true],
    ['a role that they lack is allowed', on([role('22', true)]), false, true],
    ['everyone is denied', on([everyone(false)]), false, false],
    ['everyone is denied, a role allowed', on([everyone(false), role('20', true)]), true, true],
    ['everyone is allowed, which means as by default', on([everyone(true)]), false, true],
  ])('where %s', (_what, set, fan, moderator) => {
    expect([mayUse(FAN, set), mayUse(MODERATOR, set)]).toEqual([fan, moderator]);
  });

  it.each<[string, Overwrites, fan: boolean, moderator: boolean]>([
    ['denied all commands', on([], [everyone(false)]), false, false],
    ['denied all commands but this', on([role('20', true)], [everyone(false)]), true, true],
    ['denied all commands, but this is as by default', on([everyone(true)], [everyone(false)]), false, true],
    ['allowed all commands, which makes nobody a moderator', on([], [role('20', true)]), false, true],
    ['let in past everyone', on([], [everyone(false), role('20', true)]), false, true],
  ])('where one is %s', (_what, set, fan, moderator) => {
    expect([mayUse(FAN, set), mayUse(MODERATOR, set)]).toEqual([fan, moderator]);
  });

  it.each<[string, Overwrites, boolean]>([
    ['the channel is shut', on([channel('30', false)]), false],
    ['another channel is shut', on([channel('32', false)]), true],
    ['the channel around the thread is shut', on([channel('31', false)]), false],
    ['all channels are shut', on([channel(ALL_CHANNELS, false)]), false],
    ['all channels but this are shut', on([channel(ALL_CHANNELS, false), channel('30', true)]), true],
    ['all are shut for all commands', on([], [channel(ALL_CHANNELS, false)]), false],
    ['this one is opened for this command', on([channel('30', true)], [channel(ALL_CHANNELS, false)]), true],
    ['the person is allowed it, but not here', on([user(true), channel('30', false)]), false],
  ])('where %s', (_what, set, expected) => {
    expect(mayUse(MODERATOR, set)).toBe(expected);
  });

  it('is opened to no fan by an open channel', () => {
    expect(mayUse(FAN, on([channel('30', true)]))).toBe(false);
  });
});
