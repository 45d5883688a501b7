import type { CountdownEvent } from '../calendar/events.ts';
import type { Wish } from './subscription.ts';

/** The parts of the panel, in the order in which they are gone through. */
export const PANEL_TABS = ['where', 'what', 'when', 'who', 'words', 'more'] as const;
export type PanelTab = (typeof PANEL_TABS)[number];

/** What a moderator has decided so far, and has not saved. */
export type PanelDraft = {
  /** In the custom ids of its panel: one that was replaced since changes nothing. */
  readonly key: string;
  readonly channel: string;
  readonly wish: Wish;
  /** How the channel was set when the panel took it up; null where it was not. */
  readonly before: Wish | null;
  readonly tab: PanelTab;
  /** What was typed for a zone, where several fit and one is still to be chosen. */
  readonly typedZone: string | null;
  /** The step whose words are looked at. */
  readonly step: string | null;
};

/** What can be counted down to in a server, with its title. */
export type Countable = { readonly event: CountdownEvent; readonly title: string };
