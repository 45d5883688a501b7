import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedEvent } from '../../../src/playground/page-api/feed.ts';
import type { FeedEvent } from '../../../src/playground/page-api/shapes.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage([{ name: 'a', description: 'a' }]);
});
afterAll(() => stage.strike());

/** Listens as a tab does: `next` gives the next event that fits. */
async function listen(): Promise<{
  next: (kind: FeedEvent['kind']) => Promise<FeedEvent>;
  close: () => Promise<void>;
}> {
  const { body } = await fetch(`${stage.playground.url}/page-api/feed`);
  if (!body) throw new Error('the feed has no body');
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (kind: FeedEvent['kind']): Promise<FeedEvent> => {
    const end = text.indexOf('\n\n');
    if (end < 0) {
      const { value, done } = await reader.read();
      if (done) throw new Error('the feed has ended');
      text += value;
      return next(kind);
    }
    const data = text.slice(0, end).replace(/^data: /, '');
    text = text.slice(end + 2);
    const event: unknown = data.startsWith('{') ? JSON.parse(data) : {};
    return (event as FeedEvent).kind === kind ? (event as FeedEvent) : next(kind);
  };
  return { next, close: () => reader.cancel() };
}

describe('the feed', () => {
  it('tells every tab of a message', async () => {
    const tabs = [await listen(), await listen()];
    stage.playground.as(stage.fan).in(stage.general).say('hello');
    for (const tab of tabs) {
      expect(await tab.next('message')).toEqual({
        kind: 'message',
        channelId: stage.general.id,
        action: 'create',
      });
      await tab.close();
    }
  });

  it('tells of changes in the world, of commands and of refusals', async () => {
    const tab = await listen();
    stage.guild.createChannel({ name: 'new' });
    expect(await tab.next('world')).toEqual({ kind: 'world' });
    await stage.api.applicationCommands.bulkOverwriteGlobalCommands(stage.application.id, []);
    expect(await tab.next('commands')).toEqual({ kind: 'commands' });
    await expect(stage.api.channels.createMessage(stage.secret.id, { content: '' })).rejects.toThrow();
    expect(await tab.next('refusal')).toEqual({ kind: 'refusal' });
    await tab.close();
  });

  it('says of many exchanges that there were some', async () => {
    const tab = await listen();
    const asked = Array.from({ length: 5 }, () => stage.api.channels.get(stage.general.id));
    await Promise.all(asked);
    expect(await tab.next('wire')).toEqual({ kind: 'wire' });
    await tab.close();
  });

  it('says nothing of what the page does not show', () => {
    const exchange = {
      kind: 'gateway' as const,
      number: 1,
      at: 0,
      applicationId: undefined,
      shard: undefined,
      direction: 'in' as const,
      payload: {},
    };
    expect(feedEvent({ kind: 'exchange', exchange })).toEqual({ kind: 'wire' });
    expect(feedEvent({ kind: 'interaction', interactionId: '1', outcome: 'message' })).toBeUndefined();
    expect(feedEvent({ kind: 'presence', applicationId: '1' })).toEqual({ kind: 'world' });
  });

  it('forgets a tab that has gone', async () => {
    const tab = await listen();
    await tab.close();
    stage.playground.as(stage.fan).in(stage.general).say('nobody listens');
    const other = await listen();
    stage.playground.as(stage.fan).in(stage.general).say('somebody does');
    expect(await other.next('message')).toMatchObject({ action: 'create' });
    await other.close();
  });
});
