import type { Ground } from './bot-courier.ts';
import type { BotParts } from './bot-parts.ts';
import { checkChannel } from './discord/sight.ts';
import { titleOf } from './guilds/letter.ts';
import type { Registry } from './guilds/registry.ts';
import { remindersFor } from './guilds/reminders.ts';
import type { GuildBook } from './kit/guild.ts';
import type { Reminders } from './kit/reminders.ts';
import { translator } from './language/languages.ts';
import type { Dispatcher } from './reminders/dispatcher.ts';
import type { Ledger } from './reminders/ledger.ts';

/** What a desk is made from, once reminders are running. */
type Desk = Pick<BotParts, 'library'> &
  Pick<Ground, 'table'> & {
    registry: Registry;
    ledger: Ledger;
    dispatcher: Pick<Dispatcher, 'pump'>;
  };

/** A server's reminders for a moderator who asks: `by` is that person's id, `now` bot time. */
export function deskOf(
  { registry, ledger, dispatcher, library, table }: Desk,
  book: GuildBook,
  by: string,
  now: Temporal.Instant,
): Reminders {
  return remindersFor(book.id, by, now, {
    registry,
    ledger,
    check: (guild, channel, role) => checkChannel(table, guild, channel, role),
    titleOf: (event) => titleOf(library, event),
    zone: book.settings.zone?.value ?? 'UTC',
    language: book.settings.language?.value ?? translator(table.guild(book.id)?.locale).locale,
    deliver: () => void dispatcher.pump(),
  });
}
