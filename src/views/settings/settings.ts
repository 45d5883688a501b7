import { isZone } from '../../calendar/zone.ts';
import { followedIn, type Setting, type Settings } from '../../kit/guild.ts';
import type { Missing, Reminders } from '../../kit/reminders.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Libraries } from '../../packs/libraries.ts';
import { small } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { languageName } from '../layout/language-name.ts';
import { pair } from '../layout/pair.ts';
import { whoever } from '../layout/someone.ts';
import { plain, timestamp } from '../layout/text.ts';
import { zoneWords } from '../layout/zone.ts';
import { type Offer, offered } from './follow.ts';
import { packNames } from './packs.ts';

/** What the drawing of settings needs to know. */
export type SettingsScene = {
  readonly language: Translator;
  readonly now: Temporal.Instant;
  readonly libraries: Libraries;
  mention(command: string): string;
  /** How channels stand; undefined until the bot knows its servers. */
  readonly reminders?: Pick<Reminders, 'check'> | undefined;
};

/** All that a server has set, by whom and when, and how to change it. `news` is said above it, with an offer where one follows. */
export function settingsCard(
  settings: Settings,
  scene: SettingsScene,
  news?: string,
  offer?: Offer,
): MessageBody {
  const { language } = scene;
  const also = offer ? offered(offer, language) : { news: [], links: [] };
  const { zone, language: spoken, log, spoilers, packs } = settings;
  return draw({
    language,
    head: [...(news === undefined ? [] : [news]), ...also.news, `## ${language.t('settings.heading')}`],
    entries: [
      entry('settings.zone', zone && setZoneWords(zone.value, scene), 'settings.zone.none', zone, scene),
      entry(
        'settings.language',
        spoken && languageName(spoken.value),
        'settings.language.none',
        spoken,
        scene,
      ),
      logEntry(log, scene),
      entry(
        'settings.spoilers',
        spoilers && policyWords(spoilers.value, language),
        'settings.spoilers.none',
        spoilers,
        scene,
      ),
      ...exceptions(settings, language),
      entry(
        'settings.packs',
        packs && packNames(followedIn(settings), scene),
        'settings.packs.none',
        packs,
        scene,
      ),
    ],
    links: also.links,
    foot: [language.t('settings.change', { commands: language.list(WAYS.map((way) => scene.mention(way))) })],
  });
}

const NEEDED_IN_LOG: ReadonlyMap<Missing, 'permission.view' | 'permission.send' | 'permission.embed'> =
  new Map([
    ['see', 'permission.view'],
    ['send', 'permission.send'],
    ['embed', 'permission.embed'],
  ]);

/** What the bot would need to write in a log channel and lacks there now, in Discord's words. */
export const logLacks = (
  channel: string,
  { reminders, language }: Pick<SettingsScene, 'reminders' | 'language'>,
): string[] =>
  (reminders?.check(channel, undefined).missing ?? []).flatMap((one) => {
    const key = NEEDED_IN_LOG.get(one);
    return key === undefined ? [] : [language.t(key)];
  });

/** The log channel, and that nothing arrives there where that is so. */
function logEntry(log: Setting | null, scene: SettingsScene) {
  const { text } = entry('settings.log', log && `<#${log.value}>`, 'settings.log.none', log, scene);
  const missing = log ? logLacks(log.value, scene) : [];
  if (missing.length === 0) return { text };
  return {
    text: `${text}\n${scene.language.t('settings.log.unheard', { missing: scene.language.list(missing) })}`,
  };
}

/** More channels than that are counted, so that the entry fits a message. */
const MOST_NAMED = 20;

const policyWords = (policy: string, language: Translator): string =>
  language.t(policy === 'show' ? 'settings.spoilers.show' : 'settings.spoilers.hide');

/** The channels in which spoilers are treated otherwise. */
function exceptions({ spoilersIn }: Settings, language: Translator): { text: string }[] {
  const byPolicy = Map.groupBy(Object.entries(spoilersIn), ([, { value }]) => policyWords(value, language));
  return [...byPolicy].map(([policy, channels]) => {
    const named = channels.slice(0, MOST_NAMED).map(([id]) => `<#${id}>`);
    const count = channels.length - named.length;
    const more = count > 0 ? [language.t('settings.spoilers.more', { count })] : [];
    const where = language.list([...named, ...more]);
    return { text: language.t('settings.spoilers.in', { policy, channels: where }) };
  });
}

const WAYS = ['settings zone', 'settings language', 'settings log', 'settings spoilers', 'settings packs'];

type Heading =
  | 'settings.zone'
  | 'settings.language'
  | 'settings.log'
  | 'settings.spoilers'
  | 'settings.packs';

function entry(
  heading: Heading,
  value: string | null,
  none: `${Heading}.none`,
  setting: Setting | null,
  { language }: SettingsScene,
) {
  const head = pair(`**${language.t(heading)}**`, value ?? language.t(none), language);
  if (!setting) return { text: head };
  const when = timestamp(Temporal.Instant.from(setting.at));
  return {
    text: `${head}\n${small(language.t('settings.by', { by: whoever(setting.by, language), when }))}`,
  };
}

/** As `zoneWords`, of a zone that another version of Node may have known and this one does not. */
const setZoneWords = (id: string, scene: Pick<SettingsScene, 'language' | 'now'>): string =>
  isZone(id) ? zoneWords(id, scene) : scene.language.t('settings.zone.lost', { zone: plain(id) });
