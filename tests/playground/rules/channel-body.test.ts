import { ChannelType } from 'discord-api-types/v10';
import { bodyTable } from './body-table.ts';

const now = Date.UTC(2023, 5, 5);

bodyTable(
  'channel.create',
  {},
  {
    accepted: [
      ['a text channel', { name: 'news', topic: 'a'.repeat(1024) }],
      [
        'a forum with long guidelines',
        { name: 'films', type: 15, topic: 'a'.repeat(4096), available_tags: [{ name: 'a' }, { name: 'b' }] },
      ],
      [
        'overwrites as texts',
        { name: 'a', permission_overwrites: [{ id: '1', type: 0, allow: '1024', deny: '0' }] },
      ],
    ],
    refused: [
      ['no name', {}, 'name', 'BASE_TYPE_REQUIRED'],
      ['a name of 101 characters', { name: 'a'.repeat(101) }, 'name', 'BASE_TYPE_MAX_LENGTH'],
      ['a topic of 1025 characters', { name: 'a', topic: 'a'.repeat(1025) }, 'topic', 'BASE_TYPE_MAX_LENGTH'],
      ['a tag twice', { name: 'a', type: 15, available_tags: [{ name: 'a' }, { name: 'a' }] }, 40061],
      [
        '21 tags',
        { name: 'a', type: 15, available_tags: Array.from({ length: 21 }, (_, i) => ({ name: `${i}` })) },
        'available_tags',
        'BASE_TYPE_MAX_LENGTH',
      ],
      ['a kind that cannot be made', { name: 'a', type: 1 }, 'type', 'BASE_TYPE_CHOICES'],
    ],
  },
);

bodyTable(
  'channel.modify',
  { channelType: ChannelType.GuildText },
  {
    accepted: [
      ['another topic', { topic: 'a' }],
      ['nothing', {}],
    ],
    refused: [
      ['an empty name', { name: '' }, 'name', 'BASE_TYPE_MIN_LENGTH'],
      ['a topic of 1025 characters', { topic: 'a'.repeat(1025) }, 'topic', 'BASE_TYPE_MAX_LENGTH'],
      [
        'a slow mode of more than 6 hours',
        { rate_limit_per_user: 21601 },
        'rate_limit_per_user',
        'NUMBER_TYPE_MAX',
      ],
    ],
  },
);

bodyTable(
  'channel.overwrite',
  {},
  {
    accepted: [['what a role may', { type: 0, allow: '1024', deny: '0' }]],
    refused: [
      ['no type', { allow: '1024' }, 'type', 'BASE_TYPE_REQUIRED'],
      ['bits in words', { type: 0, allow: 'VIEW_CHANNEL' }, 'allow', 'NUMBER_TYPE_COERCE'],
    ],
  },
);

bodyTable(
  'role.create',
  {},
  {
    accepted: [
      ['a ping role', { name: 'Pings', mentionable: true, permissions: '0', color: 0 }],
      ['nothing', {}],
    ],
    refused: [
      ['a name of 101 characters', { name: 'a'.repeat(101) }, 'name', 'BASE_TYPE_MAX_LENGTH'],
      ['a colour beyond white', { color: 0x1000000 }, 'color', 'NUMBER_TYPE_MAX'],
    ],
  },
);

bodyTable(
  'role.modify',
  {},
  {
    accepted: [['mentionable', { mentionable: true }]],
    refused: [['a word for yes', { mentionable: 'yes' }, 'mentionable', 'BOOLEAN_TYPE_CONVERT']],
  },
);

bodyTable(
  'thread.start',
  {},
  {
    accepted: [['a public thread', { name: 'a', type: 11, auto_archive_duration: 1440 }]],
    refused: [
      ['no name', { type: 11 }, 'name', 'BASE_TYPE_REQUIRED'],
      ['a name of 101 characters', { name: 'a'.repeat(101) }, 'name', 'BASE_TYPE_MAX_LENGTH'],
      [
        'a duration that Discord does not offer',
        { name: 'a', auto_archive_duration: 30 },
        'auto_archive_duration',
        'BASE_TYPE_CHOICES',
      ],
      ['a type that is no thread', { name: 'a', type: 0 }, 'type', 'BASE_TYPE_CHOICES'],
    ],
  },
);

bodyTable(
  'thread.start-from-message',
  {},
  {
    accepted: [['a thread', { name: 'a' }]],
    refused: [['an empty name', { name: '' }, 'name', 'BASE_TYPE_MIN_LENGTH']],
  },
);

bodyTable(
  'thread.modify',
  {},
  {
    accepted: [['archived and locked', { archived: true, locked: true }]],
    refused: [
      ['six tags', { applied_tags: ['1', '2', '3', '4', '5', '6'] }, 'applied_tags', 'BASE_TYPE_MAX_LENGTH'],
    ],
  },
);

bodyTable(
  'forum.post',
  { tags: ['1', '2'] },
  {
    accepted: [
      ['a post with a tag', { name: 'a', message: { content: 'a' }, applied_tags: ['1'] }],
      ['a post without tag', { name: 'a', message: { content: 'a' } }],
    ],
    refused: [
      ['no message', { name: 'a' }, 'message', 'BASE_TYPE_REQUIRED'],
      ['an empty message', { name: 'a', message: {} }, 50006],
      [
        'a message of 2001 characters',
        { name: 'a', message: { content: 'a'.repeat(2001) } },
        'message.content',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a message of 4001 characters',
        { name: 'a', message: { content: 'a'.repeat(4001) } },
        'message.content',
        'BASE_TYPE_MAX_LENGTH',
      ],
      ['a tag of another forum', { name: 'a', message: { content: 'a' }, applied_tags: ['3'] }, 10087],
    ],
  },
);

bodyTable(
  'forum.post',
  { tags: ['1'], tagRequired: true },
  {
    accepted: [['a post with a tag', { name: 'a', message: { content: 'a' }, applied_tags: ['1'] }]],
    refused: [['a post without the tag that is wanted', { name: 'a', message: { content: 'a' } }, 40067]],
  },
);

bodyTable(
  'member.modify',
  { now },
  {
    accepted: [
      ['roles', { roles: ['1', '2'] }],
      ['a nickname', { nick: 'a'.repeat(32) }],
      ['a time-out of 28 days', { communication_disabled_until: '2023-07-03T00:00:00Z' }],
      ['its end', { communication_disabled_until: null }],
    ],
    refused: [
      ['a nickname of 33 characters', { nick: 'a'.repeat(33) }, 'nick', 'BASE_TYPE_MAX_LENGTH'],
      [
        'a time-out of more than 28 days',
        { communication_disabled_until: '2023-07-03T00:00:01Z' },
        'communication_disabled_until',
        'BASE_TYPE_INVALID',
      ],
      ['a role that is no id', { roles: ['fans'] }, 'roles.0', 'NUMBER_TYPE_COERCE'],
    ],
  },
);
