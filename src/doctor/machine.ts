import { bad, type Check, type Finding, fine, skipped, warn } from './check.ts';

const MIB = 1024 * 1024;

/** Of a disk with less than this the one is told of, with less than the other the bot is near its end. In MiB. */
const [SCARCE, FULL] = [1024, 64];

/** A bot of a few thousand servers is beyond this, in MiB (docs/performance.md has figures). */
const TIGHT = 256;

/** The file system on which a folder lies. */
export interface DiskFacts {
  /** The folder, or the nearest one above it that there is. */
  readonly folder: string;
  /** Bytes that this user may still write. */
  readonly free: number;
  readonly writable: boolean;
  /** Linux's magic number of its kind. */
  readonly kind: number;
}

/** Kinds of file systems (Linux, statfs(2)) on which a store does not lie well, and why. */
const UNFIT: ReadonlyMap<number, string> = new Map([
  [0x01021994, 'in memory (tmpfs): it is gone with the next start of the machine'],
  [0x794c7630, 'in a container’s own layer (overlayfs): it is gone with the container'],
  [0x6969, 'on NFS, where SQLite’s locks can’t be trusted'],
  [0xff534d42, 'on a network share (CIFS), where SQLite’s locks can’t be trusted'],
  [0xfe534d42, 'on a network share (SMB), where SQLite’s locks can’t be trusted'],
]);

/** The disk on which the embedded store lies. @param look undefined where the store lies on a server */
export const diskCheck = (look: () => Promise<DiskFacts | undefined>): Check => ({
  name: 'disk',
  run: async () => {
    const facts = await look();
    return facts ? diskFindings(facts) : skipped('the store lies on a server; the bot writes nothing here');
  },
});

export function diskFindings({ folder, free, writable, kind }: DiskFacts): Finding[] {
  if (!writable)
    return [bad(`${folder} can't be written to`, 'give the user that runs the bot the right to')];
  const left = free / MIB;
  const says = `${left < 10 * 1024 ? `${Math.floor(left)} MiB` : `${Math.floor(left / 1024)} GiB`} free for ${folder}`;
  const unfit = UNFIT.get(kind);
  return [
    left < FULL
      ? bad(says, 'make room: what can’t be written down is not posted')
      : left < SCARCE
        ? warn(says, 'make room in time')
        : fine(says),
    ...(unfit === undefined
      ? []
      : [
          warn(
            `${folder} lies ${unfit}`,
            'put the store on a disk or volume that stays (STORE_URL=sqlite:path)',
          ),
        ]),
  ];
}

/** Memory. Bytes; `limit` is that of the container or service, undefined where there is none. */
export interface MemoryFacts {
  readonly limit: number | undefined;
  readonly available: number;
}

/** How much memory the bot may take. */
export const memoryCheck = (facts: () => MemoryFacts): Check => ({
  name: 'memory',
  run: async () => memoryFinding(facts()),
});

export function memoryFinding({ limit, available }: MemoryFacts): Finding {
  const most = Math.min(limit ?? available, available) / MIB;
  const says = `${Math.floor(most)} MiB${limit === undefined ? ' available; no limit is set' : ` of a limit of ${Math.floor(limit / MIB)} MiB`}`;
  return most < TIGHT
    ? warn(says, `give it ${TIGHT} MiB or more; thousands of servers take more`)
    : fine(says);
}
