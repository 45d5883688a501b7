import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Audience, notifiedBy, type Posting } from '../../../src/playground/rules/mentions.ts';

const guild = {
  id: '1',
  roles: [
    { id: '1', mentionable: true },
    { id: '10', mentionable: true },
    { id: '11', mentionable: false },
  ],
};

const ana: Audience = { userId: '100', roles: ['10'], sees: true, online: true };
const ben: Audience = { userId: '101', roles: ['11'], sees: true, online: false };
const far: Audience = { userId: '102', roles: ['10', '11'], sees: false, online: true };
const bot: Audience = { userId: '900', roles: [], sees: true, online: true };

function posting(body: Posting['body'], more: Partial<Posting> = {}): Posting {
  return {
    kind: 'message',
    body,
    authorId: '900',
    mayMentionEveryone: false,
    guild,
    audience: [ana, ben, far, bot],
    ...more,
  };
}

/** Ids of those who would be told, in order. */
function told(body: Posting['body'], more: Partial<Posting> = {}): string[] {
  return [...notifiedBy(posting(body, more)).notified].sort();
}

describe('without allowed_mentions', () => {
  it('a channel message pings the users it names', () => {
    expect(told({ content: 'hello <@100> and <@!101>' })).toEqual(['100', '101']);
  });

  it('a channel message pings a mentionable role', () => {
    expect(told({ content: '<@&10>' })).toEqual(['100']);
  });

  it('a channel message pings everyone if its author may', () => {
    expect(told({ content: '@everyone' }, { mayMentionEveryone: true })).toEqual(['100', '101']);
  });

  it('a reply pings the author of what it replies to', () => {
    expect(told({ content: 'yes' }, { repliedTo: '101' })).toEqual(['101']);
  });

  it('an answer to an interaction pings only users', () => {
    const content = '<@101> <@&10> @everyone';
    expect(told({ content }, { kind: 'interaction', mayMentionEveryone: true })).toEqual(['101']);
  });
});

describe('with allowed_mentions', () => {
  it.each([
    ['an empty object', {}],
    ['an empty parse', { parse: [] }],
    ['empty lists', { parse: [], users: [], roles: [] }],
  ])('%s pings nobody', (_, allowed_mentions) => {
    const content = '<@100> <@&10> @everyone @here';
    expect(told({ content, allowed_mentions }, { mayMentionEveryone: true, repliedTo: '101' })).toEqual([]);
  });

  it('a list pings just those of it that stand in the text', () => {
    const allowed_mentions = { parse: [], users: ['100', '101'] };
    expect(told({ content: '<@100>', allowed_mentions })).toEqual(['100']);
  });

  it('a list of roles pings just those', () => {
    const allowed_mentions = { roles: ['10'] };
    expect(told({ content: '<@&10> <@&11>', allowed_mentions }, { mayMentionEveryone: true })).toEqual([
      '100',
    ]);
  });

  it('an answer to an interaction pings a role that is listed', () => {
    const allowed_mentions = { roles: ['10'] };
    expect(told({ content: '<@&10>', allowed_mentions }, { kind: 'interaction' })).toEqual(['100']);
  });

  it('the author of the message replied to is pinged only when asked for', () => {
    expect(told({ content: 'a', allowed_mentions: { parse: ['users'] } }, { repliedTo: '101' })).toEqual([]);
    const allowed_mentions = { replied_user: true };
    expect(told({ content: 'a', allowed_mentions }, { repliedTo: '101' })).toEqual(['101']);
  });
});

