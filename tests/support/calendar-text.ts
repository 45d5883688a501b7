import ICAL from 'ical.js';
import { expect } from 'vitest';

// Calendars are read by a parser that is not what has written them, and by RFC 5545's own rules.

const OCTETS = 75;

/** What RFC 5545 has against the lines of a calendar (3.1): their ends, their length in octets, folds inside a character. */
function lineFaults(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  const lines = text.split('\r\n');
  return [
    ...(lines.at(-1) === '' ? [] : ['the last line does not end in CRLF']),
    ...(/[\r\n]/u.test(lines.join('')) ? ['a bare CR or LF'] : []),
    ...(bytes.toString('utf8') === text && text.isWellFormed() ? [] : ['a broken character']),
    ...(/\p{Cc}/u.test(lines.join('').replaceAll('\t', '')) ? ['a control character'] : []),
    ...lines.filter((line) => Buffer.byteLength(line) > OCTETS).map((line) => `too long: ${line}`),
    ...lines.slice(0, -1).flatMap((line) => (line === '' ? ['an empty line'] : [])),
  ];
}

const TEXTS = new Set(['SUMMARY', 'DESCRIPTION', 'NAME', 'X-WR-CALNAME']);

/** Properties of an event that come behind its alarms (3.6.1). */
const orderFaults = (text: string): string[] =>
  text.match(/(?<=END:VALARM\r\n)(?!BEGIN:VALARM|END:VEVENT).*/gu) ?? [];

/** Texts in which a mark stands that has to be escaped (3.3.11). */
const escapeFaults = (text: string): string[] =>
  text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => TEXTS.has(/^[A-Z-]+/u.exec(line)?.[0] ?? ''))
    .filter((line) => !/^[A-Z-]+:(?:[^\\;,]|\\[\\;,nN])*$/u.test(line));

const one = (component: ICAL.Component, name: string): ICAL.Property => {
  const [property, ...more] = component.getAllProperties(name);
  if (!property || more.length > 0) throw new Error(`${more.length + (property ? 1 : 0)} × ${name}`);
  return property;
};

/** An entry as the parser reads it. */
function readEvent(event: ICAL.Component) {
  const value = (name: string) => event.getFirstPropertyValue(name)?.toString();
  const start = one(event, 'dtstart');
  return {
    uid: String(one(event, 'uid').getFirstValue()),
    sequence: Number(one(event, 'sequence').getFirstValue()),
    stamp: String(one(event, 'dtstamp').toICALString()),
    start: String(start.getFirstValue()),
    type: start.type,
    zone: start.getFirstParameter('tzid') as string | undefined,
    end: value('dtend'),
    title: value('summary') ?? '',
    description: value('description') ?? '',
    status: value('status'),
    transparent: value('transp') === 'TRANSPARENT',
    url: value('url'),
    alarms: event.getAllSubcomponents('valarm').map((alarm) => ({
      action: alarm.getFirstPropertyValue('action'),
      trigger: String(alarm.getFirstPropertyValue('trigger')),
      description: alarm.getFirstPropertyValue('description'),
    })),
  };
}

/** The parser leaves texts of properties that it does not know as they are written (3.3.11). */
const titleOf = (calendar: ICAL.Component): string =>
  String(calendar.getFirstPropertyValue('x-wr-calname') ?? '').replaceAll(/\\([\\;,])/gu, '$1');

/** A calendar as the parser reads it. @throws where it breaks a rule of RFC 5545 */
export function readCalendar(text: string) {
  expect([...lineFaults(text), ...escapeFaults(text), ...orderFaults(text)]).toEqual([]);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(one(calendar, 'version').getFirstValue()).toBe('2.0');
  expect(one(calendar, 'prodid').getFirstValue()).toMatch(/^-\/\/Reckoner\/\//u);
  expect(one(calendar, 'method').getFirstValue()).toBe('PUBLISH');
  const events = calendar.getAllSubcomponents('vevent').map(readEvent);
  const uids = events.map(({ uid }) => uid);
  expect(new Set(uids).size).toBe(uids.length);
  for (const { stamp, type, zone, start, end } of events) {
    expect(stamp).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/u);
    // A zone that is named has to be told (3.2.19); there is none, so times are UTC.
    expect(zone).toBeUndefined();
    if (type === 'date') {
      expect(end).toBe(Temporal.PlainDate.from(start).add({ days: 1 }).toString());
    } else expect(start).toMatch(/Z$/u);
  }
  return { title: titleOf(calendar), events };
}
