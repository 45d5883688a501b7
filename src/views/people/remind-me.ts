import { whenOf } from '../../calendar/event-time.ts';
import { kindOf, releasesHere } from '../../calendar/server-claim.ts';
import type { Zone } from '../../calendar/zone.ts';
import { componentId, lead } from '../../kit/custom-id.ts';
import type { Choice } from '../../kit/option.ts';
import type { Added, PrivateReminder, ReminderRoll, Undelivered } from '../../kit/remind-me.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Breakage } from '../../reminders/refusal.ts';
import { claimLine } from '../facts/claim.ts';
import type { Scene } from '../facts/scene.ts';
import { small } from '../facts/source.ts';
import { draw, type Entry } from '../layout/card.ts';
import { handle } from '../layout/handle.ts';
import { LIMITS } from '../layout/limits.ts';
import { pair } from '../layout/pair.ts';
import { type Link, labelOf } from '../layout/parts.ts';
import { cut, plain, timestamp } from '../layout/text.ts';
import { zoneWords } from '../layout/zone.ts';
import { aboutLines, nameLine, sourceLines, whenLine } from '../posts/countdown.ts';
import { stepList, stepWords } from '../reminders/reminders.ts';
import { unsentReason } from '../reminders/unsent.ts';
import { whyClosed } from './remind-me-news.ts';

/** What the drawing of private reminders needs to know. */
export type RemindMeScene = {
  readonly language: Translator;
  readonly now: Temporal.Instant;
  mention(command: string): string;
};

const toZone = (language: Translator): Link => ({
  label: language.t('remindme.zone.button'),
  to: lead('remindme zone'),
});

export const toList = (language: Translator): Link => ({
  label: language.t('remindme.list.button'),
  to: lead('remindme list'),
});

/** What was understood and is saved: the exact instants of the messages to come. */
export function addedCard(
  { reminder, zone, joined }: Extract<Added, { did: 'saved' }>,
  scene: RemindMeScene & Pick<Scene, 'library' | 'guild'>,
): MessageBody {
  const { language } = scene;
  return draw({
    language,
    head: [
      language.t(joined ? 'remindme.joined' : 'remindme.added'),
      reminderLines(reminder, zone, language).join('\n'),
    ],
    foot: [...serverLine(reminder, scene), zoneLine(zone, scene)],
    links: [editLink(reminder, language), ...(zone.assumed ? [toZone(language)] : []), toList(language)],
  });
}

/**
 * Where this server holds another date true than the sources do: that a private reminder follows those. It belongs to a person, who
 * may be of many servers, and goes on when they leave this one.
 */
function serverLine(
  { said }: PrivateReminder,
  { library, guild, language }: Pick<Scene, 'library' | 'guild' | 'language'>,
): string[] {
  const film = said?.kind === 'release' ? library.film(said.film) : undefined;
  const corrections = film && guild?.corrections.get(film.id);
  if (said?.kind !== 'release' || !film || !corrections) return [];
  const kind = said.claim && kindOf(said.claim);
  const here = releasesHere(film.releases, corrections).find(
    ({ current }) => kind === undefined || kindOf(current) === kind,
  )?.current;
  if (!here || 'cite' in here) return [];
  return [small(language.t('remindme.server-says', { claim: claimLine(here, language) }))];
}

/** That the person takes no direct messages, and how that is changed. Nothing is saved. */
export const closedCard = (why: Breakage, language: Translator): MessageBody => ({
  content: `${whyClosed(why, language)} ${language.t('remindme.not-saved')}`,
});

/** All of a person's reminders with the messages to come, and those that did not arrive. `news` is said above. */
export function rollCard(
  { reminders, zone, broken, undelivered }: ReminderRoll,
  scene: RemindMeScene,
  { page, news }: { readonly page?: number | undefined; readonly news?: string | undefined } = {},
): MessageBody {
  const { language } = scene;
  const heading = `## ${language.t('remindme.heading', { count: reminders.length })}`;
  const none = language.t('remindme.none', { command: scene.mention('remindme add') });
  const retry = {
    label: language.t('remindme.retry.button'),
    to: componentId('remindme', 'retry'),
    first: true,
  };
  return draw({
    language,
    head: [
      ...(news === undefined ? [] : [news]),
      [heading, ...(reminders.length === 0 ? [none] : [])].join('\n'),
      ...(broken ? [whyClosed(broken, language)] : []),
      ...undeliveredLines(undelivered, language),
    ],
    entries: reminders.map((one, at) => entryOf(one, at, zone, language)),
    foot: [zoneLine(zone, scene)],
    links: [...(broken === 'direct-messages-closed' ? [retry] : []), toZone(language)],
    page,
    turn: (to) => lead('remindme list', { page: to }),
  });
}