describe('roles and everyone', () => {
  it('a role that is not mentionable stays silent', () => {
    expect(told({ content: '<@&11>' })).toEqual([]);
  });

  it('a role that is not mentionable pings if the author may mention everyone', () => {
    expect(told({ content: '<@&11>' }, { mayMentionEveryone: true })).toEqual(['101']);
  });

  it('a role that does not exist pings nobody', () => {
    expect(notifiedBy(posting({ content: '<@&99>' })).mention_roles).toEqual([]);
  });

  it('everyone named as a role pings nobody', () => {
    const result = notifiedBy(posting({ content: '<@&1>' }, { mayMentionEveryone: true }));
    expect([...result.notified]).toEqual([]);
    expect(result.mention_roles).toEqual([]);
  });

  it('@everyone without the permission is accepted and silent', () => {
    const result = notifiedBy(posting({ content: '@everyone @here' }));
    expect([...result.notified]).toEqual([]);
    expect(result.mention_everyone).toBe(false);
  });

  it('@here reaches only who is online', () => {
    expect(told({ content: '@here' }, { mayMentionEveryone: true })).toEqual(['100']);
  });
});

describe('what never pings', () => {
  it('members who do not see the channel', () => {
    expect(told({ content: '<@102> <@&10>' })).toEqual(['100']);
  });

  it('the author', () => {
    expect(told({ content: '<@900>' })).toEqual([]);
  });

  it('a mention inside code', () => {
    expect(told({ content: '`<@100>` ```\n<@101>\n@everyone```' }, { mayMentionEveryone: true })).toEqual([]);
  });

  it('a message that suppresses notifications, though its fields say who is mentioned', () => {
    const result = notifiedBy(posting({ content: '<@100>', flags: MessageFlags.SuppressNotifications }));
    expect([...result.notified]).toEqual([]);
    expect(result.mentions).toEqual(['100']);
  });

  it('an ephemeral answer', () => {
    const body = { content: '<@100>', flags: MessageFlags.Ephemeral };
    expect(told(body, { kind: 'interaction' })).toEqual([]);
  });

  it('an edit, though its fields are made anew', () => {
    const result = notifiedBy(posting({ content: '<@100> <@&10>' }, { kind: 'edit' }));
    expect([...result.notified]).toEqual([]);
    expect(result).toMatchObject({ mentions: ['100'], mention_roles: ['10'] });
  });

  it('an embed', () => {
    const body = { content: 'see below', embeds: [{ description: '<@100> @everyone' }] };
    expect(told(body, { mayMentionEveryone: true })).toEqual([]);
  });
});

describe('text displays', () => {
  const display = (content: string) => ({ type: ComponentType.TextDisplay, content });

  it('ping like content, also inside containers and sections', () => {
    const section = { type: ComponentType.Section, components: [display('<@101>')], accessory: {} };
    const components = [{ type: ComponentType.Container, components: [display('<@100>'), section] }];
    expect(told({ components, flags: MessageFlags.IsComponentsV2 })).toEqual(['100', '101']);
  });

  it('ping nobody by the labels of buttons', () => {
    const row = { type: ComponentType.ActionRow, components: [{ type: 2, label: '<@100>' }] };
    expect(told({ content: 'x', components: [row] })).toEqual([]);
  });
});

describe('in a direct message', () => {
  it('the other side is told of any message, and roles mean nothing', () => {
    const { guild: _, ...direct } = posting({ content: 'hi <@&10> @everyone' }, { mayMentionEveryone: true });
    const result = notifiedBy({ ...direct, audience: [ana, bot] });
    expect([...result.notified]).toEqual(['100']);
    expect(result).toMatchObject({ mention_roles: [], mention_everyone: false });
  });
});

describe('whatever the text', () => {
  const token = fc.constantFrom(
    '<@100>',
    '<@!101>',
    '<@&10>',
    '<@&11>',
    '@everyone',
    '@here',
    '`',
    ' x ',
    '\n',
  );
  const text = fc.array(token, { maxLength: 12 }).map((parts) => parts.join(''));

  it('parse: [] and no list pings nobody', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (content, mayMentionEveryone) => {
        expect(told({ content, allowed_mentions: { parse: [] } }, { mayMentionEveryone })).toEqual([]);
      }),
    );
  });

  it('a list never pings anybody beside it', () => {
    fc.assert(
      fc.property(text, (content) => {
        const ids = told({ content, allowed_mentions: { users: ['101'] } }, { mayMentionEveryone: true });
        expect(['101']).toEqual(expect.arrayContaining(ids));
      }),
    );
  });
});
