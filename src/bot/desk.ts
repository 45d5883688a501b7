import { isZone } from '../calendar/zone.ts';
import type { GuildFacts } from '../discord/guild-facts.ts';
import { createRoles } from '../discord/roles.ts';
import { checkChannel } from '../discord/sight.ts';
import type { PingsOptions } from '../guilds/desk/pings.ts';
import { type RemindersOptions, remindersFor } from '../guilds/desk/reminders.ts';
import { setupFor } from '../guilds/desk/setup.ts';
import { titleOf } from '../guilds/letters/letter.ts';
import type { QuotationDays } from '../guilds/letters/quotation-days.ts';
import type { State } from '../guilds/records/state.ts';
import type { Registry } from '../guilds/registry/registry.ts';
import { followedIn, type GuildBook } from '../kit/guild.ts';
import type { Reminders } from '../kit/reminders.ts';
import { translator } from '../language/languages.ts';
import type { Dispatcher } from '../reminders/dispatcher.ts';
import type { Ledger } from '../reminders/ledger.ts';
import { PRIORITY } from '../reminders/occurrence.ts';
import type { Ground } from './ground.ts';
import type { BotParts } from './parts.ts';

/** What a desk is made from, once reminders are running. */
type Desk = Pick<BotParts, 'libraries'> &
  Pick<Ground, 'table'> & {
    registry: Registry;
    ledger: Ledger;
    panels: State['panels'];
    days: QuotationDays;
    facts: GuildFacts;
    /** Up to when the server's shard has planned. */
    planned: (guild: string) => Promise<Temporal.Instant | undefined>;
    dispatcher: Pick<Dispatcher, 'pump'>;
    people: PingsOptions;
    problems: RemindersOptions['problems'];
  };

/** A server's reminders for a moderator who asks: `by` is that person's id, `now` bot time. */
export function deskOf(
  { registry, ledger, panels, days, facts, planned, dispatcher, libraries, table, people, problems }: Desk,
  book: GuildBook,
  by: string,
  now: Temporal.Instant,
): Reminders {
  const zone = book.settings.zone?.value ?? 'UTC';
  const library = libraries.of(followedIn(book.settings));
  const hasRole = (role: string) => table.role(book.id, role) !== undefined;
  const members = (role: string) => facts.members(book.id, role);
  const asking = { registry, library, panels, days, hasRole, members };
  return remindersFor(book.id, by, now, {
    registry,
    ledger,
    planned: () => planned(book.id),
    setup: setupFor(book.id, by, now, asking),
    check: (guild, channel, role, wants) => checkChannel(table, guild, channel, role, wants),
    optIns: people.optIns,
    problems,
    titleOf: (event) => titleOf(library, event),
    zone: isZone(zone) ? zone : 'UTC',
    language: book.settings.language?.value ?? translator(table.guild(book.id)?.locale).locale,
    deliver: () => void dispatcher.pump(),
  });
}

/** What the wish to be pinged works with: whoever pressed a button is waiting for it. */
export function peopleOf({ rest }: Pick<BotParts, 'rest'>, ground: Ground): PingsOptions {
  const { table, pacer, state } = ground;
  const roles = createRoles({ rest, table, turn: () => pacer.turn(PRIORITY.waitedFor) });
  return { subscriptions: state.subscriptions, optIns: state.optIns, roles };
}
