import { type APIInteraction, InteractionType } from 'discord-api-types/v10';
import type { Report } from '../kit/boundary.ts';
import type { Command } from '../kit/command.ts';
import type { Place } from '../kit/context.ts';
import { deferralDelay } from '../kit/deadline.ts';
import { type Desk, dispatch, dispatchTyping, type Ending } from '../kit/dispatch.ts';
import type { Task } from '../kit/task.ts';
import { commandOf, taskOf, typingOf } from '../kit/task-of.ts';
import { reader } from '../language/languages.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { keptNotices } from '../views/layout/notice.ts';
import { personNotices } from '../views/people/remind-me-news.ts';
import { createBearing } from './away.ts';
import { type ChosenPacks, createChosenPacks } from './chosen-packs.ts';
import { bareContext, type ContextsOptions, contextsOf } from './contexts.ts';
import { createResponder } from './responder.ts';
import type { Answers } from './rest.ts';
import { placeOf } from './whereabouts.ts';

export type RouterOptions = ContextsOptions & {
  answers: Answers;
  commands: readonly Command[];
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
  const { commands, metrics, log } = options;
  const chosen = createChosenPacks();
  const byName = new Map(commands.map((command) => [command.name, command]));
  const report: Report = (err, reference, where) =>
    log.error({ err, reference, where }, 'a bug met a person');
  return async (interaction: APIInteraction, shard: number): Promise<void> => {
    const began = performance.now();
    try {
      const ending = await handle(interaction, options, { chosen, byName, report });
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

/** What a router works by, for as long as it lives. */
type Means = { chosen: ChosenPacks; byName: ReadonlyMap<string, Command>; report: Report };

async function handle(
  interaction: APIInteraction,
  options: RouterOptions,
  { chosen, byName, report }: Means,
): Promise<Handled | undefined> {
  const language = reader('locale' in interaction ? interaction.locale : undefined);
  const place = placeOf(interaction);
  const used = usedIn(interaction, byName);
  const contexts = contextsOf(bareContext(interaction, place, language, options, chosen), options, chosen);
  const bearing = createBearing(contexts, used?.visibility === 'fans', options.away);
  const desk: Desk = { responder: createResponder(options.answers, interaction), language, report };
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) {
    const typing = bearing.bearTyping(typingOf(interaction, byName, bearing.contexts));
    return { command: typing.command, ...(await dispatchTyping(typing, desk)) };
  }
  const wanted = taskOf(interaction, byName, bearing.contexts);
  if (!wanted) return undefined;
  const task = options.cooldowns.heed(wanted, place);
  const delay = deferralDelay(interaction.id, options.wall());
  const ending = await dispatch(bearing.bear(task), desk, delay);
  if (bearing.isPartial && isSaid(ending)) {
    await desk.responder.followUp({ content: language.t('store.partial') });
  }
  if (interaction.type === InteractionType.ApplicationCommand) {
    // Only one who may use a moderators' command gets an answer to it.
    const isModerator = used?.visibility === 'moderators' && ending.outcome === 'answered';
    if (isModerator) await tellKept(place, desk, options);
    if (isSaid(ending)) await tellPerson(place, desk, options);
  }
  return { command: task.command, ...ending };
}

const usedIn = (interaction: APIInteraction, byName: Means['byName']): Command | undefined =>
  interaction.type === InteractionType.ApplicationCommand ||
  interaction.type === InteractionType.ApplicationCommandAutocomplete
    ? commandOf(interaction.data, byName)
    : undefined;

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

const isSaid = ({ outcome }: Ending): boolean => outcome === 'answered' || outcome === 'not_found';

/** An answer that came too late, or that somebody else had given, stands in the log once. */
const isNews = (ending: Ending | undefined): boolean =>
  ending === undefined || ending.outcome === 'late' || ending.outcome === 'taken';
