import { z } from 'zod';
import type { EventTime } from '../../calendar/event-time.ts';
import type { AnyClaim } from '../../calendar/server-claim.ts';
import type { Film } from '../../packs/facts.ts';
import { releaseDate, releaseKind } from '../../packs/schema.ts';
import type { Row } from '../../reminders/ledger.ts';
import { eventTime } from '../records/standing-record.ts';

const claimSchema = z.object({
  date: releaseDate,
  kind: releaseKind.nullable(),
  region: z.string().nullable(),
  status: z.enum(['planned', 'happened']),
  said: z.iso.date(),
  by: z.string().optional(),
  source: z.string().optional(),
});

/** A claim as a note holds it: a pack's without its source, which is looked up again. */
type NotedClaim = z.infer<typeof claimSchema>;

const optional = <S extends z.ZodType>(schema: S) =>
  schema.nullish().transform((value) => value ?? undefined);

const notice = z.object({
  from: optional(eventTime),
  to: optional(eventTime),
  title: optional(z.string()),
  claim: optional(claimSchema),
});

/** What was told by a notice: a date, the one before, and by whose word. `title` is that of an own event. */
export type NoticeNote = {
  readonly from: EventTime | undefined;
  readonly to: EventTime | undefined;
  readonly title: string | undefined;
  readonly claim: NotedClaim | undefined;
};

const edit = z.object({
  title: optional(z.string()),
  message: z.string(),
  post: z.object({
    id: z.string(),
    step: z.string(),
    due: z.string().transform((text) => Temporal.Instant.from(text)),
    when: z.string(),
  }),
});

/** @throws ZodError for what is no notice's note */
export const readNotice = ({ note }: Pick<Row, 'note'>): NoticeNote => notice.parse(JSON.parse(note ?? '{}'));

/** Which message is edited, and the row that it was posted for. @throws ZodError for what is no edit's note */
export const readEdit = ({ note }: Pick<Row, 'note'>): z.infer<typeof edit> =>
  edit.parse(JSON.parse(note ?? '{}'));

/** A claim as it can be noted. */
export function notedClaim(claim: AnyClaim): NotedClaim {
  const { date, kind, region, status, said } = claim;
  const own = 'cite' in claim ? {} : { by: claim.by, source: claim.source };
  return { date, kind, region, status, said, ...own };
}

/** The claim that was noted, with its source; undefined where no pack makes it any more. */
export function claimOf({ by, source, ...noted }: NotedClaim, film: Film | undefined): AnyClaim | undefined {
  if (by !== undefined && source !== undefined) return { ...noted, by, source };
  return film?.releases.find(
    ({ date, kind, said }) => date.value === noted.date.value && kind === noted.kind && said === noted.said,
  );
}

/** The note of an edit. */
export const editNote = (title: string | null, { id, message, step, due, when }: Row) => ({
  title,
  message,
  post: { id, step, due: due.toString(), when },
});
