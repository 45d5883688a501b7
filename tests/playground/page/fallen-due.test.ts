import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Stage, setStage } from '../page-api/stage.ts';
import { inChromium } from './browser.ts';

inChromium('posts that fell due', (tabs) => {
  let stage: Stage;
  const posts: { message: string; due: string; posted: string }[] = [];

  beforeAll(async () => {
    stage = await setStage();
    stage.playground.handle((request, response) => {
      if (request.url !== '/posts') return false;
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ posts }));
      return true;
    });
  });
  afterAll(() => stage.strike());

  async function post(content: string, due?: string, posted = due): Promise<void> {
    const { id } = await stage.api.channels.createMessage(stage.general.id, { content });
    if (due !== undefined && posted !== undefined) posts.push({ message: id, due, posted });
  }

  it('stand each under a name of its own, since days of the bot may lie between them', async () => {
    await post('30 days to go', '2023-06-14T09:00:00Z');
    await post('set for today', '2023-07-14T09:00:00Z', '2023-07-14T09:20:00Z');
    await post('said just so');
    const url = `${stage.playground.url}/#as=${stage.fan.id}&channel=${stage.general.id}`;
    const { page, faults, close } = await tabs.open(url);
    const row = (text: string) => page.locator('#log .row', { hasText: text });
    await expect.poll(() => row('30 days to go').innerText()).toMatch(/Due Jun 14, 2023.*, on time/);
    await expect
      .poll(() => row('set for today').innerText())
      .toMatch(/Due Jul 14, 2023.*, confirmed sent .*11:20/);
    expect(await row('set for today').locator('.author').count()).toBe(1);
    expect(await row('said just so').locator('.author').count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});
