import { stat, utimes } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { get, post, statusOf } from './calls.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.strike());

const paths = ['/', '/page/main.js', '/page-api/world', '/page-api/feed', '/page-api/say'];

describe('who may come in', () => {
  it.each(paths)('%s refuses a foreign host, as a rebound name would send it', async (path) => {
    const headers = { host: 'evil.example' };
    expect(await statusOf(stage.playground, path, { headers })).toBe(403);
  });

  it.each(paths)('%s refuses a foreign origin', async (path) => {
    const headers = { origin: 'https://evil.example' };
    expect(await statusOf(stage.playground, path, { headers })).toBe(403);
  });

  it('takes its own origin by name and by number', async () => {
    for (const host of ['127.0.0.1', 'localhost']) {
      const { port } = new URL(stage.playground.url);
      const headers = { host: `${host}:${port}`, origin: `http://${host}:${port}` };
      expect(await statusOf(stage.playground, '/page-api/world', { headers })).toBe(200);
    }
  });
});

describe('what the interface takes', () => {
  it('wants JSON, so that no form on another page can act', async () => {
    const { url } = stage.playground;
    const body = JSON.stringify({ as: stage.fan.id, channel: stage.general.id, content: 'hi' });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded']) {
      const headers = { 'content-type': type };
      const response = await fetch(`${url}/page-api/say`, { method: 'POST', headers, body });
      expect(response.status).toBe(415);
    }
    expect(stage.playground.messages(stage.general)).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${stage.playground.url}/page-api/say`, {
      method: 'POST',
      headers,
      body: '{',
    });
    expect(response.status).toBe(400);
  });

  it('refuses a body that is too long', async () => {
    const content = 'x'.repeat(4 * 1024 * 1024);
    const asked = post(stage.playground, '/page-api/say', { as: '1', channel: '1', content });
    const status = await asked.then(
      (answer) => answer.status,
      // The connection is closed without reading on, which a client may meet before it reads the answer.
      () => 413,
    );
    expect(status).toBe(413);
  });

  it('names the methods that it takes', async () => {
    const { url } = stage.playground;
    const read = await fetch(`${url}/page-api/world`, { method: 'POST' });
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    const act = await fetch(`${url}/page-api/say`);
    expect([act.status, act.headers.get('allow')]).toEqual([405, 'POST']);
    const feed = await fetch(`${url}/page-api/feed`, { method: 'HEAD' });
    expect([feed.status, feed.headers.get('allow')]).toEqual([405, 'GET']);
  });

  it('answers 404 for an interface that it does not have', async () => {
    expect((await get(stage.playground, '/page-api/everything')).status).toBe(404);
    expect((await get(stage.playground, '/page-api/toString')).status).toBe(404);
  });

  it('leaves other paths to others', async () => {
    stage.playground.handle((request, response) => {
      if (request.url !== '/clock') return false;
      response.end('{}');
      return true;
    });
    expect(await statusOf(stage.playground, '/clock')).toBe(200);
    expect(await statusOf(stage.playground, '/elsewhere')).toBe(404);
  });
});

describe("the page's files", () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/page/main.js', 'text/javascript; charset=utf-8'],
    ['/page/style/tokens.css', 'text/css; charset=utf-8'],
    ['/page/icon.svg', 'image/svg+xml'],
  ])('%s is served as %s under a strict policy', async (path, type) => {
    const { headers, status } = await fetch(`${stage.playground.url}${path}`);
    expect([status, headers.get('content-type')]).toEqual([200, type]);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    '/page/../page-api/handler.ts',
    '/page/..%2fpage-api%2fhandler.ts',
    '/page/%2e%2e/handler.ts',
    '/page/tsconfig.json',
    '/page/base/../../../../package.json',
    '/page/',
    '/page/.hidden.js',
    '/page/main.js%00.css',
    '/page/missing.js',
    '/page/v0123456789ab/missing.js',
    '/page/v0123456789ab/v0123456789ab/main.js',
  ])('%s leads nowhere', async (path) => {
    expect(await statusOf(stage.playground, path)).toBe(404);
  });

  it('are asked for once: the page leads to them by a name that is another when one has changed', async () => {
    const { url } = stage.playground;
    const page = await fetch(`${url}/`);
    expect(page.headers.get('cache-control')).toBe('no-store');
    const links = [...(await page.text()).matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(2);
    for (const path of links) {
      const { status, headers } = await fetch(`${url}${path}`);
      expect([path, status]).toEqual([expect.stringMatching(/^\/page\/v[0-9a-f]{12}\//), 200]);
      expect(headers.get('cache-control')).toMatch(/^private, max-age=\d+, immutable$/);
    }
    expect((await fetch(`${url}/page/main.js`)).headers.get('cache-control')).toBe('no-store');
    const file = new URL('../../../src/playground/page/icon.svg', import.meta.url);
    const { atime, mtime } = await stat(file);
    await utimes(file, atime, new Date(mtime.getTime() + 1000));
    onTestFinished(() => utimes(file, atime, mtime));
    expect(await (await fetch(`${url}/`)).text()).not.toContain(links[0]);
  });

  it('answers HEAD without a body', async () => {
    const response = await fetch(`${stage.playground.url}/`, { method: 'HEAD' });
    expect([response.status, await response.text()]).toEqual([200, '']);
  });
});
