import { z } from 'zod';
import { defineCommand } from '../src/kit/command.ts';
import { button, modal, select } from '../src/kit/component.ts';
import type { Context } from '../src/kit/context.ts';
import type { Cooldown } from '../src/kit/cooldown.ts';
import { UserError } from '../src/kit/errors.ts';
import { text } from '../src/kit/option.ts';
import { answer, openModal, privately } from '../src/kit/reply.ts';
import { itemOf } from '../src/views/library/item.ts';
import { opened } from '../src/views/library/opened.ts';
import { LONGEST_SEARCH, nothingFound, searchCard, searchDialogue } from '../src/views/library/search.ts';

/** It looks through everything that the packs say. */
const searching: Cooldown = { person: { times: 10, seconds: 30 }, channel: { times: 40, seconds: 30 } };

export default defineCommand({
  name: 'search',
  description: 'search.description',
  visibility: 'fans',
  options: {
    text: text({ required: true, maxLength: LONGEST_SEARCH, description: 'search.option.text.description' }),
  },
  components: {
    open: select({
      state: z.object({}),
      run([chosen = ''], _state, context) {
        const item = itemOf(chosen, context.library);
        if (!item) throw new UserError('component.stale');
        return answer(opened(item, context));
      },
    }),
    again: button({
      state: z.object({}),
      opensModal: true,
      run: (_state, { language }) => openModal(searchDialogue(language)),
    }),
    submit: modal({
      state: z.object({}),
      cooldown: searching,
      fields: z.object({ text: z.string().trim().min(1).max(LONGEST_SEARCH) }),
      run: (fields, _state, context) => search(fields.text, context),
    }),
  },
  cooldown: searching,
  run: (args, context) => search(args.text, context),
});

async function search(typed: string, context: Context) {
  const hits = await context.library.search(typed);
  if (hits.length === 0) return privately(nothingFound(typed, context), 'not_found');
  return answer(searchCard(typed, hits, context));
}
