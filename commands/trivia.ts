import { z } from 'zod';
import { defineCommand, subcommand } from '../src/kit/command.ts';
import { button } from '../src/kit/component.ts';
import type { Cooldown } from '../src/kit/cooldown.ts';
import { answer, privately } from '../src/kit/reply.ts';
import { scoresCard } from '../src/views/trivia/scores.ts';
import { play, take } from './trivia/play.ts';

/** One person alone may play fast; in a channel one question at a time is open anyway. */
const playing: Cooldown = { person: { times: 10, seconds: 60 }, channel: { times: 20, seconds: 60 } };
/** A table reads the scores of all who play in the server. */
const reading: Cooldown = { person: { times: 5, seconds: 60 }, channel: { times: 10, seconds: 60 } };

export default defineCommand({
  name: 'trivia',
  description: 'trivia.description',
  visibility: 'fans',
  components: {
    answer: button({
      state: z.object({
        round: z.string().regex(/^[\da-f]{16}$/u),
        choice: z.coerce.number().pipe(z.int().min(0)),
      }),
      changes: true,
      run: ({ round, choice }, context) => take(round, choice, context),
    }),
  },
  subcommands: {
    play: subcommand({
      description: 'trivia.play.description',
      changes: true,
      cooldown: playing,
      run: (_args, context) => play(context),
    }),
    scores: subcommand({
      description: 'trivia.scores.description',
      cooldown: reading,
      async run(_args, { trivia, language, mention }) {
        const table = await trivia.table();
        if (table.players > 0) return answer(scoresCard(table, language));
        const command = mention('trivia play');
        return privately({ content: language.t('trivia.scores.none', { command }) }, 'not_found');
      },
    }),
  },
});
