import { componentId } from '../../kit/custom-id.ts';
import type { Loss } from '../../kit/leaving.ts';
import type { MessageBody } from '../../kit/reply.ts';
import type { LeftOut, Step } from '../../kit/transfer.ts';
import type { TransferFile } from '../../kit/transfer-file.ts';
import type { Fault } from '../../kit/transfer-reading.ts';
import type { Translator } from '../../language/translator.ts';
import type { Followed, Libraries } from '../../packs/libraries.ts';
import { small } from '../facts/source.ts';
import { draw, type Entry } from '../layout/card.ts';
import { pair } from '../layout/pair.ts';
import { clean, cut, length, plain } from '../layout/text.ts';
import type { LateQuestion } from '../reminders/late.ts';
import { lossEntries, packNames } from './packs.ts';

type TransferScene = {
  readonly language: Translator;
  readonly libraries: Libraries;
};

/** As a name that any system takes. */
const FILE_NAME = 'reckoner-settings.json';

/** The settings as a file that people can read. It is a plain message: a file needs no card around it. */
export function exportMessage(
  file: TransferFile,
  { language }: Pick<TransferScene, 'language'>,
): MessageBody {
  const data = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`);
  const content = language.t('transfer.exported', { count: file.subscriptions?.length ?? 0 });
  const description = language.t('transfer.file.description');
  return { content, files: [{ name: FILE_NAME, data, description }] };
}

/** Room for faults in a plain message, beside the words around them. */
const ROOM = 1600;

/** Everything that is wrong with a file, each with its place. Nothing of it was taken. */
export function faultsMessage(
  faults: readonly Fault[],
  { language }: Pick<TransferScene, 'language'>,
): MessageBody {
  const lines: string[] = [];
  let room = ROOM;
  // A file may have been made to have hundreds of thousands: no more are drawn than have room.
  for (const fault of faults) {
    const line = faultLine(fault, language);
    room -= length(line) + 1;
    if (room < 0) break;
    lines.push(line);
  }
  const rest = faults.length - lines.length;
  const more = rest > 0 ? [language.t('transfer.more', { count: rest })] : [];
  return { content: [language.t('transfer.faulty', { count: faults.length }), ...lines, ...more].join('\n') };
}

function faultLine({ path, key, params }: Fault, language: Translator): string {
  const told = Object.entries(params).map(([name, value]) => [name, safe(value)] as const);
  return `- ${place(path)}${language.t(key, Object.fromEntries(told))}`;
}

const safe = (value: string | number) => (typeof value === 'number' ? value : cut(plain(value), 100));

/** A place in the file, as code. */
const place = (path: string) => (path === '' ? '' : `\`${cut(clean(path).replaceAll('`', 'ˋ'), 80)}\`: `);

type Planned = { readonly steps: readonly Step[]; readonly leftOut: readonly LeftOut[] };

/** `losses` are of what channels would not be told any more. Without a draft there is nothing to be done. */
type Asked = Planned & { readonly losses: readonly Loss[]; readonly draft: string | undefined };

/** What an import would do, and asks. Without a draft there is nothing to be done. */
export function importCard({ steps, leftOut, losses, draft }: Asked, scene: TransferScene): MessageBody {
  const { language } = scene;
  return draw({
    language,
    head: [
      `## ${language.t('transfer.heading')}`,
      ...(draft === undefined ? [language.t('transfer.nothing')] : []),
    ],
    entries: [
      ...kindEntries(steps, scene),
      ...lossEntries(packsIn(steps), losses, scene),
      ...leftOutEntries(leftOut, language),
    ],
    foot: draft === undefined ? [] : [language.t('transfer.ask')],
    links:
      draft === undefined
        ? []
        : [
            {
              label: language.t('transfer.confirm.button'),
              to: componentId('settings', 'import', { draft }),
              first: true,
            },
            { label: language.t('transfer.cancel.button'), to: componentId('settings', 'drop') },
          ],
  });
}

/** What an import has done. */
export function importedCard(
  {
    steps,
    leftOut,
    undone,
    late,
  }: Planned & { readonly undone: readonly Step[]; readonly late: LateQuestion },
  scene: TransferScene,
): MessageBody {
  const { language } = scene;
  const channels = undone.flatMap((step) => (step.kind === 'subscription' ? [`<#${step.one.channel}>`] : []));
  const failed =
    channels.length > 0
      ? [{ text: language.t('transfer.undone', { channels: language.list(channels.slice(0, MOST_LINES)) }) }]
      : [];
  return draw({
    language,
    head: [language.t(steps.length > 0 ? 'transfer.done' : 'transfer.nothing')],
    entries: [...kindEntries(steps, scene), ...leftOutEntries(leftOut, language), ...failed],
    foot: late.lines.length > 0 ? [late.lines.join('\n')] : [],
    links: late.links,
  });
}

/** The packs that would be followed. */
export function packsIn(steps: readonly Step[]): Followed {
  const value = steps.flatMap((step) =>
    step.kind === 'setting' && step.name === 'packs' ? step.value : [],
  )[0];
  return value?.split(' ');
}

/** So many things of one kind are named; the others are counted. */
const MOST_LINES = 10;

const KINDS = ['setting', 'spoilers', 'event', 'correction', 'subscription'] as const;
const DID = ['added', 'changed', 'removed'] as const;

function kindEntries(steps: readonly Step[], scene: TransferScene): Entry[] {
  const { language } = scene;
  return KINDS.flatMap((kind) => {
    const own = steps.filter((step) => step.kind === kind);
    if (own.length === 0) return [];
    const counts = DID.flatMap((did) => {
      const count = own.filter((step) => step.did === did).length;
      return count > 0 ? [language.t(`transfer.count.${did}`, { count })] : [];
    });
    const head = pair(`**${language.t(`transfer.kind.${kind}`)}**`, language.list(counts), language);
    const lines = own
      .slice(0, MOST_LINES)
      .map((step) => `- ${pair(language.t(`transfer.did.${step.did}`), what(step, scene), language)}`);
    const rest = own.length - lines.length;
    return [
      {
        text: [
          head,
          ...lines,
          ...(rest > 0 ? [small(language.t('transfer.more', { count: rest }))] : []),
        ].join('\n'),
      },
    ];
  });
}

function what(step: Step, scene: TransferScene): string {
  const { language, libraries } = scene;
  switch (step.kind) {
    case 'setting': {
      const name = language.t(`settings.${step.name}`);
      if (step.name === 'packs') return pair(name, packNames(step.value?.split(' '), scene), language);
      if (step.value === null) return name;
      return pair(name, step.name === 'log' ? `<#${step.value}>` : plain(step.value), language);
    }
    case 'spoilers':
      return `<#${step.channel}>`;
    case 'event':
      return cut(plain(step.event.title), 150);
    case 'correction': {
      const { film, date } = step.correction;
      return pair(cut(plain(libraries.of().film(film)?.title ?? film), 120), language.date(date), language);
    }
    case 'subscription': {
      const { channel, time, zone, quotes } = step.one;
      const more = quotes ? `, ${language.t('setup.events.quotes')}` : '';
      return `<#${channel}> (${time} ${plain(zone)}${more})`;
    }
  }
}

function leftOutEntries(leftOut: readonly LeftOut[], language: Translator): Entry[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut
    .slice(0, MOST_LINES)
    .map(({ what: kind, id }) => `- ${language.t(`transfer.left.${kind}`, { id: plain(cut(id, 100)) })}`);
  const rest = leftOut.length - lines.length;
  const more = rest > 0 ? [small(language.t('transfer.more', { count: rest }))] : [];
  return [{ text: [`**${language.t('transfer.left')}**`, ...lines, ...more].join('\n') }];
}
