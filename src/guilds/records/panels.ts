import { z } from 'zod';
import { PANEL_TABS, type PanelDraft } from '../../kit/setup.ts';
import type { Definition } from '../../store/envelope.ts';
import { wishSchema } from './subscription-record.ts';

/** Drafts of the set-up, by server id and moderator's id. A panel of long ago still works by them. */
export const panelRecord: Definition<PanelDraft> = {
  name: 'panels',
  version: 1,
  schema: z.object({
    key: z.string(),
    channel: z.string(),
    wish: wishSchema,
    before: wishSchema.nullable(),
    tab: z.enum(PANEL_TABS),
    typedZone: z.string().nullable(),
    step: z.string().nullable(),
  }),
};

/** Real milliseconds after which a draft that nobody has touched is gone. */
export const PANEL_LIVES_MS = 7 * 24 * 60 * 60_000;
