import type { PanelDraft } from '../../src/kit/setup.ts';
import { wishOf } from '../../src/kit/subscription.ts';
import { channelSubscription } from './subscription.ts';

/** A panel's draft for a channel that is not set yet, with the usual defaults. */
export function panelDraft(more: Partial<PanelDraft> = {}): PanelDraft {
  const { channel, ...usual } = channelSubscription();
  const wish = wishOf(usual);
  return { key: 'abcd1234', channel, wish, before: null, tab: 'where', typedZone: null, step: null, ...more };
}
