import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { calendarRoutes, type Edition, feedsOf } from '../../src/http/calendars.ts';
import { reachable } from '../../src/http/routes.ts';
import { type HttpServer, type Routes, serveHttp } from '../../src/http/server.ts';

const servers: HttpServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((it) => it.close())));

async function serve(routes: Routes) {
  const errors: unknown[] = [];
  const server = await serveHttp(routes, {
    host: '127.0.0.1',
    port: 0,
    onError: (error) => errors.push(error),
  });
  servers.push(server);
  return (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
}

const NOW = Date.parse('2023-06-05T09:00:00.500Z');

/** Routes whose calendars say only what they are, and what was written. */
function calendars() {
  const written: string[] = [];
  const editionOf = (text: string): Edition => ({
    packs: ['tide'],
    write(pack, language) {
      written.push(`${pack} ${language}`);
      return `${text} ${pack} ${language}\r\n`;
    },
  });
  const state = { edition: editionOf('ä'), now: NOW };
  const routes = calendarRoutes({
    edition: () => state.edition,
    languages: ['de', 'en'],
    now: () => state.now,
  });
  return { written, state, editionOf, routes };
}

const head = (answer: Response, ...names: string[]) => names.map((name) => answer.headers.get(name));

describe('a feed', () => {
  it('is a calendar with a tag and a time, which may be kept for an hour', async () => {
    const get = await serve(calendars().routes);
    const answer = await get('/calendar/tide.ics');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('ä tide en\r\n');
    expect(head(answer, 'content-type', 'cache-control', 'last-modified', 'content-length')).toEqual([
      'text/calendar; charset=utf-8',
      'public, max-age=3600',
      'Mon, 05 Jun 2023 09:00:00 GMT',
      '12',
    ]);
    expect(answer.headers.get('etag')).toMatch(/^"[\w-]{43}"$/u);
  });

  it('answers HEAD with the same head and no body', async () => {
    const get = await serve(calendars().routes);
    const [whole, bare] = [
      await get('/calendar/tide.ics'),
      await get('/calendar/tide.ics', { method: 'HEAD' }),
    ];
    expect(bare.status).toBe(200);
    expect(await bare.text()).toBe('');
    const names = ['etag', 'last-modified', 'content-type', 'content-length', 'cache-control'];
    expect(head(bare, ...names)).toEqual(head(whole, ...names));
  });

  it('is not sent again to who has it', async () => {
    const get = await serve(calendars().routes);
    const first = await get('/calendar/tide.ics');
    const etag = first.headers.get('etag') ?? '';
    const since = first.headers.get('last-modified') ?? '';
    const before = 'Mon, 05 Jun 2023 08:59:59 GMT';
    const statuses: [Record<string, string>, number][] = [
      [{ 'if-none-match': etag }, 304],
      [{ 'if-none-match': `W/${etag}` }, 304],
      [{ 'if-none-match': `"other", ${etag}` }, 304],
      [{ 'if-none-match': '*' }, 304],
      [{ 'if-none-match': '"other"' }, 200],
      [{ 'if-modified-since': since }, 304],
      [{ 'if-modified-since': before }, 200],
      [{ 'if-modified-since': 'yesterday' }, 200],
      [{ 'if-none-match': '"other"', 'if-modified-since': since }, 200],
      [{ 'if-none-match': etag, 'if-modified-since': before }, 304],
    ];
    for (const [headers, status] of statuses) {
      const answer = await get('/calendar/tide.ics', { headers, cache: 'no-store' });
      expect([headers, answer.status]).toEqual([headers, status]);
      if (status === 304) expect(await answer.text()).toBe('');
      expect(answer.headers.get('etag')).toBe(etag);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
    }
  });

  it('comes in a language that there is, each written once until something changes', async () => {
    const { routes, written, state, editionOf } = calendars();
    const get = await serve(routes);
    const [english, german] = [await get('/calendar/tide.ics'), await get('/calendar/tide.ics?lang=de&x=1')];
    expect(await german.text()).toBe('ä tide de\r\n');
    expect(german.headers.get('etag')).not.toBe(english.headers.get('etag'));
    await get('/calendar/tide.ics?lang=en');
    expect(written).toEqual(['tide en', 'tide de']);
    for (const lang of ['xx', '', '../de', 'de-AT']) {
      const answer = await get(`/calendar/tide.ics?lang=${encodeURIComponent(lang)}`);
      expect([lang, answer.status, await answer.text()]).toEqual([lang, 400, 'lang must be one of de, en\n']);
    }
    Object.assign(state, { edition: editionOf('new'), now: NOW + 60_000 });
    const changed = await get('/calendar/tide.ics', {
      headers: { 'if-modified-since': english.headers.get('last-modified') ?? '' },
      cache: 'no-store',
    });
    expect([changed.status, await changed.text()]).toEqual([200, 'new tide en\r\n']);
  });

  it.each([
    '/calendar/other.ics',
    '/calendar/',
    '/calendar',
    '/calendar/tide',
    '/calendar/x/tide.ics',
    '/calendar/%2e%2e.ics',
  ])('is nothing at %s', async (path) => {
    const get = await serve(calendars().routes);
    expect((await get(path)).status).toBe(404);
  });

  it('can’t be written to', async () => {
    const get = await serve(calendars().routes);
    expect((await get('/calendar/tide.ics', { method: 'PUT', body: 'x' })).status).toBe(405);
  });

  it('is there under the public address and at the machine, under no foreign name', async () => {
    const routes = reachable(calendars().routes, 'https://bot.example.org/films');
    await serve(routes);
    const port = servers[0]?.port;
    const status = (host: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        const options = { host: '127.0.0.1', port, path: '/calendar/tide.ics', headers: { host } };
        request(options, (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end();
      });
    for (const host of [
      'bot.example.org',
      'BOT.example.org.:443',
      '127.0.0.1:3000',
      'localhost',
      '[::1]:80',
    ]) {
      expect([host, await status(host)]).toEqual([host, 200]);
    }
    for (const host of ['evil.example', 'bot.example.org.evil.example']) {
      expect([host, await status(host)]).toEqual([host, 404]);
    }
  });
});

describe('where feeds are', () => {
  const packs = [{ id: 'tide', name: 'Tide' }];

  it.each([
    ['https://bot.example.org', 'https://bot.example.org/calendar/tide.ics'],
    ['https://bot.example.org:8443/', 'https://bot.example.org:8443/calendar/tide.ics'],
    ['http://bot.example.org/films//?x#y', 'http://bot.example.org/films/calendar/tide.ics'],
  ])('under %s it is %s', (publicUrl, url) => {
    expect(feedsOf(packs, publicUrl)).toEqual([{ pack: 'tide', name: 'Tide', url }]);
  });

  it('is nowhere without a public address', () => {
    expect(feedsOf(packs, undefined)).toEqual([]);
  });
});
