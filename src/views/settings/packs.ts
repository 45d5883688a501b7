import { componentId, lead } from '../../kit/custom-id.ts';
import { followedIn, type Settings } from '../../kit/guild.ts';
import type { Loss } from '../../kit/leaving.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { Translator } from '../../language/translator.ts';
import type { Followed, Libraries } from '../../packs/libraries.ts';
import { small } from '../facts/source.ts';
import { draw, type Entry } from '../layout/card.ts';
import { shortened } from '../layout/handle.ts';
import { LIMITS } from '../layout/limits.ts';
import { pair } from '../layout/pair.ts';
import { type Link, menuOf } from '../layout/parts.ts';
import { clean, cut, plain } from '../layout/text.ts';

type PacksScene = { readonly language: Translator; readonly libraries: Libraries };

/** So many packs are chosen from at once. */
const PACKS_ON_PAGE = LIMITS.component.options;

const MOST_NAMED = 10;
const LONGEST_NAME = 80;

/** The packs that are chosen from on a page (from 1), of all that there are. */
export const packsOn = (page: number, { libraries }: Pick<PacksScene, 'libraries'>) =>
  libraries
    .of()
    .packs()
    .slice((page - 1) * PACKS_ON_PAGE, page * PACKS_ON_PAGE);

/** By which a menu knows again whether it is still of these packs. */
export const markOf = (packs: readonly { readonly id: string }[]): string =>
  shortened(packs.map(({ id }) => id).join(' '));

/** What a pack is called, in at most so many characters; where another has the same name, with its id. */
function nameOf({ id, name }: Named, all: readonly Named[]): string {
  const isAlone = all.every((other) => other.id === id || clean(other.name) !== clean(name));
  if (isAlone) return cut(plain(name), LONGEST_NAME);
  const mark = ` (${id})`;
  return `${cut(plain(name), LONGEST_NAME - mark.length)}${mark}`;
}

type Named = { readonly id: string; readonly name: string };

/** The packs that there are and those that the server follows, with the way to choose others. */
export function packsCard(settings: Settings, page: number, scene: PacksScene): MessageBody {
  const { language, libraries } = scene;
  const followed = followedIn(settings);
  const follows = (id: string) => followed?.includes(id) ?? true;
  const all = libraries.of().packs();
  const shown = packsOn(page, scene);
  const lines = shown.map((pack) => {
    const how = language.t(follows(pack.id) ? 'settings.packs.followed' : 'settings.packs.left');
    return `- ${pair(nameOf(pack, all), how, language)}`;
  });
  const options = shown.map(({ id, name }) => ({
    label: name,
    value: id,
    description: id,
    chosen: follows(id),
  }));
  return draw({
    language,
    head: [`## ${language.t('settings.packs.heading')}\n${packNames(followed, scene)}`],
    entries: lines.length > 0 ? [{ text: lines.join('\n') }] : [],
    foot: [small(language.t('settings.packs.intro'))],
    menu:
      options.length > 0
        ? menuOf(
            componentId('settings', 'packs', { page, of: markOf(shown) }),
            language.t('settings.packs.choose.placeholder'),
            options,
            { least: all.length > PACKS_ON_PAGE ? 0 : 1, most: options.length },
          )
        : undefined,
    links: [
      ...(followed
        ? [{ label: language.t('settings.packs.all.button'), to: componentId('settings', 'packs-all') }]
        : []),
      ...pageLinks(all.length, page, language),
    ],
  });
}

/** Ways to the other pages. */
function pageLinks(count: number, page: number, language: Translator): Link[] {
  const pages = Array.from({ length: Math.ceil(count / PACKS_ON_PAGE) }, (_, at) => at + 1);
  return pages
    .filter((other) => Math.abs(other - page) === 1)
    .map((other) => ({
      label: language.t('settings.packs.page.button', {
        from: (other - 1) * PACKS_ON_PAGE + 1,
        to: Math.min(count, other * PACKS_ON_PAGE),
      }),
      to: lead('settings packs', { page: other }),
    }));
}

/** The names of what is followed: "all, and new ones too"; those that are not there go by their ids. */
export function packNames(followed: Followed, { language, libraries }: PacksScene): string {
  if (followed === undefined) return language.t('settings.packs.none');
  const all = libraries.of().packs();
  const named = followed.slice(0, MOST_NAMED).map((id) => {
    const pack = all.find((one) => one.id === id);
    return pack ? nameOf(pack, all) : language.t('settings.packs.gone', { id: plain(cut(id, LONGEST_NAME)) });
  });
  const rest = followed.length - named.length;
  return language.list([...named, ...(rest > 0 ? [`+ ${rest}`] : [])]);
}

/** Says who would not be told of what any more, and asks. */
export function leavingCard(
  { followed, losses, draft }: { followed: Followed; losses: readonly Loss[]; draft: string },
  scene: PacksScene,
): MessageBody {
  const { language } = scene;
  return draw({
    language,
    head: [`## ${language.t('settings.packs.heading')}`],
    entries: lossEntries(followed, losses, scene),
    foot: [language.t('settings.packs.ask')],
    links: [
      {
        label: language.t('settings.packs.keep.button'),
        to: componentId('settings', 'packs-keep', { draft }),
        first: true,
      },
      { label: language.t('transfer.cancel.button'), to: componentId('settings', 'drop') },
    ],
  });
}

/** Which channels would not be told of what any more; nothing where none would. */
export function lossEntries(followed: Followed, losses: readonly Loss[], scene: PacksScene): Entry[] {
  if (losses.length === 0) return [];
  const { language } = scene;
  const head = [
    ...(losses.some(({ scheduled }) => scheduled) ? [language.t('settings.packs.scheduled')] : []),
    language.t('settings.packs.stops', { packs: packNames(followed, scene) }),
  ];
  return [
    { text: head.join('\n') },
    ...losses.map((loss) => ({ text: lossLines(loss, language).join('\n') })),
  ];
}

const MOST_FILMS = 5;

function lossLines({ channel: id, films, quotes }: Loss, language: Translator): string[] {
  const channel = `<#${id}>`;
  const named = films.slice(0, MOST_FILMS).map((title) => cut(plain(title), LONGEST_NAME));
  const rest = films.length - named.length;
  const more = rest > 0 ? [language.t('settings.packs.more', { count: rest })] : [];
  return [
    ...(films.length > 0
      ? [
          `- ${language.t('settings.packs.stops.films', { channel, films: language.list([...named, ...more]) })}`,
        ]
      : []),
    ...(quotes ? [`- ${language.t('settings.packs.stops.quotes', { channel })}`] : []),
  ];
}
