import type { Change } from '../kit/change.ts';
import type { Settings } from '../kit/guild.ts';
import type { MessageBody } from '../kit/reply.ts';
import type { Translator } from '../language/translator.ts';
import { languageName } from './settings.ts';
import { cut, plain } from './text.ts';

/** What the log channel reads when somebody has changed something; the name of whoever did pings nobody. */
export const changeNote = (change: Change, by: string, language: Translator): MessageBody => ({
  content: wordsOf(change, `<@${by}>`, language),
});

const OF_CHANNEL = {
  subscribed: 'change.subscribed',
  unsubscribed: 'change.unsubscribed',
  paused: 'change.paused',
  resumed: 'change.resumed',
  edited: 'change.edited',
} as const;

const OF_TITLE = {
  'event-added': 'change.event-added',
  'event-changed': 'change.event-changed',
  'event-removed': 'change.event-removed',
  corrected: 'change.corrected',
} as const;

function wordsOf(change: Change, by: string, language: Translator): string {
  if ('channel' in change)
    return language.t(OF_CHANNEL[change.what], { by, channel: `<#${change.channel}>` });
  if ('title' in change)
    return language.t(OF_TITLE[change.what], { by, title: cut(plain(change.title), 150) });
  if (change.what === 'posted') return language.t('change.posted', { by, count: change.count });
  const what = language.t(SETTINGS[change.name]);
  return change.value === null
    ? language.t('change.unset', { by, what })
    : language.t('change.set', { by, what, value: settingWords(change.name, change.value) });
}

const SETTINGS = {
  zone: 'settings.zone',
  language: 'settings.language',
  log: 'settings.log',
} as const satisfies Record<keyof Settings, string>;

function settingWords(name: keyof Settings, value: string): string {
  if (name === 'log') return `<#${value}>`;
  return name === 'language' ? languageName(value) : plain(value);
}
