import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { expectPublished } from '../support/published.ts';
import { openTown, say } from './open-town.ts';

test('pinned messages, threads on messages, replies and files are still messages as published', async () => {
  const town = await openTown();
  const first = await say(town);
  const path = `/channels/${town.channel.id}/messages`;
  await town.bot.put(`${path}/pins/${first.id}`);
  await town.bot.post(`${path}/${first.id}/threads`, { name: 'talk' });
  await say(town, {
    content: `<@${town.fan.id}> <@&${town.guild.id}>`,
    message_reference: { message_id: first.id },
  });
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'a file' }));
  form.set('files[0]', new File(['a'], 'a.txt', { type: 'text/plain' }));
  await town.bot.post(path, form);
  const { body } = await town.bot.get<APIMessage[]>(path);
  for (const message of body) expectPublished(message, 'MessageResponse');
  const pins = await town.bot.get(`${path}/pins`);
  expectPublished(pins.body, 'PinnedMessagesResponse');
});

test('components of every kind come back as published', async () => {
  const town = await openTown();
  const text = { type: 10, content: 'text' };
  const button = (n: number) => ({ type: 2, style: 1, label: 'b', custom_id: `b${n}` });
  const selects = [5, 6, 7, 8].map((type) => ({ type: 1, components: [{ type, custom_id: `s${type}` }] }));
  const option = { label: 'a', value: 'a', description: 'd', default: true };
  await say(town, {
    content: 'x',
    components: [{ type: 1, components: [{ type: 3, custom_id: 's', options: [option] }] }, ...selects],
  });
  await say(town, {
    flags: 1 << 15,
    components: [
      text,
      {
        type: 17,
        accent_color: 255,
        components: [text, { type: 14, divider: true, spacing: 2 }, { type: 1, components: [button(1)] }],
      },
      { type: 9, components: [text], accessory: button(2) },
      { type: 12, items: [{ media: { url: 'https://example.com/a.png' }, description: 'd' }] },
    ],
  });
  const { body } = await town.bot.get<APIMessage[]>(`/channels/${town.channel.id}/messages`);
  for (const message of body) expectPublished(message, 'MessageResponse');
});

test('an embed with everything in it comes back as published', async () => {
  const town = await openTown();
  const url = 'https://example.com/a.png';
  const embed = {
    title: 't',
    description: 'd',
    url,
    color: 1,
    timestamp: '2023-06-05T12:00:00+02:00',
    author: { name: 'a', icon_url: url },
    footer: { text: 'f', icon_url: url },
    image: { url },
    thumbnail: { url },
    fields: [{ name: 'n', value: 'v' }],
  };
  const message = await say(town, { embeds: [embed] });
  expectPublished(message, 'MessageResponse');
  expect(message.embeds).toMatchObject([
    { type: 'rich', timestamp: '2023-06-05T10:00:00.000Z', fields: [{ inline: false }] },
  ]);
});
