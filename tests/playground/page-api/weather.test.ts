import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pageHandler } from '../../../src/playground/page-api/handler.ts';
import type { PageHost } from '../../../src/playground/page-api/host.ts';
import type { HostView, WeatherView } from '../../../src/playground/page-api/shapes.ts';
import { Playground } from '../../../src/playground/playground.ts';
import { get, post } from './calls.ts';
import { type Stage, setStage } from './stage.ts';

describe('the weather buttons', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await setStage();
  });
  afterEach(() => stage.strike());

  const make = (kind: string) => post<{ says: string }>(stage.playground, '/page-api/make-weather', { kind });
  const waiting = async () => {
    const { body } = await get<WeatherView>(stage.playground, '/page-api/weather');
    return body.waiting;
  };
  const send = () => stage.api.channels.createMessage(stage.general.id, { content: 'once' });
  const faults = () =>
    stage.playground.exchanges.flatMap((it) =>
      it.kind === 'rest' && it.fault ? [[it.fault, it.status]] : [],
    );

  it('lose an answer: the post is there, and the weather is over', async () => {
    expect((await make('lose-answer')).body.says).toContain('lost');
    expect(await waiting()).toHaveLength(1);
    await send();
    expect(faults()).toEqual([['lost', 0]]);
    expect(await waiting()).toEqual([]);
  });

  it('limit the next post, and nothing that is read', async () => {
    await make('rate-limit');
    await stage.api.channels.get(stage.general.id);
    expect(faults()).toEqual([]);
    const sent = send();
    await expect.poll(faults).toEqual([['rate-limit', 429]]);
    await make('clear');
    await sent;
    expect(stage.playground.messages(stage.general)).toHaveLength(1);
  }, 15_000);

  it('answer everything with 503, until the sky is cleared', async () => {
    await make('server-errors');
    const asked = () => fetch(`${stage.playground.apiUrl}/v10/gateway`).then(({ status }) => status);
    expect([await asked(), await asked()]).toEqual([503, 503]);
    expect(await waiting()).toHaveLength(1);
    await make('clear');
    expect([await asked(), await waiting()]).toEqual([200, []]);
  });

  it('cut the gateway, and the bot comes back', async () => {
    const resumed = new Promise<void>((resolve) => {
      stage.playground.subscribe((change) => {
        if (change.kind === 'exchange' && JSON.stringify(change.exchange).includes('"RESUMED"')) resolve();
      });
    });
    await make('drop-gateway');
    await resumed;
    expect(stage.application.connected).toBe(true);
  });

  it.each([{ kind: 'hail' }, {}, { kind: 'clear', more: 1 }])('are no others: %j', async (body) => {
    expect((await post(stage.playground, '/page-api/make-weather', body)).status).toBe(400);
  });
});

describe('what only a host can do', () => {
  async function hosted(host?: PageHost) {
    const playground = await Playground.start();
    playground.handle(pageHandler(playground, host));
    return playground;
  }

  it('is not offered where there is none, and says so', async () => {
    const playground = await hosted();
    const { body } = await get<HostView>(playground, '/page-api/host');
    expect(body).toEqual({ restarts: false, resets: false, days: [] });
    for (const name of ['restart-bot', 'reset']) {
      expect((await post(playground, `/page-api/${name}`, {})).status).toBe(422);
    }
    await playground.stop();
  });

  it('is done by it, and its days are shown', async () => {
    const done: string[] = [];
    const playground = await hosted({
      restartBot: async () => void done.push('restart'),
      reset: async () => void done.push('reset'),
      days: [{ name: 'Premiere', day: '2023-07-14' }],
    });
    const { body } = await get<HostView>(playground, '/page-api/host');
    expect(body).toMatchObject({ restarts: true, resets: true, days: [{ day: '2023-07-14' }] });
    expect((await post(playground, '/page-api/restart-bot', {})).status).toBe(200);
    expect((await post(playground, '/page-api/reset', {})).status).toBe(200);
    await expect.poll(() => done).toEqual(['restart', 'reset']);
    await playground.stop();
  });
});
