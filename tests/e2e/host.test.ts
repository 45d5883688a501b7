import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { World } from '../../src/playground/page-api/shapes.ts';
import { BotUnderTest } from '../support/process.ts';

const reading = z.object({ now: z.string(), rate: z.number() });

describe('what the page asks of whoever hosts the playground', () => {
  let app: BotUnderTest;
  let url: string;

  beforeEach(async () => {
    app = await BotUnderTest.start({});
    const { msg } = await app.said(/^the playground is open/);
    url = /http:\/\/\S+/.exec(msg)?.[0] ?? '';
  });
  afterEach(() => app.stop('SIGKILL'));

  const act = async (name: string) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${url}/page-api/${name}`, { method: 'POST', headers, body: '{}' });
    expect(await answer.json()).toMatchObject({ says: expect.any(String) });
  };
  const clock = async (change?: object) => {
    const body = change && { method: 'PUT', body: JSON.stringify(change) };
    return reading.parse(await (await fetch(`${url}/clock`, body)).json());
  };
  const world = async (): Promise<World> => (await fetch(`${url}/page-api/world`)).json() as Promise<World>;

  it('begins at the article and knows the days on which films come out', async () => {
    expect((await clock()).now).toMatch(/^2023-06-05T09:0/);
    const host = await (await fetch(`${url}/page-api/host`)).json();
    expect(host).toMatchObject({ restarts: true, resets: true });
    expect(JSON.stringify(host)).toContain('2023-07-14');
  });

  it('kills the bot and starts it again, with its clock where it was', async () => {
    await clock({ now: '2023-07-13T22:00:00Z', rate: 0 });
    await act('restart-bot');
    expect(await clock()).toMatchObject({ now: '2023-07-13T22:00:00Z', rate: 0 });
    expect((await world()).applications).toMatchObject([{ name: 'Reckoner' }]);
    // Nobody took the kill for the end of the service.
    expect(app.log.some(({ msg }) => msg.startsWith('the bot ended'))).toBe(false);
  });

  it('begins anew on the same address', async () => {
    await clock({ now: '2023-07-13T22:00:00Z' });
    const before = await world();
    await act('reset');
    await app.said(/^the playground has begun anew/);
    const after = await world();
    expect(after.people.map(({ name }) => name)).toEqual(before.people.map(({ name }) => name));
    expect(after.you).not.toBe(before.you);
    expect((await clock()).now).toMatch(/^2023-06-05T09:0/);
  });
});
