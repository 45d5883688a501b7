import type { ChannelSubscription } from '../../src/kit/subscription.ts';

/** A channel's subscription with the usual defaults, made on the day of the article. */
export function channelSubscription(more: Partial<ChannelSubscription> = {}): ChannelSubscription {
  return {
    channel: '700000000000000001',
    role: null,
    roleBy: null,
    pinged: ['0d'],
    steps: ['30d', '14d', '7d', '3d', '1d', '0d'],
    time: '09:00',
    zone: 'UTC',
    language: 'en',
    events: { releases: 'all', own: 'all', anniversaries: false },
    quotes: false,
    words: {},
    loudNews: false,
    publish: false,
    scheduled: false,
    forum: null,
    created: '2023-06-05T09:00:00Z',
    since: '2023-06-05T09:00:00Z',
    by: '600000000000000001',
    edited: null,
    pauses: [],
    broken: null,
    ...more,
  };
}
