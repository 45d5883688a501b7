import { bad, type Check, type Finding, fine, warn } from './check.ts';

/** What runs this program. */
export interface NodeFacts {
  /** Like "26.10.0". */
  readonly version: string;
  /** The path of the binary. */
  readonly path: string;
  /** The version of the IANA time zone data in it, like "2026c"; undefined in a Node without ICU. */
  readonly tz: string | undefined;
  /** Whether `Temporal` is Node's own. */
  readonly nativeTemporal: boolean;
}

/** Node, and how it is run. */
export const nodeCheck = ({ version, path, nativeTemporal }: NodeFacts): Check => ({
  name: 'Node',
  run: async () => {
    const temporal = nativeTemporal ? 'with its own Temporal' : 'with the Temporal polyfill';
    const says = `${version} ${temporal}, at ${path}`;
    return Number(version.split('.')[0]) < 24 ? bad(says, 'run it by Node 24 or newer') : fine(says);
  },
});

/** A wall time in a zone and its offset there, as the IANA data has it. */
const PROOFS: readonly (readonly [zone: string, wall: string, offset: string])[] = [
  ['Europe/Berlin', '2026-07-01T12:00', '+02:00'],
  ['America/New_York', '2026-01-15T12:00', '-05:00'],
  ['Asia/Kathmandu', '2026-01-15T12:00', '+05:45'],
  ['Pacific/Chatham', '2026-01-15T12:00', '+13:45'],
  // Mexico gave up summer time in October 2022, Kazakhstan became one zone in March 2024: older data says otherwise.
  ['America/Mexico_City', '2026-07-01T12:00', '-06:00'],
  ['Asia/Almaty', '2026-07-01T12:00', '+05:00'],
];

/** Whether days can be counted in every zone. The machine's own zone does not matter. */
export const zoneCheck = ({ tz }: Pick<NodeFacts, 'tz'>, proofs = PROOFS): Check => ({
  name: 'time zones',
  run: async () => {
    const wrong = proofs.flatMap(([zone, wall, offset]) => {
      const found = offsetIn(zone, wall);
      return found === offset ? [] : [`${zone} is ${found ?? 'unknown'}, not ${offset}`];
    });
    return zoneFinding(tz, wrong);
  },
});

function zoneFinding(tz: string | undefined, wrong: readonly string[]): Finding {
  const data = tz === undefined ? 'no IANA data' : `IANA data ${tz}`;
  if (wrong.length === 0) return fine(`${data}; compare with iana.org/time-zones for the newest`);
  const says = `${data}: ${wrong.join('; ')}`;
  const mend = 'update Node: its zones come with it (a build with full ICU is needed)';
  return tz === undefined ? bad(says, mend) : warn(says, mend);
}

function offsetIn(zone: string, wall: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(wall).toZonedDateTime(zone).offset;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
