import { whenOf } from '../calendar/event-time.ts';
import type { SaidEvent } from '../calendar/events.ts';
import { claimOf, readEdit, readNotice } from '../guilds/dates/news-note.ts';
import { filmOf } from '../guilds/dates/standings.ts';
import type { State } from '../guilds/records/state.ts';
import type { Letter } from '../kit/letter.ts';
import { reader } from '../language/languages.ts';
import type { Library } from '../packs/library.ts';
import type { Row } from '../reminders/ledger.ts';
import { privacyOf } from '../views/people/remind-me-news.ts';
import { countdownPost } from '../views/posts/countdown.ts';
import { movedPost } from '../views/posts/move.ts';
import type { People } from './people.ts';
import type { PersonRecord } from './person-record.ts';
import { reminderOf } from './plannings.ts';
import { guildOf } from './sayings.ts';

export interface PrivateLetterOptions {
  readonly people: Pick<People, 'eventsOf' | 'said'>;
  readonly records: State['people'];
  readonly library: Library;
  /** Bot time. */
  readonly now: () => Temporal.Instant;
}

/** Writes a row as a direct message at the moment of its attempt. Undefined where it is not wanted any more. */
export async function privateLetterFor(row: Row, options: PrivateLetterOptions): Promise<Letter | undefined> {
  const record = await options.records.get(row.recipient);
  if (!record?.channel || !reminderOf(record, row.event)) return undefined;
  const letter = lettered(row, record, options);
  return letter && { channel: record.channel, roles: [], users: [], ...letter };
}

type Written = Pick<Letter, 'body' | 'silent' | 'edits'>;

function lettered(row: Row, record: PersonRecord, options: PrivateLetterOptions): Written | undefined {
  if (row.kind === 'notice') return noticed(row, record, options);
  if (row.kind === 'edit') return edited(row, record, options);
  const body = counted(row, row, record, options);
  return body && { body };
}

/** What a post of a step says now; undefined where its event has no day any more. */
function counted(
  about: Pick<Row, 'event' | 'recipient'>,
  row: Pick<Row, 'id' | 'step' | 'due' | 'when'>,
  record: PersonRecord,
  { people, library, now }: PrivateLetterOptions,
) {
  const event = people.eventsOf(about.recipient).find(({ id }) => id === about.event);
  if (!event) return undefined;
  const scene = sceneOf(about, undefined, record, { people, library });
  return countdownPost({
    ...scene,
    row,
    event,
    role: undefined,
    people: [],
    now: now(),
    zone: record.zone.id,
  });
}

/** The notice of a move as it was when it counted. */
function noticed(row: Row, record: PersonRecord, options: PrivateLetterOptions): Written {
  const { from, to, title, claim } = readNotice(row);
  const scene = sceneOf(row, title, record, options);
  const noted = claim && claimOf(claim, options.library.film(scene.film ?? ''));
  const body = movedPost({
    ...scene,
    claim: noted ?? scene.claim,
    contradicted: noted === undefined || noted === scene.claim ? scene.contradicted : [],
    id: row.id,
    from: from && whenOf(from),
    to: to && whenOf(to),
    role: undefined,
  });
  return { body, silent: true };
}

/** What the last message that said another date is edited to, by what is held true now. */
function edited(row: Row, record: PersonRecord, options: PrivateLetterOptions): Written {
  const { message, post, title } = readEdit(row);
  const event = options.people.eventsOf(row.recipient).find(({ id }) => id === row.event);
  const to = event && whenOf(event.when);
  const still = to === post.when ? counted(row, post, record, options) : undefined;
  const scene = sceneOf(row, title, record, options);
  const body = still ?? movedPost({ ...scene, id: post.id, from: post.when, to, role: undefined });
  return { body, edits: message };
}

function sceneOf(
  { event: id, recipient }: Pick<Row, 'event' | 'recipient'>,
  noted: string | undefined,
  record: PersonRecord,
  { people, library }: Pick<PrivateLetterOptions, 'people' | 'library'>,
) {
  const said = people.said(recipient, id);
  return {
    film: guildOf(id) === undefined ? filmOf(id) : undefined,
    title: titleOf(id, said, noted, library),
    claim: said && said.kind !== 'own' ? said.claim : undefined,
    contradicted: said && said.kind !== 'own' ? said.contradicted : undefined,
    channel: '',
    private: privacyOf(id, guildOf(id)),
    language: reader(record.language),
  };
}

/** An event's title, as the library, its server or whoever noted it has it. */
export function titleOf(
  id: string,
  said: SaidEvent | undefined,
  noted: string | null | undefined,
  library: Library,
): string {
  if (said?.kind === 'own') return said.title;
  const film = guildOf(id) === undefined ? filmOf(id) : undefined;
  return (film === undefined ? undefined : library.film(film)?.title) ?? noted ?? film ?? id;
}
