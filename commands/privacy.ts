import { z } from 'zod';
import { defineCommand } from '../src/kit/command.ts';
import { button } from '../src/kit/component.ts';
import type { Cooldown } from '../src/kit/cooldown.ts';
import { answer, beside } from '../src/kit/reply.ts';
import { askCard, erasedCard, heldFile, privacyCard } from '../src/views/people/privacy.ts';

const nothing = z.object({});

/** Each walks over all that is kept. Looking, the file, erasing and looking again is far from it. */
const walking: Cooldown = { person: { times: 8, seconds: 60 } };

/** Everything here is about whoever asks or presses: nobody can name another. */
export default defineCommand({
  name: 'privacy',
  description: 'privacy.description',
  visibility: 'fans',
  secret: true,
  cooldown: walking,
  async run(_args, context) {
    const { privacy, place } = context;
    return answer(privacyCard(await privacy.show(place.userId), privacy.terms, context.language));
  },
  components: {
    file: button({
      state: nothing,
      cooldown: walking,
      run: async (_state, { privacy, place, now, language }) =>
        beside(heldFile(await privacy.show(place.userId), { person: place.userId, now }, language)),
    }),
    ask: button({ state: nothing, run: (_state, { language }) => answer(askCard(language)) }),
    erase: button({
      state: nothing,
      changes: true,
      cooldown: walking,
      run: async (_state, { privacy, place, language }) =>
        answer(erasedCard(await privacy.erase(place.userId), language)),
    }),
  },
});
