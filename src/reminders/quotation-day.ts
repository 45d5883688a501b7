import type { Plannable } from './subscription.ts';

/**
 * A quotation each day: what a channel is shown on every local day, at its time. It is no date that anybody sets and is among no
 * server's events: a subscription that wants it follows it, and nobody else is asked.
 */
export const QUOTATION_DAY = { kind: 'quotation', id: 'quotation', when: { kind: 'daily' } } as const;

/** Whether an occurrence, or what it is about, is the quotation of a day. */
export const isQuotationDay = ({ event }: { readonly event: string }): boolean => event === QUOTATION_DAY.id;

/** What an occurrence is about, of a server's events; undefined where it is gone. */
export const aboutOf = <Event extends Pick<Plannable, 'id'>>(
  event: string,
  events: readonly Event[],
): Event | typeof QUOTATION_DAY | undefined =>
  event === QUOTATION_DAY.id ? QUOTATION_DAY : events.find(({ id }) => id === event);
