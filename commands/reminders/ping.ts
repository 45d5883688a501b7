import { z } from 'zod';
import { button, snowflake } from '../../src/kit/component.ts';
import { pingsOf } from '../../src/kit/ping.ts';
import { privately } from '../../src/kit/reply.ts';
import { pingStarted, pingStopped } from '../../src/views/posts/ping.ts';

const state = z.object({ channel: snowflake });

/** The buttons for everybody under a scheduled post. */
export const pingComponents = {
  ping: button({
    state,
    changes: true,
    visibility: 'fans',
    async run({ channel }, context) {
      const started = await pingsOf(context).start(channel);
      const done = started.by === 'role' || started.by === 'list';
      return privately(pingStarted(started, context.language), done ? 'answered' : 'not_found');
    },
  }),
  unping: button({
    state,
    changes: true,
    visibility: 'fans',
    async run({ channel }, context) {
      return privately(pingStopped(await pingsOf(context).stop(channel), context.language));
    },
  }),
};
