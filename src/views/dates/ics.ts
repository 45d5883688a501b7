import ical, {
  escape as escaped,
  ICalAlarmType,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { beginning, type OwnTime } from '../../calendar/own-time.ts';
import { clean } from '../layout/text.ts';

/** One entry of a calendar; its texts are in no mark-up. */
export type CalendarEntry = {
  /** The same whatever becomes of the date: by it calendars know an entry again. */
  readonly uid: string;
  /** It grows when the date moves, and never goes back. */
  readonly sequence: number;
  /** When anything was last said of it. */
  readonly revised: Temporal.Instant;
  readonly title: string;
  readonly when: OwnTime;
  readonly status: 'planned' | 'certain' | 'cancelled';
  readonly lines: readonly string[];
  readonly url: string | null;
  readonly alarm: boolean;
};

export type CalendarFile = {
  readonly name: string;
  /** Of the texts, as BCP 47 tag. */
  readonly language: string;
  readonly entries: readonly CalendarEntry[];
};

/** How often a feed wants to be asked. Dates of films move a few times a year; Google asks when it pleases. */
const REFRESH_SECONDS = 12 * 60 * 60;

/** Nine in the morning of the day before: an entry for a day begins at its midnight, wherever the reader is. */
const BEFORE_DAY_SECONDS = 15 * 60 * 60;
const BEFORE_MOMENT_SECONDS = 60 * 60;

/**
 * What a planned date is to a calendar: TENTATIVE, as RFC 5545 (3.8.1.11) calls what is not definite. Google draws it like any
 * other, Apple, Thunderbird and Nextcloud paler. What was withdrawn stays, CANCELLED, rather than to vanish: Google and Outlook take
 * it away, Apple strikes it out and says why, and a file that is taken in again can't take away by leaving out.
 */
const STATUS = {
  planned: ICalEventStatus.TENTATIVE,
  certain: ICalEventStatus.CONFIRMED,
  cancelled: ICalEventStatus.CANCELLED,
} as const;

/**
 * Writes a calendar (RFC 5545, with the names and the refresh interval of RFC 7986) that says the same whenever it is written, so
 * that a feed has one ETag. The same text serves as a file and as a feed.
 */
export function calendarText({ name, language, entries }: CalendarFile): string {
  const title = escaped(clean(name), false);
  const calendar = ical({
    prodId: { company: 'Reckoner', product: 'Calendar', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // The generator escapes the names of events, but not that of a calendar.
    name: title,
    ttl: REFRESH_SECONDS,
  });
  for (const entry of entries) calendar.createEvent(eventOf(entry));
  // Each line ends in CRLF (3.1), the last one too, which the generator leaves open.
  return `${calendar.toString()}\r\n`.replaceAll(ALARM_AND_MORE, '$2$1');
}

/** Alarms come behind all that is said of the event itself (3.6.1); the generator writes some of that after them. */
const ALARM_AND_MORE = /(?<=\r\n)(BEGIN:VALARM\r\n.*?\r\nEND:VALARM\r\n)(.*?)(?<=\r\n)(?=END:VEVENT\r\n)/gsu;

function eventOf(entry: CalendarEntry): ICalEventData {
  const { uid, sequence, revised, title, status, lines, url, alarm } = entry;
  return {
    id: uid,
    sequence,
    stamp: revised,
    lastModified: revised,
    summary: clean(title),
    description: lines.map(clean).join('\n'),
    status: STATUS[status],
    // A premiere keeps nobody from having a meeting.
    transparency: ICalEventTransparency.TRANSPARENT,
    url: url === null ? null : addressOf(url),
    ...timeOf(entry.when),
    alarms: alarm
      ? [
          {
            type: ICalAlarmType.display,
            triggerBefore: entry.when.kind === 'day' ? BEFORE_DAY_SECONDS : BEFORE_MOMENT_SECONDS,
          },
        ]
      : [],
  };
}

/**
 * A day is a date without a zone, and ends before the next (3.6.1). A wall time is written as the instant that it is, in UTC: an
 * entry that happens once needs no VTIMEZONE for that, and Outlook is an hour off where a zone is named and not told. Nobody has said
 * when it ends, so no end is written; then it ends as it begins.
 */
function timeOf(when: OwnTime): Pick<ICalEventData, 'start' | 'end' | 'allDay'> {
  if (when.kind === 'moment') return { start: beginning(when, when.zone) };
  const day = Temporal.PlainDate.from(when.day);
  return { allDay: true, start: day, end: day.add({ days: 1 }) };
}

/** An address is no text (3.3.13) and nothing in it is escaped, but the generator would: so it gets nothing to escape. */
const addressOf = (url: string): string =>
  new URL(url).href.replaceAll(/[\\,;]/gu, (mark) => encodeURIComponent(mark));
