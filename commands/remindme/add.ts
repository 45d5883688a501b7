import { subcommand } from '../../src/kit/command.ts';
import type { Context } from '../../src/kit/context.ts';
import { UserError } from '../../src/kit/errors.ts';
import { text } from '../../src/kit/option.ts';
import { type ReminderTarget, remindMeOf } from '../../src/kit/remind-me.ts';
import { privately, type Reply } from '../../src/kit/reply.ts';
import { eventChoices } from '../../src/views/dates/own-event.ts';
import { toRelease } from '../../src/views/facts/link.ts';
import { choicesOf, waysTo } from '../../src/views/layout/choice.ts';
import { lookUp } from '../../src/views/layout/handle.ts';
import { nothingFor } from '../../src/views/layout/nothing.ts';
import { addedCard, closedCard } from '../../src/views/people/remind-me.ts';
import { eventNamed } from '../event/options.ts';
import { knocking } from './knocking.ts';
import { wishFrom } from './wish.ts';

export const add = subcommand({
  description: 'remindme.add.description',
  secret: true,
  changes: true,
  cooldown: knocking,
  options: {
    film: text({
      description: 'remindme.add.option.film.description',
      suggest: (typed, { library }) => choicesOf(library.suggest.film(typed)),
    }),
    event: text({
      description: 'remindme.add.option.event.description',
      suggest: (typed, { guild, language }) => eventChoices(guild?.events ?? [], typed, language),
    }),
    when: text({ description: 'remindme.add.option.when.description' }),
  },
  async run({ film, event, when }, context) {
    const wish = wishFrom(when);
    const target = targetOf(film, event, context);
    if ('kind' in target) return target;
    const added = await remindMeOf(context).add(target, wish, context.zone);
    return added.did === 'saved'
      ? privately(addedCard(added, context))
      : privately(closedCard(added.why, context.language), 'mistake');
  },
});

/** What is meant; an answer where a film is named that nobody knows. @throws UserError where not just one thing is named */
function targetOf(
  film: string | undefined,
  event: string | undefined,
  { library, language, guild }: Context,
): ReminderTarget | Reply {
  if (film !== undefined && event === undefined) {
    const found = lookUp(library.find.film, library.films(), film);
    if ('match' in found) return { film: found.match.id };
    const nearest = waysTo(found.nearest, (one) => toRelease(one, language));
    return privately(nothingFor(film, nearest, language, found), 'not_found');
  }
  if (event === undefined || film !== undefined) throw new UserError('remindme.which');
  if (!guild) throw new UserError('remindme.server-only');
  return { guild: guild.id, key: eventNamed(event, guild).key };
}
