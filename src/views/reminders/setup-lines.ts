import type { Zone } from '../../calendar/zone.ts';
import type { ChannelCheck, Upcoming } from '../../kit/reminders.ts';
import type { Countable, PanelDraft } from '../../kit/setup.ts';
import type { Wish } from '../../kit/subscription.ts';
import type { Translator } from '../../language/translator.ts';
import { languageName } from '../layout/language-name.ts';
import { cut, plain } from '../layout/text.ts';
import { missingLines, settingLines, stepList, zoneLines } from './reminders.ts';

/** More titles than these are told of by their number alone. */
const TITLES = 6;

/** What a wish counts down to, in words; nothing where it only posts quotations, to which nobody counts down. */
function eventLines(
  { events, quotes }: Wish,
  countable: readonly Countable[],
  language: Translator,
): string[] {
  const titles = (chosen: 'all' | readonly string[], all: string): string[] =>
    chosen === 'all'
      ? [all]
      : countable.flatMap(({ event, title }) => (chosen.includes(event.id) ? [cut(plain(title), 60)] : []));
  const words = [
    ...titles(events.releases, language.t('setup.events.releases')),
    ...titles(events.own, language.t('setup.events.own')),
    ...(events.anniversaries ? [language.t('setup.events.anniversaries')] : []),
  ];
  const shown = words.slice(0, TITLES);
  const rest = words.length - shown.length;
  const told = (events: string) => [language.t('setup.line.events', { events })];
  if (words.length === 0) return quotes ? [] : told(language.t('setup.events.none'));
  return told(
    rest > 0 ? language.t('names.more', { list: shown.join(', '), count: rest }) : language.list(shown),
  );
}

/** How a channel would be set: all that the panel decides, a line each. */
export function wishLines(
  channel: string,
  wish: Wish,
  countable: readonly Countable[],
  language: Translator,
): string[] {
  const { words, publish, scheduled, loudNews, forum } = wish;
  const worded = wish.steps.filter((step) => words[step] !== undefined);
  const extras = [
    ...(publish ? [language.t('setup.publish.on')] : []),
    ...(scheduled ? [language.t('setup.scheduled.on')] : []),
    ...(loudNews ? [language.t('setup.loud.on')] : []),
    ...(forum && forum.tags.length > 0
      ? [language.t('setup.tags.chosen', { count: forum.tags.length })]
      : []),
  ];
  return [
    ...settingLines({ ...wish, channel }, language),
    ...eventLines(wish, countable, language),
    language.t('setup.line.language', { language: languageName(wish.language) }),
    ...(worded.length > 0
      ? [
          language.t('setup.line.words', {
            steps: stepList(worded, language),
          }),
        ]
      : []),
    ...extras,
  ];
}

/** What bears on whether it can be saved, and on whom its ping reaches. */
export type Standing = {
  readonly draft: PanelDraft;
  readonly check: ChannelCheck;
  /** The server's zone, or the one that is assumed. */
  readonly zone: Zone;
  /** How many members have the role. */
  readonly members: number | undefined;
  readonly upcoming: readonly Upcoming[];
};

/** All that the panel shows. */
export type PanelScene = Standing & {
  readonly countable: readonly Countable[];
  /** Ids of the events that are still to come. */
  readonly upcomingIds: ReadonlySet<string>;
  /** What has just become of it, said above. */
  readonly news?: string | undefined;
  readonly language: Translator;
  readonly now: Temporal.Instant;
};

/** What to look at before saving, in plain words with how to mend it. */
export function warningLines({ draft, check, zone }: Standing, language: Translator): string[] {
  const { wish } = draft;
  const { role } = wish;
  const timed = wish.steps.some((step) => !step.endsWith('d'));
  return [
    ...missingLines(check.missing, language),
    ...(check.silent && role !== null
      ? [`- ${language.t('subscribe.silent', { role: `<@&${role}>` })}`]
      : []),
    ...zoneLines(wish, zone, language),
    ...(timed ? [`- ${language.t('setup.steps.timed')}`] : []),
  ];
}

/** How many a ping reaches; nothing where that is not known, or nobody is pinged. */
export const memberLines = ({ draft, members }: Standing, language: Translator): string[] =>
  draft.wish.role === null || members === undefined
    ? []
    : [language.t('setup.members', { role: `<@&${draft.wish.role}>`, count: members })];
