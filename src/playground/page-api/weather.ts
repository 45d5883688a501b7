import { z } from 'zod';
import type { Playground } from '../playground.ts';
import { type Act, act } from './act.ts';
import type { PageHost } from './host.ts';
import type { Sky } from './sky.ts';

const body = z.strictObject({
  kind: z.enum(['drop-gateway', 'lose-answer', 'unanswered', 'server-errors', 'rate-limit', 'clear']),
});

const nothing = z.strictObject({});

/** What makes weather, and what only the host can do: kill the bot, begin anew. Each act says what it did. */
export function weatherActs(
  playground: Playground,
  sky: Sky,
  { restartBot, reset }: PageHost,
): readonly (readonly [name: string, act: Act])[] {
  return [
    act('make-weather', body, ({ kind }) => ({ says: brew(kind, playground, sky) })),
    act('restart-bot', nothing, async () => {
      if (!restartBot) throw new Error('This bot was started elsewhere: kill it there.');
      await restartBot();
      return { says: 'The bot was killed, and is back.' };
    }),
    act('reset', nothing, async () => {
      if (!reset) throw new Error('This playground keeps nothing that could be reset: start it again.');
      // The answer has to leave before its server goes.
      setImmediate(() => void reset());
      return { says: 'Everything begins anew.' };
    }),
  ];
}

function brew(kind: z.infer<typeof body>['kind'], { faults }: Playground, sky: Sky): string {
  if (kind === 'clear') {
    sky.clear();
    return 'The sky is clear.';
  }
  if (kind !== 'drop-gateway') return sky.bring(kind);
  faults.dropGateway();
  return 'The gateway was cut: the bot has to come back and resume.';
}
