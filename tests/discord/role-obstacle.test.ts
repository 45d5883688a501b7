import { OverwriteType, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { type RankedRole, type RoleFacts, roleObstacle } from '../../src/discord/role-obstacle.ts';

const GUILD = '100';
const [OWNER, ADA] = ['1', '2'];

function role(id: string, position: number, permissions = 0n, managed = false): RankedRole {
  return { id, position, managed, permissions: String(permissions) };
}

const everyone = role(GUILD, 0, P.ViewChannel | P.SendMessages);
const ping = role('200', 1);
const crew = role('300', 2, P.ManageRoles);
const bot = role('400', 3, P.ManageRoles);

/** A server in which Ada, of the crew, has chosen the role, and the bot may give it. */
function facts({ role: one = ping, ...more }: Partial<RoleFacts> = {}): RoleFacts {
  const roles = [everyone, crew, bot, one];
  const chooser = { id: ADA, roles: [crew.id] };
  return {
    guild: GUILD,
    owner: OWNER,
    roles,
    role: one,
    ownRoles: [bot.id],
    overwrites: [],
    chooser,
    ...more,
  };
}

const roles = (id: string, allow: bigint) => ({ id, type: OverwriteType.Role, allow: String(allow) });

describe('a role is given to whoever presses the button', () => {
  it('where the bot may give it, it opens nothing, and who chose it could give it', () => {
    expect(roleObstacle(facts())).toBeUndefined();
  });

  it('with permissions that everybody has anyway', () => {
    expect(roleObstacle(facts({ role: role('200', 1, P.SendMessages) }))).toBeUndefined();
  });

  it('whatever channels allow other roles, and where one denies it something', () => {
    const overwrites = [roles('300', P.ManageMessages), roles(ping.id, 0n)];
    expect(roleObstacle(facts({ overwrites }))).toBeUndefined();
  });

  it('where an administrator has chosen it, or the owner, who needs no role', () => {
    const admin = role('500', 2, P.Administrator);
    const all = [everyone, bot, ping, admin];
    expect(roleObstacle(facts({ roles: all, chooser: { id: ADA, roles: ['500'] } }))).toBeUndefined();
    expect(roleObstacle(facts({ chooser: { id: OWNER, roles: [] } }))).toBeUndefined();
  });
});

describe('a role is not given', () => {
  it.each<[string, string, Partial<RoleFacts>]>([
    ['that is gone', 'gone', { roles: [everyone, bot], role: undefined }],
    ['that everybody has', 'everyone', { role: everyone }],
    ['of an integration', 'managed', { role: role('200', 1, 0n, true) }],
    ['where the bot may not manage roles', 'may-not-manage', { ownRoles: [] }],
    ['at the height of the bot’s own', 'too-high', { role: role('200', 3) }],
    ['above the bot’s own', 'too-high', { role: role('200', 9) }],
    [
      'with a permission that not everybody has',
      'has-permissions',
      { role: role('200', 1, P.ManageMessages) },
    ],
    ['to which a channel allows something', 'opens-channels', { overwrites: [roles('200', P.ViewChannel)] }],
    ['chosen by one who has left', 'chooser-may-not', { chooser: undefined }],
    ['chosen by one without Manage Roles', 'chooser-may-not', { chooser: { id: ADA, roles: [] } }],
    [
      'that is not below the highest of who chose it',
      'chooser-may-not',
      { role: role('200', 2), chooser: { id: ADA, roles: [crew.id] } },
    ],
  ])('%s', (_which, obstacle, given) => {
    const { role: one, ...more } = facts(given);
    // A role that was left out above is one that is gone.
    expect(roleObstacle({ ...more, role: 'role' in given ? given.role : one })).toBe(obstacle);
  });

  it('by an overwrite for a person who bears the same id', () => {
    const person = { id: ping.id, type: OverwriteType.Member, allow: String(P.ViewChannel) };
    expect(roleObstacle(facts({ overwrites: [person] }))).toBeUndefined();
  });
});
