import type { APIInteraction } from 'discord-api-types/v10';
import { isZone, unknownZone, zoneOf } from '../calendar/zone.ts';
import type { Rights } from '../kit/command-access.ts';
import type { Context, Contexts, Place } from '../kit/context.ts';
import type { GuildBook } from '../kit/guild.ts';
import type { Pings } from '../kit/ping.ts';
import type { RemindMe } from '../kit/remind-me.ts';
import type { Reminders } from '../kit/reminders.ts';
import type { Trivia } from '../kit/trivia.ts';
import type { Translator } from '../language/translator.ts';
import { policyIn } from '../views/facts/spoiler.ts';
import type { ChosenPacks } from './chosen-packs.ts';
import { isKeptPrivate } from './whereabouts.ts';

/** Whom contexts ask for what they hold. */
export type ContextsOptions = {
  /** All of a context that comes neither from the interaction nor from a server's records, as it stands at this moment. */
  surroundings: () => Omit<
    Context,
    | 'library'
    | 'place'
    | 'audience'
    | 'trivia'
    | 'language'
    | 'guild'
    | 'reminders'
    | 'pings'
    | 'remindMe'
    | 'zone'
    | 'spoilers'
  >;
  /** Reads what a server has set; changes are made in the name of this person. */
  book: (guildId: string, userId: string, now: Temporal.Instant) => Promise<GuildBook>;
  /** A server's reminders, changed in the name of whoever asks; undefined while its servers are not known. */
  reminders: (book: GuildBook, userId: string, now: Temporal.Instant) => Reminders | undefined;
  /** What servers have set on who may use commands. */
  rights: Rights;
  /** A server's people to ping, for this person; undefined while its servers are not known. */
  pings: (guildId: string, userId: string) => Pings | undefined;
  /** A person's private reminders; undefined while they have not begun. It reads nothing yet. */
  remindMe: (userId: string, language: Translator, now: Temporal.Instant) => RemindMe | undefined;
  /** The game, for one person in one place; `reply` is the interaction by which its message can be changed. */
  trivia: (place: Place, reply: { application: string; token: string }) => Trivia;
};

/** What a context says where nothing is known of a server. */
const NOWHERE = {
  guild: undefined,
  reminders: undefined,
  pings: undefined,
  zone: unknownZone,
  spoilers: 'hide',
} as const;

/** What is known of an interaction before anything is read. */
export function bareContext(
  interaction: APIInteraction,
  place: Place,
  language: Translator,
  { surroundings, remindMe, trivia }: ContextsOptions,
  chosen: ChosenPacks,
): Context {
  const around = surroundings();
  const { application_id: application, token } = interaction;
  return {
    ...around,
    library: around.libraries.of(chosen.lastIn(place.guildId)),
    language,
    place,
    audience: isKeptPrivate(interaction) ? 'asker' : 'everyone',
    trivia: trivia(place, { application, token }),
    remindMe: remindMe(place.userId, language, around.now),
    ...NOWHERE,
  };
}

/** The context of an interaction, and the whole of it once it is known what its server has set. */
export function contextsOf(
  bare: Context,
  { book, reminders, pings, rights }: ContextsOptions,
  chosen: ChosenPacks,
): Contexts {
  const { guildId, userId } = bare.place;
  return {
    bare,
    rights,
    async whole() {
      if (guildId === undefined) return bare;
      const guild = await book(guildId, userId, bare.now);
      const set = guild.settings.zone?.value;
      // Another version of Node may not know a zone that was set: then none is, and it can be set anew.
      const zone = zoneOf(set !== undefined && isZone(set) ? set : undefined);
      const spoilers = policyIn(guild.settings, bare.place);
      const library = bare.libraries.of(chosen.seenIn(guild));
      await library.findable();
      return {
        ...bare,
        library,
        feeds: bare.feeds.filter(({ pack }) => library.packs().some(({ id }) => id === pack)),
        guild,
        zone,
        spoilers,
        // Made for those who ask for them: few commands do, and making them costs as much as a fan's answer.
        get reminders() {
          return reminders(guild, userId, bare.now);
        },
        pings: pings(guildId, userId),
      };
    },
  };
}
