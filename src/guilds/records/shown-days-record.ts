import { z } from 'zod';
import type { Definition } from '../../store/envelope.ts';

/** What a channel has been shown, oldest first, and which quotation was chosen for which of its last days, by occurrence. */
export type ShownDays = {
  readonly shown: readonly string[];
  readonly chosen: readonly { readonly day: string; readonly quotation: string }[];
};

/** Channels' quotations of the day, by server and channel. */
export const shownDaysRecord: Definition<ShownDays> = {
  name: 'quotation-days',
  version: 1,
  schema: z.object({
    shown: z.array(z.string()),
    chosen: z.array(z.object({ day: z.string(), quotation: z.string() })),
  }),
};
