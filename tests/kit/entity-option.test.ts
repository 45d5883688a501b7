import { ChannelType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { channel, file, role, user } from '../../src/kit/entity-option.ts';
import { UserError } from '../../src/kit/errors.ts';
import type { Option } from '../../src/kit/option.ts';

const description = 'A test option';

/** The key of the mistake, or the value. */
const read = <T>(option: Option<T>, value: unknown): T | string => {
  try {
    return option.parse(value, 'it');
  } catch (error) {
    if (error instanceof UserError) return `mistake: ${error.key}`;
    throw error;
  }
};

const GENERAL = {
  id: '5',
  name: 'general',
  type: ChannelType.GuildText,
  permissions: '3072',
  parent_id: null,
};

describe('a channel option', () => {
  const option = channel({ description, kinds: ['text', 'thread'] });

  it('has id, name, kind and what may be done there, as Discord resolved them', () => {
    expect(read(option, GENERAL)).toEqual({
      id: '5',
      name: 'general',
      kind: 'text',
      parent: undefined,
      permissions: 3072n,
    });
    const thread = { ...GENERAL, type: ChannelType.PrivateThread, parent_id: '4' };
    expect(read(option, thread)).toMatchObject({ kind: 'thread', parent: '4' });
  });

  it('is offered in these kinds alone, and takes no other', () => {
    expect(option.channelTypes).toEqual([
      ChannelType.GuildText,
      ChannelType.PublicThread,
      ChannelType.PrivateThread,
      ChannelType.AnnouncementThread,
    ]);
    for (const type of [ChannelType.GuildForum, ChannelType.GuildVoice, ChannelType.DM, 999]) {
      expect(read(option, { ...GENERAL, type })).toBe('mistake: option.not-resolved');
    }
  });

  it.each([
    '5',
    5,
    true,
    [],
    {},
    { ...GENERAL, permissions: 'all' },
  ])('does not take %j for a channel', (value) => {
    expect(read(option, value)).toBe('mistake: option.not-resolved');
  });

  it('is missed only where it is required', () => {
    expect(read(option, undefined)).toBeUndefined();
    expect(read(channel({ description, kinds: ['text'], required: true }), undefined)).toBe(
      'mistake: option.missing',
    );
  });
});

describe('a role option', () => {
  it('has what decides whether it can be pinged or given', () => {
    const given = { id: '6', name: 'Fans', permissions: '8', position: 2, managed: true, mentionable: false };
    expect(read(role({ description }), { ...given, color: 3 })).toEqual({ ...given, permissions: 8n });
    expect(read(role({ description }), '6')).toBe('mistake: option.not-resolved');
  });
});

describe('a person option', () => {
  it('has the name that is shown here, and what they may do where they are a member', () => {
    const given = { id: '7', username: 'ada', global_name: 'Ada', bot: false };
    const member = { nick: 'Countess', permissions: '32' };
    expect(read(user({ description }), { ...given, member })).toEqual({
      id: '7',
      name: 'Countess',
      bot: false,
      permissions: 32n,
    });
    expect(read(user({ description }), given)).toMatchObject({ name: 'Ada', permissions: undefined });
    expect(read(user({ description }), '7')).toBe('mistake: option.not-resolved');
  });
});

describe('a file option', () => {
  it('has name, size and address', () => {
    const given = { id: '8', filename: 'a.json', size: 12, url: 'https://cdn.example/a.json' };
    expect(read(file({ description }), given)).toEqual({
      name: 'a.json',
      bytes: 12,
      url: 'https://cdn.example/a.json',
    });
    expect(read(file({ description }), { ...given, url: 'here' })).toBe('mistake: option.not-resolved');
  });
});
