import { createHash } from 'node:crypto';
import { followedIn } from '../../kit/guild.ts';
import type { Quotation } from '../../packs/facts.ts';
import type { Libraries } from '../../packs/libraries.ts';
import type { Library } from '../../packs/library.ts';
import { isHidden, policyIn, type SpoilerPolicy } from '../../views/facts/spoiler.ts';
import type { ShownDays } from '../records/shown-days-record.ts';
import type { State } from '../records/state.ts';
import { nextOf } from './rotation.ts';

/** A post is tried again for two days at most; more of them than these are not waited for. */
const CHOSEN_KEPT = 10;

/** A quotation for a channel, of which library it is, and what becomes of spoilers there. */
export type OfTheDay = Shelf & { readonly quotation: Quotation };

/** Why there is none: no pack that is followed has any, or all give a story away in a channel that does not want it. */
export type Lacking = 'no-quotations' | 'only-spoilers';

type Place = { readonly guild: string; readonly channel: string };

export interface QuotationDaysOptions {
  readonly state: Pick<State, 'shownDays' | 'settings'>;
  readonly libraries: Libraries;
  /** The channel around a thread. */
  readonly parentOf: (guild: string, channel: string) => string | undefined;
}

export type QuotationDays = ReturnType<typeof createQuotationDays>;

/** Which quotation a channel is shown on which day: nothing comes again before all were shown. */
export function createQuotationDays({ state, libraries, parentOf }: QuotationDaysOptions) {
  const shelfFor = async ({ guild, channel }: Place): Promise<Shelf> => {
    const settings = await state.settings.get(guild);
    const library = libraries.of(settings && followedIn(settings));
    const parentId = parentOf(guild, channel);
    const place = { channelId: channel, ...(parentId === undefined ? {} : { parentId }) };
    return { library, spoilers: settings ? policyIn(settings, place) : 'hide' };
  };
  const keyOf = ({ guild, channel }: Place) => `${guild}/${channel}`;
  return {
    /** Why nothing can be shown in a channel; undefined where something can. */
    async lacking(place: Place): Promise<Lacking | undefined> {
      const shelf = await shelfFor(place);
      if (shelf.library.quotations().length === 0) return 'no-quotations';
      return fitting(shelf).length === 0 ? 'only-spoilers' : undefined;
    },

    /** The quotation of an occurrence. It is durable before it is given: asked again, by whomever, it is the same. */
    async choose(place: Place, occurrence: string): Promise<OfTheDay | undefined> {
      const shelf = await shelfFor(place);
      const ids = fitting(shelf);
      if (ids.length === 0) return undefined;
      const kept = await state.shownDays.update(keyOf(place), (shown) => chosenFor(occurrence, ids, shown));
      return given(quotationFor(occurrence, kept), shelf);
    },

    /** The one that `choose` would give at this moment. */
    async foresee(place: Place, occurrence: string): Promise<OfTheDay | undefined> {
      const shelf = await shelfFor(place);
      const ids = fitting(shelf);
      if (ids.length === 0) return undefined;
      const kept = chosenFor(occurrence, ids, await state.shownDays.get(keyOf(place)));
      return given(quotationFor(occurrence, kept), shelf);
    },
  };
}

/** From what a channel's quotations are taken. */
interface Shelf {
  readonly library: Library;
  readonly spoilers: SpoilerPolicy;
}

/** Ids of what may be shown: whoever looks at a channel has not asked for it, so nothing stands there even under bars. */
const fitting = ({ library, spoilers }: Shelf): string[] =>
  library
    .quotations()
    .filter((quotation) => !isHidden(quotation, { spoilers }))
    .map(({ id }) => id);

function given(id: string | undefined, { library, spoilers }: Shelf): OfTheDay | undefined {
  const quotation = id === undefined ? undefined : library.quotation(id);
  return quotation && { quotation, library, spoilers };
}

const quotationFor = (occurrence: string, { chosen }: ShownDays): string | undefined =>
  chosen.find(({ day }) => day === occurrence)?.quotation;

/**
 * What a channel has been shown, with the quotation of an occurrence, which stays what it was as long as it may be shown. The
 * choice follows from the occurrence's id, so that it can be seen before.
 * @param ids what may be shown, not empty
 */
export function chosenFor(
  occurrence: string,
  ids: readonly string[],
  before: ShownDays = { shown: [], chosen: [] },
): ShownDays {
  const already = quotationFor(occurrence, before);
  if (already !== undefined && ids.includes(already)) return before;
  const { id, shown } = nextOf(before.shown, ids, () => fractionOf(occurrence));
  const others = before.chosen.filter(({ day }) => day !== occurrence);
  return { shown, chosen: [...others, { day: occurrence, quotation: id }].slice(-CHOSEN_KEPT) };
}

/** A number from 0 up to 1, evenly spread over ids. */
const fractionOf = (id: string): number => createHash('sha256').update(id).digest().readUInt32BE(0) / 2 ** 32;
