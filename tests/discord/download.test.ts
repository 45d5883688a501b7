import { createServer, type RequestListener } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDownload } from '../../src/discord/download.ts';

/** Something that serves files, as Discord's stand-in does. */
async function shelf(serve: RequestListener): Promise<string> {
  const server = createServer(serve);
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no address');
  return `http://127.0.0.1:${address.port}`;
}

const get = (origin: string, url: string, most = 1024) => createDownload(`${origin}/api`)(url, most);

describe('an attached file', () => {
  it('is had from Discord’s stand-in, whole', async () => {
    const origin = await shelf((_request, response) => response.end('{"a":1}'));
    const bytes = await get(origin, `${origin}/attachments/1/2/a.json`);
    expect(new TextDecoder().decode(bytes)).toBe('{"a":1}');
  });

  it('is had from nowhere else, and nobody is asked', async () => {
    const asked: unknown[] = [];
    const other = await shelf((request, response) => response.end(String(asked.push(request.url))));
    const origin = await shelf((_request, response) => response.end());
    const elsewhere = [
      `${other}/a`,
      'http://cdn.discordapp.com/a',
      'https://cdn.discordapp.com.evil.example/a',
    ];
    for (const url of [...elsewhere, 'file:///etc/passwd', 'nonsense', `${origin}@evil.example/a`]) {
      await expect(get(origin, url)).rejects.toMatchObject({ key: 'file.elsewhere' });
    }
    await expect(createDownload('https://discord.com/api')('https://discord.com/a', 9)).rejects.toMatchObject(
      {
        key: 'file.elsewhere',
      },
    );
    expect(asked).toEqual([]);
  });

  it('is not followed to elsewhere', async () => {
    const asked: unknown[] = [];
    const other = await shelf((request, response) => response.end(String(asked.push(request.url))));
    const origin = await shelf((_request, response) =>
      response.writeHead(302, { location: `${other}/a` }).end(),
    );
    await expect(get(origin, `${origin}/a`)).rejects.toMatchObject({ key: 'file.unreachable' });
    expect(asked).toEqual([]);
  });

  it('is refused where it is larger than may be, whatever its server says of its length', async () => {
    const origin = await shelf((_request, response) => {
      response.write('x'.repeat(700));
      response.end('x'.repeat(700));
    });
    await expect(get(origin, `${origin}/a`)).rejects.toMatchObject({
      key: 'file.too-large',
      params: { max: 1 },
    });
  });

  it('that is gone, or whose server breaks off, can’t be had', async () => {
    const gone = await shelf((_request, response) => response.writeHead(404).end('gone'));
    await expect(get(gone, `${gone}/a`)).rejects.toMatchObject({ key: 'file.unreachable' });
    const broken = await shelf((request) => request.socket.destroy());
    await expect(get(broken, `${broken}/a`)).rejects.toMatchObject({ key: 'file.unreachable' });
  });
});
