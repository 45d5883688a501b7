import { componentId } from '../../kit/custom-id.ts';
import type { MessageBody } from '../../kit/reply.ts';
import { small } from '../facts/source.ts';
import { draw } from '../layout/card.ts';
import { plain } from '../layout/text.ts';
import type { EventScene } from './own-event.ts';

/** What is asked before anything is saved. */
export type Question = {
  /** The key under which the draft is kept. */
  readonly draft: string;
  /** What it is about. */
  readonly subject: string;
  /** How a text was understood: one way, or two of which one is chosen. `label` is for a button. */
  readonly readings: readonly { readonly words: string; readonly label: string }[];
  /** Further lines, as the source of a correction. */
  readonly more?: readonly string[];
};

/** Shows how a date was understood, and asks. Nothing is saved before a button is pressed. */
export function confirmCard(
  { draft, subject, readings, more = [] }: Question,
  scene: EventScene,
): MessageBody {
  const { language, zone } = scene;
  const sure = readings.length === 1;
  const save = readings.map(({ label }, pick) => ({
    label: sure ? language.t('confirm.save.button') : language.t('confirm.pick.button', { date: label }),
    to: componentId('event', 'save', { draft, pick }),
    first: true,
  }));
  const understood = zone.assumed
    ? language.t('confirm.zone.assumed', { zone: zone.id, command: scene.mention('settings zone') })
    : language.t('confirm.zone', { zone: plain(zone.id) });
  return draw({
    language,
    head: [
      [subject, ...readings.map(({ words }) => words), ...more].join('\n'),
      language.t(sure ? 'confirm.ask' : 'confirm.which'),
    ],
    foot: [small(understood)],
    links: [
      ...save,
      { label: language.t('confirm.cancel.button'), to: componentId('event', 'drop', { draft }) },
    ],
  });
}
