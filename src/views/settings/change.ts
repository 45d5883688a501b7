import type { Change } from '../../kit/change.ts';
import type { SettingName } from '../../kit/guild.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import { someOf } from '../facts/names.ts';
import { languageName } from '../layout/language-name.ts';
import { cut, plain } from '../layout/text.ts';

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
  switch (change.what) {
    case 'posted':
      return language.t('change.posted', { by, count: change.count });
    case 'set':
      return settingLine(change.name, language.t(SETTINGS[change.name]), change.value, by, language);
    case 'set-in': {
      const what = language.t('change.spoilers-in', { channel: `<#${change.channel}>` });
      return settingLine('spoilers', what, change.value, by, language);
    }
  }
  if ('title' in change) {
    return language.t(OF_TITLE[change.what], { by, title: cut(plain(change.title), 150) });
  }
  return language.t(OF_CHANNEL[change.what], { by, channel: `<#${change.channel}>` });
}

const SETTINGS = {
  zone: 'settings.zone',
  language: 'settings.language',
  log: 'settings.log',
  spoilers: 'settings.spoilers',
  packs: 'settings.packs',
} as const satisfies Record<SettingName, string>;

function settingLine(
  name: SettingName,
  what: string,
  value: string | null,
  by: string,
  language: Translator,
): string {
  if (value === null) return language.t('change.unset', { by, what });
  return language.t('change.set', { by, what, value: settingWords(name, value, language) });
}

function settingWords(name: SettingName, value: string, language: Translator): string {
  switch (name) {
    case 'log':
      return `<#${value}>`;
    case 'language':
      return languageName(value);
    case 'spoilers':
      return language.t(value === 'show' ? 'settings.spoilers.show' : 'settings.spoilers.hide');
    case 'packs':
      return someOf(value.split(' '), language);
    case 'zone':
      return plain(value);
  }
}
