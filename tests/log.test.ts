import { DiscordAPIError, HTTPError } from '@discordjs/rest';
import { describe, expect, it } from 'vitest';
import { errorForLog } from '../src/log.ts';

const TOKEN = 'aW50ZXJhY3Rpb246c2VjcmV0';
const CALLBACK = `https://discord.com/api/v10/interactions/1115000000000000000/${TOKEN}/callback`;
const ORIGINAL = `https://discord.com/api/v10/webhooks/1100000000000000000/${TOKEN}/messages/@original`;
const sent = { files: undefined, body: { data: { content: 'nothing found for “my private search”' } } };

const refusal = new DiscordAPIError(
  { code: 50035, message: 'Invalid Form Body' },
  50035,
  400,
  'POST',
  CALLBACK,
  sent,
);
const failure = new HTTPError(500, 'Internal Server Error', 'PATCH', ORIGINAL, sent);

const logged = (error: unknown) => JSON.stringify(errorForLog(error));

describe('an error in the log', () => {
  it.each([
    ['refused', refusal],
    ['failed', failure],
    ['behind another', new Error('could not answer', { cause: refusal })],
    ['among others', new AggregateError([failure, refusal], 'all failed')],
    ['in a property', Object.assign(new Error('no'), { of: { inner: failure } })],
    ['in words', new Error(`POST ${CALLBACK} and then "${ORIGINAL}" failed`)],
    ['thrown as a text', `POST ${CALLBACK} failed`],
  ])('shows neither the interaction’s token nor the person’s message (%s)', (_how, error) => {
    expect(logged(error)).not.toContain(TOKEN);
    expect(logged(error)).not.toContain('private search');
  });

  it('still says what went wrong, and where', () => {
    expect(errorForLog(refusal)).toMatchObject({
      message: 'Invalid Form Body',
      code: 50035,
      status: 400,
      method: 'POST',
      url: 'https://discord.com/api/v10/interactions/1115000000000000000/[hidden]/callback',
      stack: expect.stringContaining('log.test.ts'),
    });
    expect(errorForLog(failure)).toMatchObject({
      status: 500,
      url: 'https://discord.com/api/v10/webhooks/1100000000000000000/[hidden]/messages/@original',
    });
  });

  it('may hold itself', () => {
    const error: Error & { self?: unknown } = new Error('round');
    error.self = { error };
    expect(logged(error)).toContain('round');
  });
});
