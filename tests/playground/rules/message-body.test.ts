import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { checkBody } from '../../../src/playground/rules/check-body.ts';
import { bodyTable } from './body-table.ts';

const clapper = '\u{1F3AC}';
const mib = 1024 * 1024;
const file = (id: string, bytes = 1000) => ({ id, name: `${id}.png`, bytes });
const embed = (size: number) => ({ description: 'a'.repeat(size) });

bodyTable(
  'message.create',
  { files: [file('0')] },
  {
    accepted: [
      ['text of 2000 characters', { content: 'a'.repeat(2000) }],
      ['text of 2000 characters outside the basic plane', { content: clapper.repeat(2000) }],
      [
        'null for what is not there',
        { content: 'a', embeds: null, components: null, nonce: null, flags: null },
      ],
      ['10 embeds of 6000 characters together', { embeds: Array.from({ length: 10 }, () => embed(600)) }],
      [
        'an embed title of 256 characters outside the basic plane',
        { embeds: [{ title: clapper.repeat(256) }] },
      ],
      ['an embed that is only a picture', { embeds: [{ image: { url: 'attachment://0.png' } }] }],
      [
        'an embed with an instant of another zone',
        { embeds: [{ title: 'a', timestamp: '2023-06-05T12:00:00+12:45' }] },
      ],
      [
        'an embed with a time that has no zone',
        { embeds: [{ title: 'a', timestamp: '2023-06-05T12:00:00' }] },
      ],
      [
        'nothing to parse, and lists',
        { content: 'a', allowed_mentions: { parse: [], users: ['1'], roles: ['2'] } },
      ],
      [
        'parsing users and an empty list of them',
        { content: 'a', allowed_mentions: { parse: ['users'], users: [] } },
      ],
      [
        'a hundred ids',
        { content: 'a', allowed_mentions: { roles: Array.from({ length: 100 }, (_, i) => String(i)) } },
      ],
      ['a nonce of 25 characters', { content: 'a', nonce: 'n'.repeat(25), enforce_nonce: true }],
      ['a nonce that is a number', { content: 'a', nonce: 123456789 }],
      ['a reply', { content: 'a', message_reference: { message_id: '5', fail_if_not_exists: false } }],
      ['an attachment that was uploaded', { attachments: [{ id: '0', description: 'alt' }] }],
      ['an attachment by number', { attachments: [{ id: 0 }] }],
      ['a file alone', {}],
      ['a sticker alone', { sticker_ids: ['1'] }],
      ['a poll', { poll: { question: { text: 'Which?' }, answers: [{ poll_media: { text: 'This' } }] } }],
    ],
    refused: [
      ['text of 2001 characters', { content: 'a'.repeat(2001) }, 'content', 'BASE_TYPE_MAX_LENGTH'],
      ['text that is a number', { content: 5 }, 'content', 'STRING_TYPE_CONVERT'],
      ['11 embeds', { embeds: Array.from({ length: 11 }, () => embed(1)) }, 'embeds', 'BASE_TYPE_MAX_LENGTH'],
      [
        'embeds of 6001 characters together',
        { embeds: [embed(4000), embed(2001)] },
        'embeds',
        'MAX_EMBED_SIZE_EXCEEDED',
      ],
      ['a title of 257', { embeds: [{ title: 'a'.repeat(257) }] }, 'embeds.0.title', 'BASE_TYPE_MAX_LENGTH'],
      ['a description of 4097', { embeds: [embed(4097)] }, 'embeds.0.description', 'BASE_TYPE_MAX_LENGTH'],
      [
        'a footer of 2049',
        { embeds: [{ footer: { text: 'a'.repeat(2049) } }] },
        'embeds.0.footer.text',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'an author of 257',
        { embeds: [{ author: { name: 'a'.repeat(257) } }] },
        'embeds.0.author.name',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        '26 fields',
        { embeds: [{ fields: Array(26).fill({ name: 'a', value: 'b' }) }] },
        'embeds.0.fields',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a field name of 257',
        { embeds: [{ fields: [{ name: 'a'.repeat(257), value: 'b' }] }] },
        'embeds.0.fields.0.name',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a field value of 1025',
        { embeds: [{ fields: [{ name: 'a', value: 'b'.repeat(1025) }] }] },
        'embeds.0.fields.0.value',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'a field with no value',
        { embeds: [{ fields: [{ name: 'a' }] }] },
        'embeds.0.fields.0.value',
        'BASE_TYPE_REQUIRED',
      ],
      [
        'a field with a blank name',
        { embeds: [{ fields: [{ name: ' ', value: 'b' }] }] },
        'embeds.0.fields.0.name',
        'BASE_TYPE_REQUIRED',
      ],
      ['an embed with nothing in it', { embeds: [{}] }, 'embeds.0.description', 'BASE_TYPE_REQUIRED'],
      [
        'an embed that is only a colour',
        { embeds: [{ color: 1 }] },
        'embeds.0.description',
        'BASE_TYPE_REQUIRED',
      ],
      [
        'a footer without text',
        { embeds: [{ title: 'a', footer: {} }] },
        'embeds.0.footer.text',
        'BASE_TYPE_REQUIRED',
      ],
      [
        'a colour beyond white',
        { embeds: [{ title: 'a', color: 0x1000000 }] },
        'embeds.0.color',
        'NUMBER_TYPE_MAX',
      ],
      [
        'a time that is none',
        { embeds: [{ title: 'a', timestamp: 'tomorrow' }] },
        'embeds.0.timestamp',
        'DATE_TIME_TYPE_PARSE',
      ],
      [
        'a URL that is none',
        { embeds: [{ title: 'a', url: 'here' }] },
        'embeds.0.url',
        'URL_TYPE_INVALID_URL',
      ],
      [
        'a picture by another scheme',
        { embeds: [{ image: { url: 'ftp://a.example/b.png' } }] },
        'embeds.0.image.url',
        'URL_TYPE_INVALID_SCHEME',
      ],
      [
        'a link to an attachment',
        { embeds: [{ title: 'a', url: 'attachment://0.png' }] },
        'embeds.0.url',
        'URL_TYPE_INVALID_SCHEME',
      ],
      [
        'parsing users and a list of them',
        { content: 'a', allowed_mentions: { parse: ['users'], users: ['1'] } },
        'allowed_mentions',
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      ],
      [
        'parsing roles and a list of them',
        { content: 'a', allowed_mentions: { parse: ['roles'], roles: ['1'] } },
        'allowed_mentions',
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      ],
      [
        'a hundred and one ids',
        { content: 'a', allowed_mentions: { users: Array.from({ length: 101 }, (_, i) => String(i)) } },
        'allowed_mentions.users',
        'BASE_TYPE_MAX_LENGTH',
      ],
      [
        'an id twice',
        { content: 'a', allowed_mentions: { users: ['1', '1'] } },
        'allowed_mentions.users.1',
        'SET_TYPE_ALREADY_CONTAINS_VALUE',
      ],
      [
        'a kind of mention that is none',
        { content: 'a', allowed_mentions: { parse: ['here'] } },
        'allowed_mentions.parse.0',
        'BASE_TYPE_CHOICES',
      ],
      ['a nonce of 26 characters', { content: 'a', nonce: 'n'.repeat(26) }, 'nonce', 'NONCE_TYPE_TOO_LONG'],
      [
        'a reply to no id',
        { content: 'a', message_reference: { message_id: 'abc' } },
        'message_reference.message_id',
        'NUMBER_TYPE_COERCE',
      ],
      [
        'an attachment that was not uploaded',
        { attachments: [{ id: '1' }] },
        'attachments.0',
        'ATTACHMENT_NOT_FOUND',
      ],
      ['4 stickers', { sticker_ids: ['1', '2', '3', '4'] }, 'sticker_ids', 'BASE_TYPE_MAX_LENGTH'],
    ],
  },
);

