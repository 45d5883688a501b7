import type { CommandIds } from '../discord/command-ids.ts';
import { createDownload } from '../discord/download.ts';
import { createRouter, type RouterOptions } from '../discord/router.ts';
import { openBook } from '../guilds/desk/book.ts';
import { signedBook } from '../guilds/desk/signed.ts';
import { createRotation } from '../guilds/letters/rotation.ts';
import { takeNotices } from '../guilds/records/notices.ts';
import { observed } from '../guilds/records/observed.ts';
import type { State } from '../guilds/records/state.ts';
import type { Rights } from '../kit/command-access.ts';
import { createCooldowns } from '../kit/cooldowns.ts';
import type { BotParts } from './parts.ts';
import { privacyOf } from './privacy.ts';
import type { BotReminders } from './reminders.ts';
import type { BotTrivia } from './trivia.ts';

/** What commands work with besides the packs and the servers' records. */
export type Services = { reminders: BotReminders; trivia: BotTrivia };

type Ids = Pick<CommandIds, 'get'>;

/** What answers interactions, each with the shard that it came over. It never rejects. */
export function createAnswerer(parts: BotParts, services: Services, rights: Rights, ids: Ids) {
  const { reminders, trivia } = services;
  const { outage } = parts.keeping;
  const state = followedState(parts, reminders);
  const filmTitle = (id: string) => parts.libraries.of().film(id)?.title ?? id;
  const monotonic = () => parts.clock.monotonic();
  return createRouter({
    answers: parts.answers,
    commands: parts.commands,
    metrics: parts.metrics,
    log: parts.log,
    wall: parts.wall,
    book: async (guild, userId, now) => {
      const book = await outage.attempt(async () => openBook(await state, guild, userId, now));
      const former = book.settings.log?.value;
      return signedBook(book, filmTitle, (change) => reminders.sign(guild, userId, change, former));
    },
    away: (error) => outage.take(error),
    kept: async (guild) => takeNotices((await state).notices, guild),
    keptFor: async (person) => takeNotices((await state).personNotices, person),
    remindMe: (...whose) => reminders.remindMe(...whose),
    rights,
    reminders: (...whose) => reminders.of(...whose),
    pings: (...whose) => reminders.pings(...whose),
    trivia: (...whose) => trivia.of(...whose),
    cooldowns: createCooldowns({ monotonic, clock: () => parts.clock.now() }),
    surroundings: surroundingsOf(parts, reminders, ids),
  });
}

/** The records; reminders follow what commands change in them. */
function followedState({ keeping }: BotParts, reminders: Pick<BotReminders, 'refresh'>): Promise<State> {
  const refresh = (guild: string) => reminders.refresh(guild);
  const state = keeping.state.then((it) => ({
    ...it,
    events: observed(it.events, refresh),
    corrections: observed(it.corrections, refresh),
    settings: observed(it.settings, refresh),
  }));
  // Whoever needs it awaits it; that it can't be opened is told elsewhere.
  state.catch(() => undefined);
  return state;
}

function surroundingsOf(
  parts: BotParts,
  reminders: Pick<BotReminders, 'exists'>,
  ids: Ids,
): RouterOptions['surroundings'] {
  const rotation = createRotation(parts.keeping.state);
  const privacy = privacyOf(parts);
  const download = createDownload(parts.apiUrl);
  const mention = (name: string) => {
    // A subcommand is linked to by the id of its command.
    const id = ids.get(name.split(' ')[0] ?? name);
    return id === undefined ? `\`/${name}\`` : `</${name}:${id}>`;
  };
  return () => ({
    now: parts.clock.now(),
    libraries: parts.libraries,
    commands: parts.commands,
    installation: parts.installation,
    rotation,
    pictures: parts.pictures,
    privacy,
    download,
    exists: (...what) => reminders.exists(...what),
    feeds: parts.feeds(),
    mention,
  });
}
