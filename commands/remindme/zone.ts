import { z } from 'zod';
import { zonesNamed } from '../../src/calendar/named-zones.ts';
import { isZone } from '../../src/calendar/zone.ts';
import { subcommand } from '../../src/kit/command.ts';
import { select } from '../../src/kit/component.ts';
import type { Context } from '../../src/kit/context.ts';
import { lead } from '../../src/kit/custom-id.ts';
import { UserError } from '../../src/kit/errors.ts';
import { text } from '../../src/kit/option.ts';
import { remindMeOf } from '../../src/kit/remind-me.ts';
import { privately } from '../../src/kit/reply.ts';
import { nothingFor } from '../../src/views/layout/nothing.ts';
import { cut, plain } from '../../src/views/layout/text.ts';
import { zoneChoices, zoneWords } from '../../src/views/layout/zone.ts';
import { rollCard } from '../../src/views/people/remind-me.ts';
import { zoneCard } from '../../src/views/people/remind-me-zone.ts';

export const zone = subcommand({
  description: 'remindme.zone.description',
  secret: true,
  changes: true,
  options: {
    zone: text({
      description: 'settings.zone.option.description',
      suggest: (typed, context) => zoneChoices(typed, context),
    }),
  },
  async run({ zone: typed }, context) {
    const { language, now, place } = context;
    if (typed === undefined) {
      const roll = await remindMeOf(context).roll();
      return privately(zoneCard(roll.zone, place.locale ?? language.locale, context));
    }
    const [only, ...others] = zonesNamed(typed, now);
    if (only === undefined) throw new UserError('zone.unknown', { typed: plain(cut(typed, 100)) });
    if (others.length === 0) return saved(only, context);
    const ways = zoneChoices(typed, context).map(({ name, value }) => ({
      label: name,
      to: lead('remindme zone', { zone: value }),
    }));
    return privately(nothingFor(typed, ways, language), 'not_found');
  },
});

/** One of those that were offered. */
export const zoneChosen = select({
  state: z.object({}),
  changes: true,
  async run([chosen], _state, context) {
    if (chosen === undefined || !isZone(chosen)) throw new UserError('component.stale');
    return saved(chosen, context);
  },
});

async function saved(id: string, context: Context) {
  const roll = await remindMeOf(context).setZone(id);
  const news = context.language.t('remindme.zone.saved', { zone: zoneWords(id, context) });
  return privately(rollCard(roll, context, { news }));
}
