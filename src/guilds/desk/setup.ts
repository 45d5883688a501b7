import type { Preview, SetupDesk } from '../../kit/reminders.ts';
import type { Wish } from '../../kit/subscription.ts';
import type { Library } from '../../packs/library.ts';
import { QUOTATION_DAY } from '../../reminders/quotation-day.ts';
import { letterOf, quotationLetter, titleOf } from '../letters/letter.ts';
import type { QuotationDays } from '../letters/quotation-days.ts';
import { PANEL_LIVES_MS } from '../records/panels.ts';
import type { State } from '../records/state.ts';
import { newSubscription } from '../records/subscription-record.ts';
import type { Registry } from '../registry/registry.ts';
import { postsIn, windowAhead, windowBefore } from './ahead.ts';

export interface SetupOptions {
  readonly registry: Registry;
  readonly library: Library;
  readonly panels: State['panels'];
  readonly days: Pick<QuotationDays, 'foresee'>;
  /** Whether a server still has a role. */
  readonly hasRole: (role: string) => boolean;
  /** How many members have a role; undefined where Discord does not say. */
  readonly members: (role: string) => Promise<number | undefined>;
}

/** The set-up of a server for one moderator: `by` is that person's id, `now` the bot's clock. */
export function setupFor(guild: string, by: string, now: Temporal.Instant, options: SetupOptions): SetupDesk {
  const { registry, library, panels, members } = options;
  const drafts = `${guild}/${by}`;
  const events = async () => {
    await registry.acquaint(guild);
    return registry.eventsOf(guild).map((event) => ({ event, title: titleOf(library, event) }));
  };
  return {
    events,
    async ahead(channel, wish, limit) {
      const one = imagined(channel, wish, now);
      return postsIn(guild, [one], await events(), windowAhead(now)).slice(0, limit);
    },
    async preview(channel, wish, of = {}) {
      const isOfQuotation = of.event === QUOTATION_DAY.id;
      const steps = of.step === undefined ? wish.steps : [of.step];
      // Who asks for a step or an event does not ask for a quotation, and the other way round.
      const quotes = isOfQuotation ? true : wish.quotes && of.step === undefined && of.event === undefined;
      const chosen = { ...wish, steps, quotes };
      const always = imagined(channel, chosen, Temporal.Instant.fromEpochMilliseconds(0));
      const countable = (await events()).filter(
        ({ event }) => of.event === undefined || event.id === of.event,
      );
      const next = postsIn(guild, [always], countable, windowAhead(now))[0];
      const about = next ?? postsIn(guild, [always], countable, windowBefore(now)).at(-1);
      return about && previewOf(guild, about, options);
    },
    members,
    draft: () => panels.get(drafts),
    keep: (draft) => panels.set(drafts, draft, PANEL_LIVES_MS),
    async drop() {
      await panels.delete(drafts);
    },
  };
}

/** A subscription as it would be, had it been made at an instant of bot time. */
const imagined = (channel: string, wish: Wish, since: Temporal.Instant) => ({
  ...newSubscription({ channel, by: '0', at: since.toString(), ...wish }),
  ...wish,
});

async function previewOf(
  guild: string,
  about: ReturnType<typeof postsIn>[number],
  { library, days, hasRole }: Pick<SetupOptions, 'library' | 'days' | 'hasRole'>,
): Promise<Preview | undefined> {
  const { id, subscription, event, due } = about;
  if (event.kind === 'quotation') {
    const chosen = await days.foresee({ guild, channel: subscription.channel }, id);
    if (!chosen) return undefined;
    const { body } = quotationLetter(subscription, { row: about, chosen, now: due });
    return { body, picture: undefined, about, role: undefined };
  }
  const matter = { row: about, event, people: [], library, hasRole, now: due };
  const { body, picture, roles } = letterOf(subscription, matter);
  return { body, picture, about, role: roles[0] };
}
