import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import { isZone, unknownZone, zoneOf } from '../calendar/zone.ts';
import type { Report } from '../kit/boundary.ts';
import type { Command } from '../kit/command.ts';
import type { Rights } from '../kit/command-access.ts';
import type { Context, Contexts, Place } from '../kit/context.ts';
import { deferralDelay } from '../kit/deadline.ts';
import { type Desk, dispatch, dispatchTyping, type Ending } from '../kit/dispatch.ts';
import type { GuildBook } from '../kit/guild.ts';
import type { Pings } from '../kit/ping.ts';
import type { RemindMe } from '../kit/remind-me.ts';
import type { Reminders } from '../kit/reminders.ts';
import type { Task } from '../kit/task.ts';
import { commandOf, taskOf, typingOf } from '../kit/task-of.ts';
import type { Trivia } from '../kit/trivia.ts';
import { reader } from '../language/languages.ts';
import type { Translator } from '../language/translator.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { keptNotices } from '../views/notice.ts';
import { personNotices } from '../views/remind-me-news.ts';
import { policyIn } from '../views/spoiler.ts';
import { createBearing } from './away.ts';
import { type ChosenPacks, createChosenPacks } from './chosen-packs.ts';
import { createResponder } from './responder.ts';
import type { Answers } from './rest.ts';
import { isKeptPrivate, placeOf } from './whereabouts.ts';

export type RouterOptions = {
  answers: Answers;
  commands: readonly Command[];
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
  /** Who has asked too often for what costs much. */
  cooldowns: { heed(task: Task, asker: Place): Task };
  /** What moderators of a server could be told nowhere: it is given once. */
  kept: (guildId: string) => Promise<readonly string[]>;
  /** As `kept`, of a person's own reminders. */
  keptFor: (userId: string) => Promise<readonly string[]>;
  /** Whether an error says that the store can't be reached at this moment, which is told of and looked after elsewhere. */
  away: (error: unknown) => boolean;
  metrics: Metrics;
  log: Logger;
  /** System time, Unix milliseconds: Discord's deadlines do not follow the bot's clock. */
  wall: () => number;
};

type Handled = Ending & { command: string };

/** Answers interactions, each with the shard that it came over. The function it gives never rejects; what went wrong stands in the log. */
export function createRouter(options: RouterOptions) {
  const { answers, commands, surroundings, metrics, log, wall } = options;
  const chosen = createChosenPacks();
  const byName = new Map(commands.map((command) => [command.name, command]));
  const report: Report = (err, reference, where) =>
    log.error({ err, reference, where }, 'a bug met a person');

  async function handle(interaction: APIInteraction): Promise<Handled | undefined> {
    const language = reader('locale' in interaction ? interaction.locale : undefined);
    const place = placeOf(interaction);
    const around = surroundings();
    const remindMe = options.remindMe(place.userId, language, around.now);
    const trivia = options.trivia(place, {
      application: interaction.application_id,
      token: interaction.token,
    });
    const audience = isKeptPrivate(interaction) ? 'asker' : 'everyone';
    const asked = { language, place, audience, trivia, remindMe } as const;
    const library = around.libraries.of(chosen.lastIn(place.guildId));
    const contexts = contextsOf({ ...around, library, ...asked, ...NOWHERE }, options, chosen);
    const bearing = createBearing(contexts, usedIn(interaction)?.visibility === 'fans', options.away);
    const desk: Desk = { responder: createResponder(answers, interaction), language, report };
    if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
      const typing = bearing.bearTyping(typingOf(interaction, byName, bearing.contexts));
      return { command: typing.command, ...(await dispatchTyping(typing, desk)) };
    }
    const wanted = taskOf(interaction, byName, bearing.contexts);
    if (!wanted) return undefined;
    const task = options.cooldowns.heed(wanted, place);
    const delay = deferralDelay(interaction.id, wall());
    const ending = await dispatch(bearing.bear(task), desk, delay);
    if (bearing.isPartial && isSaid(ending)) {
      await desk.responder.followUp({ content: language.t('store.partial') });
    }
    if (isForModerators(interaction, ending)) await tellKept(place, desk, options);
    if (interaction.type === InteractionType.ApplicationCommand && isSaid(ending)) {
      await tellPerson(place, desk, options);
    }
    return { command: task.command, ...ending };
  }

  const usedIn = (interaction: APIInteraction): Command | undefined =>
    interaction.type === InteractionType.ApplicationCommand ||
    interaction.type === InteractionType.ApplicationCommandAutocomplete
      ? commandOf(interaction.data, byName)
      : undefined;

  /** Only one who may use a moderators' command gets an answer to it. */
  const isForModerators = (interaction: APIInteraction, { outcome }: Ending): boolean =>
    interaction.type === InteractionType.ApplicationCommand &&
    usedIn(interaction)?.visibility === 'moderators' &&
    outcome === 'answered';

  return async (interaction: APIInteraction, shard: number): Promise<void> => {
    const began = performance.now();
    try {
      const ending = await handle(interaction);
      const seconds = (performance.now() - began) / 1000;
      metrics.interaction(shard, ending?.command ?? 'unknown', ending?.outcome ?? 'ignored', seconds);
      log[isNews(ending) ? 'info' : 'debug'](
        { id: interaction.id, shard, seconds, ...ending },
        'interaction',
      );
    } catch (err) {
      metrics.interaction(shard, 'unknown', 'unanswered', (performance.now() - began) / 1000);
      log.error({ err, id: interaction.id, shard }, 'an interaction could not be answered');
    }
  };
}

/** What a context says where nothing is known of a server. */
const NOWHERE = {
  guild: undefined,
  reminders: undefined,
  pings: undefined,
  zone: unknownZone,
  spoilers: 'hide',
} as const;

/** Adds to a moderators' answer what they could be told nowhere else. */
async function tellKept({ guildId }: Place, { responder, language }: Desk, { kept, away }: RouterOptions) {
  const texts = guildId === undefined ? [] : await heldBack(() => kept(guildId), away);
  if (texts.length > 0) await responder.followUp(keptNotices(texts, language));
}

/** Adds to anybody's answer what that person could be told nowhere else of their own reminders. */
async function tellPerson(
  { userId }: Place,
  { responder, language }: Desk,
  { keptFor, away }: RouterOptions,
) {
  const texts = await heldBack(() => keptFor(userId), away);
  if (texts.length > 0) await responder.followUp(personNotices(texts, language));
}

/** Where the store is away they stay in it, for the next command. */
async function heldBack(kept: () => Promise<readonly string[]>, away: RouterOptions['away']) {
  try {
    return await kept();
  } catch (error) {
    if (!away(error)) throw error;
    return [];
  }
}

function contextsOf(
  bare: Context,
  { book, reminders, pings, rights }: RouterOptions,
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

const isSaid = ({ outcome }: Ending): boolean => outcome === 'answered' || outcome === 'not_found';

/** An answer that came too late, or that somebody else had given, stands in the log once. */
const isNews = (ending: Ending | undefined): boolean =>
  ending === undefined || ending.outcome === 'late' || ending.outcome === 'taken';