bodyTable(
  'message.create',
  {},
  {
    accepted: [['one character', { content: 'a' }]],
    refused: [
      ['nothing at all', {}, 50006],
      ['white space', { content: ' \n\t ' }, 50006],
      ['empty lists', { content: '', embeds: [], components: [] }, 50006],
      ['a reply without text', { message_reference: { message_id: '1' } }, 50006],
      ['flags alone', { flags: MessageFlags.SuppressNotifications }, 50006],
    ],
  },
);

describe('files', () => {
  const ten = Array.from({ length: 10 }, (_, i) => file(String(i)));

  it('may be ten', () => {
    expect(checkBody('message.create', {}, { files: ten })).toBeUndefined();
  });

  it('may not be eleven', () => {
    expect(checkBody('message.create', {}, { files: [...ten, file('10')] })?.code).toBe(30015);
  });

  it('may have ten mebibytes each', () => {
    expect(checkBody('message.create', {}, { files: [file('0', 10 * mib)] })).toBeUndefined();
    const large = checkBody('message.create', {}, { files: [file('0', 10 * mib + 1)] });
    expect(large).toMatchObject({ status: 413, code: 40005 });
  });

  it('may have what the server allows', () => {
    const context = { files: [file('0', 20 * mib)], fileLimit: 50 * mib };
    expect(checkBody('message.create', {}, context)).toBeUndefined();
  });

  it('may have 25 mebibytes together', () => {
    const context = { files: [file('0', 9 * mib), file('1', 9 * mib), file('2', 9 * mib)] };
    expect(checkBody('message.create', {}, context)?.code).toBe(40005);
  });
});
