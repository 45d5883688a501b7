import { ComponentType } from 'discord-api-types/v10';
import type { MessageBody } from '../../kit/reply.ts';
import { PANEL_TABS, type PanelTab } from '../../kit/setup.ts';
import { small } from '../facts/source.ts';
import { rowsOf, say } from '../layout/parts.ts';
import { upcomingLine } from './reminders.ts';
import { memberLines, type PanelScene, warningLines, wishLines } from './setup-lines.ts';
import { type Inside, picks } from './setup-parts.ts';
import { CONTROLS, partId } from './setup-tabs.ts';

const TABS = {
  where: ['setup.tab.where.choice', 'setup.tab.where'],
  what: ['setup.tab.what.choice', 'setup.tab.what'],
  when: ['setup.tab.when.choice', 'setup.tab.when'],
  who: ['setup.tab.who.choice', 'setup.tab.who'],
  words: ['setup.tab.words.choice', 'setup.tab.words'],
  more: ['setup.tab.more.choice', 'setup.tab.more'],
} as const satisfies Record<PanelTab, readonly [string, string]>;

/** In help texts these stand for themselves. */
const BLANKS = { film: '{film}', days: '{days}', date: '{date}' } as const;

/** Decoration alone: nothing is told by it. */
const ACCENT = 0xb4_3a_2f;

/** The panel: how the channel would be set, what stands in the way, one part to be decided, the next posts, and what to do. */
export function setupPanel(scene: PanelScene): MessageBody {
  const { draft, language } = scene;
  const tabs = PANEL_TABS.map((tab) => {
    return { label: language.t(TABS[tab][0]), value: tab, chosen: tab === draft.tab };
  });
  const components: Inside = [
    ...summary(scene),
    { type: ComponentType.Separator },
    ...picks(partId('tab', draft.key), language.t('setup.tab.placeholder'), tabs, { least: 1, most: 1 }),
    say(small(language.t(TABS[draft.tab][1], draft.tab === 'words' ? BLANKS : {}))),
    ...CONTROLS[draft.tab](scene),
    { type: ComponentType.Separator },
    say(nextLines(scene)),
    ...actions(scene),
  ];
  return { components: [{ type: ComponentType.Container, accent_color: ACCENT, components }] };
}

function summary(scene: PanelScene): Inside {
  const { draft, countable, news, language } = scene;
  const heading = language.t(draft.before === null ? 'setup.heading.new' : 'setup.heading.edit');
  const lines = [
    ...wishLines(draft.channel, draft.wish, countable, language),
    ...memberLines(scene, language),
  ];
  const warnings = warningLines(scene, language);
  return [
    ...(news === undefined ? [] : [say(news)]),
    say([`## ${heading}`, ...lines, small(language.t('setup.unsaved'))].join('\n')),
    ...(warnings.length > 0 ? [say([language.t('subscribe.mind'), ...warnings].join('\n'))] : []),
  ];
}

function nextLines({ draft, upcoming, language }: PanelScene): string {
  if (upcoming.length === 0) return language.t('reminders.nothing', { channel: `<#${draft.channel}>` });
  return [language.t('subscribe.next'), ...upcoming.map((one) => upcomingLine(one, language))].join('\n');
}

const actions = ({ draft, language }: PanelScene): Inside =>
  rowsOf([
    { label: language.t('confirm.save.button'), to: partId('save', draft.key), first: true },
    { label: language.t('setup.preview.button'), to: partId('preview', draft.key) },
    { label: language.t('setup.anew.button'), to: partId('anew', draft.key) },
    { label: language.t('setup.drop.button'), to: partId('drop', draft.key) },
  ]);
