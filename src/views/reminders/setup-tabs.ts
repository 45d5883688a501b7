import { componentId } from '../../kit/custom-id.ts';
import { COMMON_STEPS, KINDS } from '../../kit/panel.ts';
import type { PanelTab } from '../../kit/setup.ts';
import { languages } from '../../language/languages.ts';
import { handle } from '../layout/handle.ts';
import { languageName } from '../layout/language-name.ts';
import { LIMITS } from '../layout/limits.ts';
import { type Link, rowsOf, say } from '../layout/parts.ts';
import { cut, plain } from '../layout/text.ts';
import { zoneChoices } from '../layout/zone.ts';
import { stepWords } from './reminders.ts';
import type { PanelScene } from './setup-lines.ts';
import { channelPick, type Inside, picks, rolePick } from './setup-parts.ts';

/** The channels for which the panel can be opened. */
export const SETUP_KINDS = ['text', 'announcement', 'thread', 'forum'] as const;

/** The custom id of a part of the panel of this draft. */
export const partId = (part: string, key: string, more: Record<string, string | undefined> = {}): string =>
  componentId('setup', part, { d: key, ...more });

/** So much of a step's own words is shown; the preview shows all. */
const SHOWN_WORDS = 200;

/** Discord lets a forum's post bear so many tags. */
const MOST_TAGS = 5;

type Controls = (scene: PanelScene) => Inside;

const where: Controls = ({ draft, check, language }) => {
  const chosen = draft.wish.forum?.tags ?? [];
  const tags = (check.forum?.tags ?? []).map(({ id, name }) => {
    return { label: name, value: id, chosen: chosen.includes(id) };
  });
  const most = { most: MOST_TAGS };
  return [
    channelPick(
      partId('channel', draft.key),
      language.t('setup.channel.placeholder'),
      draft.channel,
      SETUP_KINDS,
    ),
    ...picks(partId('tags', draft.key), language.t('setup.tags.placeholder'), tags, most),
  ];
};

const KIND_LABELS = {
  releases: 'setup.events.releases',
  own: 'setup.events.own',
  anniversaries: 'setup.events.anniversaries',
  quotes: 'setup.events.quotes',
} as const;

const what: Controls = ({ draft, countable, upcomingIds, language }) => {
  const { events, quotes } = draft.wish;
  const all = {
    releases: events.releases === 'all',
    own: events.own === 'all',
    anniversaries: events.anniversaries,
    quotes,
  };
  const kinds = KINDS.map((kind) => ({
    label: language.t(KIND_LABELS[kind]),
    value: kind,
    chosen: all[kind],
  }));
  const isChosen = (id: string) =>
    [events.releases, events.own].some((some) => some !== 'all' && some.includes(id));
  const single = countable
    .filter(({ event }) => event.kind !== 'anniversary')
    .map(({ event: { id }, title }) => ({ id, label: title, value: handle(id), chosen: isChosen(id) }));
  const rank = ({ id, chosen }: (typeof single)[number]) => (chosen ? 0 : upcomingIds.has(id) ? 1 : 2);
  const options = [...kinds, ...single.toSorted((a, b) => rank(a) - rank(b))];
  const rest = options.length - LIMITS.component.options;
  const least = { least: 1 };
  return [
    ...picks(partId('events', draft.key), language.t('setup.events.placeholder'), options, least),
    ...(rest > 0 ? [say(language.t('setup.events.rest', { count: rest }))] : []),
  ];
};

const when: Controls = ({ draft, language, now }) => {
  const { key, wish, typedZone } = draft;
  const offered = [...new Set([...wish.steps, ...COMMON_STEPS])];
  const steps = offered.map((step) => {
    return { label: stepWords(step, language), value: step, chosen: wish.steps.includes(step) };
  });
  const free = wish.steps.filter((step) => !COMMON_STEPS.some((one) => one === step)).join(' ');
  const zones = typedZone === null ? [] : zoneChoices(typedZone, { language, now });
  const zoneOptions = zones.map(({ name, value }) => ({ label: name, value, chosen: false }));
  const one = { least: 1, most: 1 };
  return [
    ...picks(partId('steps', key), language.t('setup.steps.placeholder'), steps, { least: 1 }),
    ...rowsOf([
      {
        label: language.t('setup.steps.button'),
        to: partId('steps-ask', key, { now: free === '' || free.length > 40 ? undefined : free }),
      },
      {
        label: language.t('setup.time.button', { time: wish.time }),
        to: partId('time-ask', key, { now: wish.time }),
      },
      { label: language.t('setup.zone.button', { zone: wish.zone }), to: partId('zone-ask', key) },
    ]),
    ...picks(partId('zone', key), language.t('setup.zone.placeholder'), zoneOptions, one),
  ];
};

const who: Controls = ({ draft, language }) => {
  const { key, wish } = draft;
  const steps = wish.steps.map((step) => {
    return { label: stepWords(step, language), value: step, chosen: wish.pinged.includes(step) };
  });
  return [
    rolePick(partId('role', key), language.t('setup.role.placeholder'), wish.role),
    ...(wish.role === null
      ? []
      : picks(partId('pinged', key), language.t('setup.pinged.placeholder'), steps)),
  ];
};

const words: Controls = ({ draft, language }) => {
  const { key, wish, step } = draft;
  const one = { least: 1, most: 1 };
  const spoken = languages().map(({ locale }) => {
    return { label: languageName(locale), value: locale, chosen: locale === wish.language };
  });
  const steps = wish.steps.map((value) => ({
    label: stepWords(value, language),
    value,
    chosen: value === step,
  }));
  const own = step === null ? undefined : wish.words[step];
  const links: Link[] =
    step === null || !wish.steps.includes(step)
      ? []
      : [
          { label: language.t('setup.words.button'), to: partId('words-ask', key, { step }) },
          ...(own
            ? [{ label: language.t('setup.words.drop.button'), to: partId('words-drop', key, { step }) }]
            : []),
        ];
  return [
    ...picks(partId('language', key), language.t('setup.language.placeholder'), spoken, one),
    ...picks(partId('words-step', key), language.t('setup.words.placeholder'), steps, one),
    ...(own ? [say(`>>> ${cut(own.split('\n').map(plain).join('\n'), SHOWN_WORDS)}`)] : []),
    ...rowsOf(links),
  ];
};

const SWITCHES = {
  publish: ['setup.publish.off.button', 'setup.publish.on.button'],
  picture: ['setup.picture.off.button', 'setup.picture.on.button'],
  scheduled: ['setup.scheduled.off.button', 'setup.scheduled.on.button'],
  loudNews: ['setup.loud.off.button', 'setup.loud.on.button'],
} as const;

const more: Controls = ({ draft, check, language }) => {
  const { key, wish } = draft;
  const offered = (['publish', 'picture', 'scheduled', 'loudNews'] as const).filter(
    (one) => one !== 'publish' || check.kind === 'announcement',
  );
  return rowsOf(
    offered.map((one) => ({
      label: language.t(SWITCHES[one][wish[one] ? 1 : 0]),
      to: partId('flip', key, { what: one }),
    })),
  );
};

/** What is chosen with in each part of the panel. */
export const CONTROLS: Readonly<Record<PanelTab, Controls>> = { where, what, when, who, words, more };
