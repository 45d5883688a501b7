import { readWallTime } from '../calendar/wall-time.ts';
import { readStep, type Step, stepText } from '../reminders/step.ts';
import { UserError } from './errors.ts';
import type { Countable, PanelDraft } from './setup.ts';
import type { Wish } from './subscription.ts';

// What a press or a modal makes of a draft. Everything here is pure; what was chosen or typed comes from outside.

/** The steps that most choose from, longest first. */
export const COMMON_STEPS = ['30d', '14d', '7d', '3d', '1d', '0d'] as const;

/** As many as a select of Discord holds. */
const MOST_STEPS = 25;

/** The draft with a part of the wish decided anew. */
export const decided = (draft: PanelDraft, part: Partial<Wish>): PanelDraft => ({
  ...draft,
  wish: { ...draft.wish, ...part },
});

/** The draft of a channel: what it has subscribed to already, else what was decided so far. */
export function movedTo(draft: PanelDraft, channel: string, subscribed: Wish | null): PanelDraft {
  if (channel === draft.channel) return draft;
  // Tags are one forum's, and not every channel can be followed.
  const wish = subscribed ?? { ...draft.wish, forum: null, publish: false };
  return { ...draft, channel, before: subscribed, wish };
}

/** @param chosen of those that the panel offers. @throws UserError for anything else, and for none */
export function withSteps(draft: PanelDraft, chosen: readonly string[]): PanelDraft {
  return decided(draft, { steps: inOrder(chosen.map((text) => readStep(text) ?? stale())) });
}

/** Free steps as they were typed ("10, 2, 3h, 15m"), beside the common ones that are chosen. @throws UserError */
export function withTypedSteps(draft: PanelDraft, typed: string): PanelDraft {
  const pieces = typed
    .replaceAll(/(?<=\d)\s+(?=[dhm]\b)/giu, '')
    .split(/[\s,;]+/u)
    .filter(Boolean);
  const free = pieces.map(stepFrom);
  const common = draft.wish.steps.filter((step) => COMMON_STEPS.some((one) => one === step));
  return decided(draft, { steps: inOrder([...common.flatMap((text) => readStep(text) ?? []), ...free]) });
}

const MINUTES = { days: 1440, hours: 60, minutes: 1 } as const;

/** @throws UserError where it is no step */
function stepFrom(typed: string): Step {
  const step = readStep(typed);
  if (step) return step;
  throw new UserError('setup.steps.unclear', { typed: typed.replaceAll(/[^\w.-]/gu, '?').slice(0, 20) });
}

/** One step as it is typed ("7", "3h"), in the spelling in which it is kept. @throws UserError where it is none */
export const readOneStep = (typed: string): string => stepText(stepFrom(typed));

/** Each once, the longest first. @throws UserError for none, and for too many */
function inOrder(steps: readonly Step[]): string[] {
  const length = ({ unit, count }: Step) => count * MINUTES[unit];
  const texts = [...new Set(steps.toSorted((a, b) => length(b) - length(a)).map(stepText))];
  if (texts.length === 0) throw new UserError('setup.steps.none');
  if (texts.length > MOST_STEPS) throw new UserError('setup.steps.many', { max: MOST_STEPS });
  return texts;
}

/** @throws UserError where it is no time of day */
export function withTime(draft: PanelDraft, typed: string): PanelDraft {
  const time = readWallTime(typed);
  if (time === undefined) throw new UserError('setup.time.unclear');
  return decided(draft, { time });
}

/** What stands in the select of events beside single ones. */
export const KINDS = ['releases', 'own', 'anniversaries', 'quotes'] as const;

/**
 * @param chosen names of KINDS, and of single events
 * @param nameOf how the panel names an event
 */
export function withEvents(
  draft: PanelDraft,
  chosen: readonly string[],
  countable: readonly Countable[],
  nameOf: (id: string) => string,
): PanelDraft {
  const single = (kind: 'release' | 'own') =>
    countable.flatMap(({ event }) =>
      event.kind === kind && chosen.includes(nameOf(event.id)) ? [event.id] : [],
    );
  return decided(draft, {
    events: {
      releases: chosen.includes('releases') ? 'all' : single('release'),
      own: chosen.includes('own') ? 'all' : single('own'),
      anniversaries: chosen.includes('anniversaries'),
    },
    quotes: chosen.includes('quotes'),
  });
}

/** Own words of a step; none at all where they are empty. @throws UserError where the step is gone */
export function withWords(draft: PanelDraft, step: string, words: string): PanelDraft {
  if (!draft.wish.steps.includes(step)) return stale();
  const others = Object.entries(draft.wish.words).filter(([other]) => other !== step);
  const own = words.trim() === '' ? [] : [[step, words.trim()] as const];
  return { ...decided(draft, { words: Object.fromEntries([...others, ...own]) }), step };
}

const stale = (): never => {
  throw new UserError('component.stale');
};
