import type { Cooldown } from '../src/kit/cooldown.ts';
import { defineMessageCommand } from '../src/kit/message-command.ts';
import { privately } from '../src/kit/reply.ts';
import { whoSaid } from '../src/views/library/who-said.ts';

/** A message may have hundreds of stretches, each of which is compared with all that was ever said. */
const comparing: Cooldown = { person: { times: 10, seconds: 60 } };

export default defineMessageCommand({
  name: 'who-said-this',
  menu: 'who.menu',
  description: 'who.description',
  cooldown: comparing,
  async run({ passages }, context) {
    const { library, language } = context;
    if (passages.length === 0) return privately({ content: language.t('who.empty') }, 'not_found');
    const found = await library.attribute(passages);
    if (!found) return privately({ content: language.t('who.none') }, 'not_found');
    return privately(whoSaid(found, context));
  },
});
