import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { configurationCheck } from '../../src/doctor/configuration.ts';
import { diskOf, memoryOf } from '../../src/doctor/host.ts';
import { portCheck, publicFindings, runningFinding } from '../../src/doctor/http.ts';
import { diskFindings, memoryFinding } from '../../src/doctor/machine.ts';
import { nodeCheck, zoneCheck } from '../../src/doctor/node.ts';
import { packFindings } from '../../src/doctor/packs.ts';

const MIB = 1024 * 1024;

describe('a disk', () => {
  const DISK = { folder: '/var', free: 4096 * MIB, writable: true, kind: 0xef53 };

  it.each([
    [{}, ['fine']],
    [{ free: 1000 * MIB }, ['warn']],
    [{ free: 10 * MIB }, ['bad']],
    [{ writable: false }, ['bad']],
    [{ kind: 0x01021994 }, ['fine', 'warn']],
    [{ kind: 0x6969 }, ['fine', 'warn']],
  ])('with %o is %o', (facts, states) => {
    expect(diskFindings({ ...DISK, ...facts }).map(({ state }) => state)).toEqual(states);
  });

  it('is looked at where the folder will be, before it is there', async () => {
    const { folder, free, writable } = await diskOf(`${import.meta.dirname}/not/there/store.sqlite`);
    expect([folder, writable]).toEqual([import.meta.dirname, true]);
    expect(free).toBeGreaterThan(0);
  });
});

it('memory is told, and warned of where there is little', () => {
  expect(memoryFinding({ limit: undefined, available: 4096 * MIB }).says).toBe(
    '4096 MiB available; no limit is set',
  );
  expect(memoryFinding({ limit: 128 * MIB, available: 4096 * MIB }).state).toBe('warn');
  expect(memoryOf().available).toBeGreaterThan(0);
});

it('Node and its zones are looked at', async () => {
  const node = { version: '26.10.0', path: '/node', tz: '2026c', nativeTemporal: true };
  expect(await nodeCheck(node).run()).toMatchObject({ state: 'fine' });
  expect(await nodeCheck({ ...node, version: '22.0.0' }).run()).toMatchObject({ state: 'bad' });
  expect(await zoneCheck(node).run()).toMatchObject({ state: 'fine' });
  const proofs = [['Europe/Berlin', '2026-07-01T12:00', '+03:00']] as const;
  expect(await zoneCheck(node, proofs).run()).toMatchObject({ state: 'warn' });
  expect(await zoneCheck({ tz: undefined }, proofs).run()).toMatchObject({ state: 'bad' });
});

describe('the configuration', () => {
  const states = async (env: Record<string, string>) =>
    [await configurationCheck(readConfig(env), true).run()].flat().map(({ state }) => state);

  it('is doubted where it may not be meant so', async () => {
    const token = { DISCORD_TOKEN: 'x', NODE_ENV: 'production' };
    expect(await states(token)).toEqual(['fine']);
    expect(await states({ DISCORD_TOKEN: 'x' })).toEqual(['fine', 'warn']);
    expect(await states({ NODE_ENV: 'production' })).toEqual(['fine', 'bad']);
    expect(await states({ ...token, HOST: '0.0.0.0', OWNER_GUILD: '1' })).toEqual(['fine', 'warn', 'warn']);
  });
});

describe('HTTP', () => {
  const ok = { status: 200, body: 'ok\n' };

  it('is free, a bot’s, or somebody else’s', async () => {
    const port = (taken: boolean, port = 3000) =>
      portCheck({ host: '0.0.0.0', port, taken: async () => taken, get: async () => ok }).run();
    expect(await port(false)).toMatchObject({ state: 'fine' });
    expect(await port(false, 0)).toMatchObject({ state: 'fine' });
    expect(await port(true)).toMatchObject({ says: 'http://127.0.0.1:3000: a bot runs there, and is ready' });
    expect(runningFinding('x', { status: 404, body: '' }, ok).says).toContain('another program');
    expect(runningFinding('x', ok, { status: 503, body: 'a\nb\n' }).says).toContain('not ready: a; b');
  });

  it('must not show metrics under the public address', () => {
    const states = (metrics: number) =>
      publicFindings('x', ok, { status: metrics, body: '' }).map(({ state }) => state);
    expect(states(404)).toEqual(['fine']);
    expect(states(200)).toEqual(['fine', 'bad']);
    expect(publicFindings('x', { failed: 'ENOTFOUND' }, ok)).toMatchObject([{ state: 'warn' }]);
    expect(publicFindings('x', { status: 502, body: '' }, ok)).toMatchObject([{ state: 'warn' }]);
  });
});

it('packs are told, each refusal with its file', () => {
  const refused = [{ pack: 'b', file: 'b/films.json', path: 'films[0]', reason: 'has no id' }];
  expect(packFindings('data', { packs: [], refused: [] })).toMatchObject([{ state: 'bad' }]);
  expect(packFindings('data', { packs: [], refused })).toMatchObject([
    { state: 'bad', says: 'b/films.json: films[0]: has no id' },
  ]);
});
