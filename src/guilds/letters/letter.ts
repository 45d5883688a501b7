import type { CountdownEvent } from '../../calendar/events.ts';
import { zoneOf } from '../../calendar/zone.ts';
import type { Letter } from '../../kit/letter.ts';
import type { ChannelSubscription } from '../../kit/subscription.ts';
import { translator } from '../../language/languages.ts';
import type { Library } from '../../packs/library.ts';
import type { Row } from '../../reminders/ledger.ts';
import { isQuotationDay } from '../../reminders/quotation-day.ts';
import { countdownPost } from '../../views/posts/countdown.ts';
import { postScene } from '../../views/posts/countdown-scene.ts';
import { quotationDayPost } from '../../views/posts/quotation-day.ts';
import { optInKey } from '../records/opt-ins.ts';
import type { State } from '../records/state.ts';
import { subscriptionOf } from '../records/subscriptions.ts';
import type { Registry } from '../registry/registry.ts';
import { editLetter, noticeLetter } from './news-letter.ts';
import type { OfTheDay, QuotationDays } from './quotation-days.ts';

export interface LetterOptions {
  readonly registry: Registry;
  readonly subscriptions: State['subscriptions'];
  readonly optIns: State['optIns'];
  readonly library: Library;
  readonly days: Pick<QuotationDays, 'choose'>;
  /** Whether a server still has a role. */
  readonly hasRole: (guild: string, role: string) => boolean;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

/** An event's title, as the library or the server has it. */
export const titleOf = (library: Library, event: CountdownEvent): string =>
  event.kind === 'own' ? event.title : (library.film(event.film)?.title ?? event.film);

/** What a post is about, and when it is written. */
interface Matter {
  readonly row: Pick<Row, 'id' | 'step' | 'due' | 'when'>;
  readonly event: CountdownEvent;
  /** The people whom it mentions besides the role. */
  readonly people: readonly string[];
  readonly library: Library;
  /** Whether the server still has the role. */
  readonly hasRole: (role: string) => boolean;
  /** Bot time. */
  readonly now: Temporal.Instant;
}

type Manner = Pick<
  ChannelSubscription,
  'channel' | 'role' | 'pinged' | 'zone' | 'language' | 'words' | 'picture'
>;

/** Writes a subscription's post: the one that goes out and the one that is shown before are the same. */
export function letterOf(one: Manner, { row, event, people, library, hasRole, now }: Matter): Letter {
  const { channel, zone, words } = one;
  const pinged = one.role !== null && one.pinged.includes(row.step) && hasRole(one.role);
  const role = pinged && one.role !== null ? one.role : undefined;
  const scene = {
    row,
    event,
    title: titleOf(library, event),
    role,
    people,
    channel,
    now,
    zone,
    words: words[row.step],
    language: translator(one.language),
  };
  return {
    channel,
    body: countdownPost(scene),
    picture: one.picture ? postScene(scene) : undefined,
    roles: role === undefined ? [] : [role],
    users: people,
  };
}

/** What a quotation of the day is written from. */
interface Quoted {
  readonly row: Pick<Row, 'id' | 'due' | 'when'>;
  readonly chosen: OfTheDay;
  /** Bot time. */
  readonly now: Temporal.Instant;
}

/** Writes a subscription's quotation of the day. It pings nobody. */
export function quotationLetter(
  one: Pick<Manner, 'channel' | 'zone' | 'language'>,
  { row, chosen: { quotation, library, spoilers }, now }: Quoted,
): Letter {
  const scene = { library, language: translator(one.language), now, zone: zoneOf(one.zone), spoilers };
  const body = quotationDayPost({ row, quotation }, scene);
  return { channel: one.channel, body, roles: [], users: [] };
}

/** Writes a row's post at the moment of its attempt. Undefined where its subscription or its event is gone. */
export async function letterFor(row: Row, options: LetterOptions): Promise<Letter | undefined> {
  const { guild, recipient } = row;
  const { registry, subscriptions, optIns, library, hasRole, now } = options;
  if (guild === undefined) return undefined;
  const one = subscriptionOf(await subscriptions.get(guild), recipient);
  if (!one) return undefined;
  const held = one.role !== null && hasRole(guild, one.role) ? one.role : undefined;
  const listed = (await optIns.get(optInKey(guild, recipient)))?.people ?? [];
  const desk = { guild, one, role: held, people: listed, registry, library, now: now() };
  if (row.kind === 'notice') return noticeLetter(row, desk);
  if (row.kind === 'edit') return editLetter(row, desk);
  if (isQuotationDay(row)) {
    const chosen = await options.days.choose({ guild, channel: recipient }, row.id);
    return chosen && quotationLetter(one, { row, chosen, now: now() });
  }
  const event = registry.eventsOf(guild).find(({ id }) => id === row.event);
  if (!event) return undefined;
  const people = one.pinged.includes(row.step) ? listed : [];
  return letterOf(one, { row, event, people, library, hasRole: (role) => role === held, now: now() });
}