function entryOf(one: PrivateReminder, at: number, zone: Zone, language: Translator): Entry {
  const remove = componentId('remindme', 'remove', { of: handle(one.event) });
  return {
    text: `**${language.number(at + 1)}** · ${reminderLines(one, zone, language).join('\n')}`,
    beside: editLink(one, language),
    links: [{ label: language.t('remindme.remove.button', { number: String(at + 1) }), to: remove }],
  };
}

/** More of these than a custom id has room for are typed anew. */
const MOST_IN_BUTTON = 40;

function editLink({ event, steps, time }: PrivateReminder, language: Translator): Link {
  const written = steps.join('-');
  const now = written.length > MOST_IN_BUTTON ? {} : { s: written, t: time?.replace(':', '') };
  return {
    label: language.t('remindme.edit.button'),
    to: componentId('remindme', 'edit-ask', { of: handle(event), ...now }),
  };
}

/** What it is about and when that is, when messages come, and who says so. */
function reminderLines(one: PrivateReminder, zone: Zone, language: Translator): string[] {
  const { title, held, said, server, changesAt, next } = one;
  const claim =
    held && held.kind !== 'own' ? held.claim : said && said.kind !== 'own' ? said.claim : undefined;
  const upcoming = next.map(
    ({ step, due }) => `- ${timestamp(due, 'F')} (${timestamp(due, 'R')}) · ${stepWords(step, language)}`,
  );
  const sourced = claim !== undefined || server !== undefined;
  return [
    nameLine(title),
    whenWords(one, language),
    stepsLine(one, zone, language),
    ...(changesAt ? [language.t('remindme.changing', { when: timestamp(changesAt, 't') })] : []),
    ...(held && upcoming.length === 0 ? [language.t('remindme.next.none')] : []),
    ...upcoming,
    ...(held ? aboutLines(held, language) : []),
    ...(sourced ? sourceLines(claim, language, server) : []),
  ];
}

function whenWords({ held, said }: PrivateReminder, language: Translator): string {
  if (held) return whenLine(whenOf(held.when), language);
  return language.t(said ? 'remindme.no-day' : 'remindme.event-gone');
}

function stepsLine({ steps, time, held }: PrivateReminder, zone: Zone, language: Translator): string {
  const words = stepList(steps, language);
  if (held?.when.kind === 'moment' && time === undefined) {
    return language.t('remindme.steps.moment', { steps: words });
  }
  return language.t('remindme.steps', { steps: words, time: time ?? '09:00', zone: plain(zone.id) });
}

/** In which zone times are meant; where nobody has chosen it, that too. */
export function zoneLine(zone: Zone, scene: RemindMeScene): string {
  const key = zone.assumed ? 'remindme.zone.assumed' : 'remindme.zone.line';
  return small(scene.language.t(key, { zone: zoneWords(zone.id, scene) }));
}

const STATES = {
  missed: 'remindme.was.missed',
  failed: 'remindme.was.failed',
  uncertain: 'remindme.was.uncertain',
} as const;

function undeliveredLines(rows: readonly Undelivered[], language: Translator): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(({ kind, state, step, due, reason, title }) => {
    const key = state === 'failed' || state === 'uncertain' ? STATES[state] : STATES.missed;
    const what = kind === 'notice' ? language.t('reminders.step.notice') : stepWords(step, language);
    const why = state === 'missed' ? unsentReason(reason, language) : undefined;
    const words = { title: cut(plain(title ?? '?'), 120), due: timestamp(due, 'f'), step: what };
    return `- ${[language.t(key, words), ...(why === undefined ? [] : [why])].join(' ')}`;
  });
  return [lines.join('\n')];
}

/** Those of a person's reminders that fit what is typed, as choices of an autocomplete. */
export function reminderChoices(
  reminders: readonly PrivateReminder[],
  typed: string,
  language: Translator,
): Choice[] {
  const wanted = typed.trim().toLowerCase();
  return reminders
    .filter(({ title }) => title.toLowerCase().includes(wanted))
    .map(({ event, title, steps }) => ({
      name: labelOf(pair(cut(title, 60), stepList(steps, language), language), LIMITS.autocomplete.name),
      value: handle(event),
    }));
}
