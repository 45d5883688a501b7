import type { Problem } from '../../kit/problem.ts';
import type { ChannelCheck } from '../../kit/reminders.ts';
import type { ChannelSubscription } from '../../kit/subscription.ts';
import type { Breakage } from '../../reminders/refusal.ts';
import { isPlannable } from '../records/subscriptions.ts';

/** How things stand for a subscription at a moment. */
export interface Standing extends ChannelCheck {
  /** What keeps posts from its channel. */
  readonly obstacle: Breakage | undefined;
  /** Whether the server still has its role. */
  readonly hasRole: boolean;
}

/** What stands in a subscription's way. Where nothing can be posted at all, nothing else is worth a word. */
export function problemsOf(
  one: Pick<ChannelSubscription, 'zone' | 'role'>,
  { obstacle, missing, silent, hasRole }: Standing,
): Problem[] {
  if (!isPlannable(one)) return ['zone-unknown'];
  if (obstacle) return [obstacle];
  const embeds: Problem[] = missing.includes('embed') ? ['no-embeds'] : [];
  if (one.role === null) return embeds;
  if (!hasRole) return [...embeds, 'role-gone'];
  return silent ? [...embeds, 'silent'] : embeds;
}
