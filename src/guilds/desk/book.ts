import { isOver } from '../../calendar/own-time.ts';
import { isZone } from '../../calendar/zone.ts';
import type { GuildBook } from '../../kit/guild.ts';
import { correctionsOf, withCorrection } from '../records/corrections.ts';
import { inOrder, withChange, withEvent, withoutEvent } from '../records/events.ts';
import { NOTHING_SET, withSetting, withSpoilersIn } from '../records/settings.ts';
import type { State } from '../records/state.ts';

/** A moderator who was asked to confirm something may do so for a day: real milliseconds. */
export const DRAFT_LIVES_MS = 24 * 60 * 60_000;

/**
 * Reads what a server has set, for one who asks for it.
 * @param by the id of the person in whose name changes are made
 * @param now the bot's clock: when changes are made
 */
export async function openBook(
  state: State,
  id: string,
  by: string,
  now: Temporal.Instant,
): Promise<GuildBook> {
  const [settings, events, corrections] = await Promise.all([
    state.settings.get(id),
    state.events.get(id),
    state.corrections.get(id),
  ]);
  const set = settings?.zone?.value;
  // Another version of Node may not know a zone that was set.
  const zone = set !== undefined && isZone(set) ? set : 'UTC';
  return {
    id,
    settings: settings ?? NOTHING_SET,
    events: inOrder(events?.events ?? [], zone, (when) => isOver(when, now, zone)),
    corrections: correctionsOf(corrections),
    ...changesOf(state, id, markOf(by, now)),
  };
}

type Changes = Pick<
  GuildBook,
  'set' | 'setSpoilersIn' | 'addEvent' | 'changeEvent' | 'removeEvent' | 'correct' | 'keepDraft' | 'draft'
>;

/** Every change reads and writes as one, so that of two at once neither is lost. */
function changesOf({ settings, events, corrections, drafts }: State, id: string, mark: Mark): Changes {
  return {
    set: (name, value) => settings.update(id, (was) => withSetting(was, name, value, mark)),
    setSpoilersIn: (channel, value) =>
      settings.update(id, (was) => withSpoilersIn(was, channel, value, mark)),
    async addEvent(key, event) {
      const made = { key, ...event, ...mark, since: mark.at, edited: null };
      const list = await events.update(id, (was) => withEvent(was, made));
      return list.events.find((one) => one.key === key) ?? made;
    },
    async changeEvent(key, change) {
      let changed: Awaited<ReturnType<GuildBook['changeEvent']>> | undefined;
      await events.update(id, (was) => {
        const next = withChange(was, key, change, mark);
        changed = next.event;
        return next.list;
      });
      if (!changed) throw new Error(`the event ${key} was neither changed nor missed`);
      return changed;
    },
    async removeEvent(key) {
      let removed = false;
      await events.update(id, (was) => {
        removed = was?.events.some((event) => event.key === key) ?? false;
        return withoutEvent(was, key);
      });
      return removed;
    },
    async correct(key, film, claim) {
      const made = { key, film, ...claim, ...mark };
      return correctionsOf(await corrections.update(id, (was) => withCorrection(was, made)));
    },
    async keepDraft(draft) {
      const key = crypto.randomUUID().slice(0, 18);
      if (draft.kind === 'import')
        await drafts.set(`${id}/import/${mark.by}`, { ...draft, key }, DRAFT_LIVES_MS);
      else await drafts.set(`${id}/${key}`, draft, DRAFT_LIVES_MS);
      return key;
    },
    async draft(key) {
      if (!DRAFT_KEY.test(key)) return undefined;
      const found = await drafts.get(`${id}/${key}`);
      if (found) return found;
      const file = await drafts.get(`${id}/import/${mark.by}`);
      return file?.kind === 'import' && file.key === key ? file : undefined;
    },
  };
}

type Mark = { readonly by: string; readonly at: string };

/** Who changes it, and when: in words only where something is changed, since most who ask only read. */
const markOf = (by: string, now: Temporal.Instant): Mark => ({
  by,
  get at() {
    return now.toString();
  },
});

const DRAFT_KEY = /^[0-9a-f-]{18}$/;
