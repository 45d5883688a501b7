import { describe, expect, it } from 'vitest';
import { commandFinding } from '../../src/doctor/commands.ts';
import { applicationFindings, clockFinding, failureOf, gatewayFindings } from '../../src/doctor/discord.ts';
import type { ApplicationFacts, GatewayFacts } from '../../src/doctor/discord-port.ts';
import { sampleOf } from '../../src/doctor/permissions.ts';

const APPLICATION: ApplicationFacts = {
  id: '1',
  name: 'Reckoner',
  guilds: 3,
  privilegedIntents: [],
  installableTo: { servers: true, people: true },
  installScopes: ['bot', 'applications.commands'],
  missingInstallPermissions: [],
  interactionsUrl: undefined,
  isPublic: true,
  invite: 'https://discord.com/oauth2/authorize?client_id=1',
};

const GATEWAY: GatewayFacts = {
  shards: 8,
  startsLeft: 990,
  startsTotal: 1000,
  resetsIn: 3_600_000,
  concurrency: 1,
};

const ALL = { range: undefined, count: undefined };

const application = (facts: Partial<ApplicationFacts>) =>
  applicationFindings({ ...APPLICATION, ...facts }).filter(({ state }) => state !== 'fine');

const gateway = (facts: Partial<GatewayFacts>, shards: Parameters<typeof gatewayFindings>[1] = ALL) =>
  gatewayFindings({ ...GATEWAY, ...facts }, shards).map(({ state }) => state);

describe('an application', () => {
  it('is well with no privileged intent, for servers and people', () => {
    expect(application({})).toEqual([]);
    expect(application({ installableTo: undefined, installScopes: undefined })).toEqual([]);
  });

  it.each<[Partial<ApplicationFacts>, string, RegExp]>([
    [{ privilegedIntents: ['Presence'] }, 'warn', /Presence/u],
    [{ interactionsUrl: 'https://example.org' }, 'bad', /none comes to the bot/u],
    [{ isPublic: false }, 'warn', /only its owner/u],
    [{ installableTo: { servers: false, people: true } }, 'bad', /servers/u],
    [{ installableTo: { servers: true, people: false } }, 'warn', /for themselves/u],
    [{ installScopes: ['bot'] }, 'warn', /applications\.commands/u],
    [{ missingInstallPermissions: ['Embed Links'] }, 'warn', /Embed Links/u],
  ])('with %o is %s', (facts, state, words) => {
    expect(application(facts)).toMatchObject([{ state, says: expect.stringMatching(words) }]);
  });
});

describe('the gateway', () => {
  it('is well with starts left', () => expect(gateway({})).toEqual(['fine']));

  it('warns where the starts of a day run out, and is bad where they do not suffice', () => {
    expect(gateway({ startsLeft: 100 })).toEqual(['warn']);
    expect(gateway({ startsLeft: 7 })).toEqual(['bad']);
    expect(gateway({ startsLeft: 7 }, { range: { start: 0, end: 3 }, count: 8 })).toEqual(['warn']);
  });

  it('warns of fewer shards than Discord recommends', () => {
    expect(gateway({}, { range: undefined, count: 4 })).toEqual(['fine', 'warn']);
    expect(gateway({}, { range: undefined, count: 12 })).toEqual(['fine']);
  });
});

describe('the clock', () => {
  it.each<[number | undefined, string]>([
    [undefined, 'skipped'],
    [0, 'fine'],
    [-999, 'fine'],
    [1_000, 'warn'],
    [-59_000, 'warn'],
    [60_000, 'bad'],
  ])('that is %s ms ahead is %s', (ahead, state) => expect(clockFinding(ahead).state).toBe(state));

  it.each([
    [299_000, 'is 299 s ahead of'],
    [-600_000, 'is 10 min behind'],
    [7_200_000, 'is 2 h ahead of'],
    [-259_200_000, 'is 3 days behind'],
  ])('that is %s ms ahead is said in a unit that people count in', (ahead, words) => {
    expect(clockFinding(ahead).says).toContain(words);
  });
});

it('commands differ by what is missing, of another version, or not of this one', () => {
  const same = { defined: 2, missing: [], changed: [], surplus: [] };
  expect(commandFinding(same, 'everywhere').state).toBe('fine');
  const other = commandFinding({ ...same, missing: ['a'], changed: ['b'], surplus: ['c'] }, 'everywhere');
  expect(other.says).toBe('everywhere: missing: /a; of another version: /b; not of this version: /c');
});

it('what Discord does not answer is told by what it was', () => {
  expect(failureOf({ answered: 1 }, 'x')).toBeUndefined();
  expect(failureOf({ unreachable: 'no route' }, 'x')?.says).toBe("x can't be reached: no route");
  const refused = (status: number) => failureOf({ refused: { status, code: 0, message: 'No' } }, 'x')?.says;
  expect(refused(401)).toBe('Discord refuses the token');
  expect(refused(403)).toContain('No (status 403');
});

it('a sample is taken evenly over all', () => {
  expect(sampleOf([1, 2, 3], 10)).toEqual([1, 2, 3]);
  expect(
    sampleOf(
      Array.from({ length: 100 }, (_, at) => at),
      4,
    ),
  ).toEqual([0, 25, 50, 75]);
  expect(sampleOf([], 4)).toEqual([]);
});
