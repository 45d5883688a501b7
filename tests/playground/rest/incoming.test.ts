import { expect, test } from 'vitest';
import { parseBody } from '../../../src/playground/rest/incoming.ts';

async function form(
  fields: Record<string, string | File>,
): Promise<{ contentType: string; bytes: Buffer<ArrayBuffer> }> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  const request = new Response(data);
  return {
    contentType: request.headers.get('content-type') ?? '',
    bytes: Buffer.from(await request.arrayBuffer()),
  };
}

test('nothing is nothing', async () => {
  expect(await parseBody('application/json', Buffer.alloc(0))).toEqual({ body: undefined, uploads: [] });
});

test('JSON is parsed, whatever the type says', async () => {
  expect(await parseBody('', Buffer.from('{"a":[1]}'))).toEqual({ body: { a: [1] }, uploads: [] });
  await expect(parseBody('application/json', Buffer.from('{'))).rejects.toMatchObject({
    refusal: { code: 50109 },
  });
});

test('a form has its JSON in `payload_json` and its files in `files[n]`', async () => {
  const { contentType, bytes } = await form({
    payload_json: '{"content":"x"}',
    'files[3]': new File(['abc'], 'ä b.png', { type: 'image/png' }),
    'files[x]': new File(['no'], 'no.txt'),
    other: 'ignored',
  });
  const { body, uploads } = await parseBody(contentType, bytes);
  expect(body).toEqual({ content: 'x' });
  expect(uploads).toEqual([
    { id: '3', name: 'ä b.png', contentType: 'image/png', bytes: new Uint8Array(Buffer.from('abc')) },
  ]);
});

test('a form without JSON has no body; a broken one is refused', async () => {
  const { contentType, bytes } = await form({ 'files[0]': new File(['a'], 'a.txt') });
  expect((await parseBody(contentType, bytes)).body).toBeUndefined();
  await expect(parseBody(contentType, Buffer.from('nonsense'))).rejects.toMatchObject({
    refusal: { status: 400 },
  });
  const broken = await form({ payload_json: '{' });
  await expect(parseBody(broken.contentType, broken.bytes)).rejects.toMatchObject({
    refusal: { code: 50109 },
  });
});
