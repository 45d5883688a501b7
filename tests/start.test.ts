import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { placeOf } from '../src/modules.ts';

const ROOT = resolve(import.meta.dirname, '..');

const urlOf = (...path: string[]) => pathToFileURL(join(ROOT, ...path)).href;

/** Runs a module in a Node of its own, as the door would, and gives the JSON that it prints. */
async function printed(source: string): Promise<unknown> {
  const options = ['--input-type=module', '--eval', source];
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: ROOT });
  return JSON.parse(stdout);
}

describe('where a module is', () => {
  it('is known for our own files', () => {
    expect(placeOf('../clock.ts', urlOf('src', 'bot', 'bot.ts'))).toEqual({
      url: urlOf('src', 'clock.ts'),
      format: 'module-typescript',
    });
  });

  it('is nowhere for the languages of zod', () => {
    const place = placeOf('../locales/index.js', urlOf('node_modules', 'zod', 'v4', 'core', 'index.js'));
    expect(place?.url).toBe('data:text/javascript,');
  });

  it.each([
    ['zod', urlOf('src', 'clock.ts')],
    ['node:http', urlOf('src', 'http', 'server.ts')],
    ['./en.json', urlOf('src', 'language', 'catalogue.ts')],
    ['../locales/en.js', urlOf('node_modules', 'zod', 'v4', 'classic', 'schemas.js')],
    ['../locales/index.js', urlOf('node_modules', 'other', 'index.js')],
  ])('is left to Node for %s', (specifier, importer) => {
    expect(placeOf(specifier, importer)).toBeUndefined();
  });
});

it('a start loads no undici but one, and zod without its languages speaks as before', async () => {
  const found = await printed(`
    const { findModules } = await import('./src/modules.ts');
    findModules();
    await import('./src/discord/one-undici.ts');
    await import('./src/bot/bot.ts');
    const { z } = await import('zod');
    console.log(JSON.stringify({
      undici: process.moduleLoadList.filter((name) => name.includes('undici')),
      forms: [FormData, Response].map(({ name }) => name),
      languages: Object.keys(z.locales),
      says: z.string().safeParse(1).error.issues[0].message,
    }));
  `);
  expect(found).toEqual({
    undici: [],
    forms: ['FormData', 'Response'],
    languages: [],
    says: 'Invalid input: expected string, received number',
  });
});

it('where Node has no Temporal, as 24 has none, everything is loaded with a polyfill', async () => {
  // It ends at its first look at the environment, with all of its modules evaluated.
  const env = { PATH: process.env.PATH, NODE_ENV: 'production' };
  const options = ['--no-harmony-temporal', join(ROOT, 'bin', 'bot.mjs')];
  const ended = promisify(execFile)(process.execPath, options, { cwd: tmpdir(), env });
  await expect(ended).rejects.toMatchObject({
    code: 78,
    stderr: '',
    stdout: expect.stringContaining('DISCORD_TOKEN is not set'),
  });
});
