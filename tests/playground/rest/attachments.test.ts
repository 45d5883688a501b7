import type { APIMessage } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { createTown, type Town } from '../support/town.ts';

async function upload({ bot, channel }: Town, name: string, type: string): Promise<string> {
  const form = new FormData();
  form.set('payload_json', JSON.stringify({ content: 'a file' }));
  form.set('files[0]', new File(['<script>1</script>'], name, { type }));
  const { body } = await bot.post<APIMessage>(`/channels/${channel.id}/messages`, form);
  return body.attachments[0]?.url ?? '';
}

test('a picture is served as what it is', async () => {
  const got = await fetch(await upload(await createTown(), 'card.webp', 'image/webp'));
  expect(got.headers.get('content-type')).toBe('image/webp');
  expect(got.headers.get('content-disposition')).toContain('inline');
});

test.each([
  'text/html',
  'image/svg+xml',
  'text/calendar',
])('%s is handed over as a download, never as a page', async (type) => {
  const got = await fetch(await upload(await createTown(), 'evil.html', type));
  expect(got.headers.get('content-type')).toBe('application/octet-stream');
  expect(got.headers.get('content-disposition')).toContain('attachment');
  expect(got.headers.get('x-content-type-options')).toBe('nosniff');
  expect(got.headers.get('content-security-policy')).toContain('sandbox');
});

test('what is unknown is 404', async () => {
  const { playground } = await createTown();
  expect((await fetch(`${playground.url}/attachments/1/2/x.png`)).status).toBe(404);
});

test('odd names are made harmless', async () => {
  const url = await upload(await createTown(), '../../a b"c.png', 'image/png');
  expect(url).toMatch(/\/\.\._\.\._a_b_c\.png$/);
});
