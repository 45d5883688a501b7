import { isOver } from '../../calendar/own-time.ts';
import { type ReleaseEntry, releaseEntries } from '../../calendar/release-entry.ts';
import { kindOf } from '../../calendar/server-claim.ts';
import type { OwnEvent } from '../../kit/guild.ts';
import type { Translator } from '../../language/translator.ts';
import type { Film } from '../../packs/facts.ts';
import type { Library } from '../../packs/library.ts';
import { disputedLine, kindWords, statusLine } from '../facts/claim.ts';
import { sourceWords, voiceOf } from '../facts/source.ts';
import { clean, cut } from '../layout/text.ts';
import { type CalendarEntry, calendarText } from './ics.ts';
import { timeLabel } from './own-event.ts';

/** What a UID ends with, so that it is nobody else's (RFC 5545, 3.8.4.7). It must stay: calendars would double every entry. */
const NAMESPACE = 'reckoner';

const LONGEST = 600;

/**
 * A film's release as an entry: what is said of it, by whom, as of when. Its UID is what it is counted down to by, and has no server in
 * it: a film comes out once, so a server's file moves the entry that another file has made.
 * @param today ISO day from which on an alarm makes sense; undefined: whenever
 */
export function releaseInFile(entry: ReleaseEntry, language: Translator, today?: string): CalendarEntry {
  const { id, day, claim, sequence, revised, withdrawn } = entry;
  const planned = claim.status === 'planned';
  return {
    uid: `${id.replaceAll(':', '.')}@${NAMESPACE}`,
    sequence,
    revised: Temporal.Instant.from(`${revised}T00:00:00Z`),
    title: titleOf(entry, language),
    when: { kind: 'day', day },
    status: withdrawn ? 'cancelled' : planned ? 'planned' : 'certain',
    lines: linesOf(entry, language),
    url: 'cite' in claim ? claim.cite.source.url : null,
    alarm: planned && !withdrawn && (today === undefined || day >= today),
  };
}

function titleOf({ film, claim, withdrawn }: ReleaseEntry, language: Translator): string {
  const { title } = film;
  const kind = kindWords(claim.kind, language);
  const named = kindOf(claim) === 'theatrical' ? title : language.t('calendar.entry.kind', { title, kind });
  // Not every calendar strikes out what is cancelled.
  return withdrawn ? language.t('calendar.entry.withdrawn.title', { title: named }) : named;
}

/** What holds, in words that are true whenever they are read. */
function linesOf({ claim, contradicted, day, withdrawn }: ReleaseEntry, language: Translator): string[] {
  const said = language.date({ precision: 'day', value: claim.said });
  const own = !('cite' in claim);
  const voice = own ? language.t('calendar.voice.server') : voiceOf(claim.cite.source, language, clean);
  const words = { date: language.date(claim.date), said, voice };
  const first = withdrawn
    ? language.t('calendar.entry.withdrawn', {
        ...words,
        day: language.date({ precision: 'day', value: day }),
      })
    : language.t(claim.status === 'planned' ? 'calendar.entry.planned' : 'calendar.entry.happened', words);
  if (own) {
    const source = cut(clean(claim.source), LONGEST);
    return [
      first,
      statusLine(claim, language, clean),
      language.t('calendar.entry.correction', { said, source }),
    ];
  }
  const { reading } = claim.cite;
  return [
    first,
    statusLine(claim, language, clean),
    ...disputedLine({ claim, contradicted }, language),
    sourceWords(claim.cite, language, 'ages', clean),
    ...(reading ? [language.t('source.reading', { reading: cut(clean(reading), LONGEST) })] : []),
  ];
}

/**
 * A server's own event as an entry. The record keeps when it was made and when its time last moved; the seconds between are a number
 * that is 0 until it moves and grows with each move, which is all that is asked of SEQUENCE.
 * @param guild id of the server, since a key is one only there
 * @param zone IANA: in which days end
 */
export function eventInFile(
  event: OwnEvent,
  {
    guild,
    now,
    zone,
    language,
  }: { guild: string; now: Temporal.Instant; zone: string; language: Translator },
): CalendarEntry {
  const { key, title, when, at, since, edited } = event;
  const moved = Temporal.Instant.from(since).since(Temporal.Instant.from(at)).total('seconds');
  const time = when.kind === 'day' ? '' : ` (${when.zone})`;
  return {
    uid: `own.${guild}.${encodeURIComponent(key)}@${NAMESPACE}`,
    sequence: Math.max(0, Math.floor(moved)),
    revised: Temporal.Instant.from(edited?.at ?? at),
    title,
    when,
    status: 'certain',
    lines: [language.t('calendar.entry.own', { time: `${timeLabel(when, language)}${time}` })],
    url: null,
    alarm: !isOver(when, now, zone),
  };
}

/**
 * What a pack's feed says: every dated release of its films, over or not, so that it hangs on no clock. A film of several packs has its
 * newest date whoever said it. Titles are all that it tells of a story, and nothing of any server is in it.
 */
export function packCalendar(
  library: Library,
  { id, name }: { readonly id: string; readonly name: string },
  language: Translator,
): string {
  const entries = library
    .films()
    .filter((film) => isOf(film, id))
    .flatMap((film) => releaseEntries(film).entries)
    .map((entry) => releaseInFile(entry, language));
  return calendarText({ name, language: language.locale, entries });
}

/** Whether a pack speaks of a film. */
export const isOf = ({ cites }: Film, pack: string): boolean =>
  cites.some(({ source }) => source.pack === pack);
