import { describe, expect, it } from 'vitest';
import { instant, normalForm } from '../../../src/playground/rules/normal-form.ts';

describe('the normal form of a body', () => {
  it.each([
    [
      'permission bits in text as a number',
      { default_member_permissions: '32' },
      { default_member_permissions: 32 },
    ],
    ['other texts of digits as they are', { name: '32' }, { name: '32' }],
    ['ids that are numbers as text', { channel_id: 5, users: [6] }, { channel_id: '5', users: ['6'] }],
    ["an attachment's id as text", { attachments: [{ id: 0 }] }, { attachments: [{ id: '0' }] }],
    ["a component's number as it is", { components: [{ id: 5 }] }, { components: [{ id: 5 }] }],
    ['instants in UTC', { timestamp: '2023-06-05T12:00+02:00' }, { timestamp: '2023-06-05T10:00:00Z' }],
    ['times without zone as UTC', { timestamp: '2023-06-05T12:00' }, { timestamp: '2023-06-05T12:00:00Z' }],
    ['what is no time as it is', { timestamp: 'soon' }, { timestamp: 'soon' }],
    [
      'translations without those that are null',
      { name_localizations: { de: 'a', fr: null } },
      { name_localizations: { de: 'a' } },
    ],
    ['other nulls as they are', { embeds: null, nick: null }, { embeds: null, nick: null }],
    ["a server's emoji with a name", { emoji: { id: '5' } }, { emoji: { id: '5', name: '' } }],
    ['characters outside the basic plane as one unit', { content: '\u{1F3AC}!' }, { content: '\u{FFFD}!' }],
  ])('has %s', (_, body, normal) => {
    expect(normalForm(body)).toEqual(normal);
  });

  it.each([null, undefined, true, 5, 'a'])('of a plain value is that value: %j', (value) => {
    expect(normalForm(value)).toBe(value);
  });
});

describe('an instant', () => {
  it.each([
    ['2023-06-05T12:00:00.000Z', '2023-06-05T12:00:00Z'],
    ['2023-06-05T12:00:00-05:00', '2023-06-05T17:00:00Z'],
    ['2023-06-05T12:00:00', '2023-06-05T12:00:00Z'],
    ['2023-06-05', undefined],
    ['5 June', undefined],
    ['', undefined],
  ])('of %j is %j', (written, read) => {
    expect(instant(written)).toBe(read);
  });
});
