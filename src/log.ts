import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

const LEVELS: Readonly<Record<number, string>> = { 30: ' ', 40: '!', 50: '✖', 60: '✖' };

/** A line for a person at a terminal; what is no terminal gets pino's JSON, one object a line. */
function forTerminal(write: (line: string) => void): DestinationStream {
  return {
    write(json) {
      const { level, time, msg, pid: _pid, hostname: _hostname, name: _name, ...rest } = JSON.parse(json);
      const clock = new Date(time).toISOString().slice(11, 19);
      const { err, ...details } = rest;
      const tail = Object.keys(details).length > 0 ? `  ${JSON.stringify(details)}` : '';
      const stack = err?.stack ? `\n${err.stack}` : '';
      write(`${clock} ${LEVELS[level] ?? '·'} ${msg ?? ''}${tail}${stack}\n`);
    },
  };
}

/** Where tokens could stand in an object that is logged; they never are, but a mistake must not show them. */
const SECRETS = ['token', '*.token', '*.*.token', 'authorization', '*.headers.authorization'];

/** What the errors of Discord's REST hold of a person's message: what was to be sent, and what came back. */
const BODIES: ReadonlySet<string> = new Set(['requestBody', 'rawError']);

/** Whoever knows the segment after the id may answer in the bot's name for 15 minutes (Discord, webhooks). */
const INTERACTION_TOKEN = /(\/(?:interactions|webhooks)\/[^/\s]+\/)[^/\s?#"')]+/g;

/** An error as it may stand in the log: neither a person's message nor the token of an interaction. */
export const errorForLog = (error: unknown): unknown =>
  withoutSecrets(error instanceof Error ? pino.stdSerializers.err(error) : error, new Set());

function withoutSecrets(value: unknown, above: ReadonlySet<unknown>): unknown {
  if (typeof value === 'string') return value.replace(INTERACTION_TOKEN, '$1[hidden]');
  if (typeof value !== 'object' || value === null) return value;
  if (above.has(value)) return '[circular]';
  const path = new Set([...above, value]);
  if (Array.isArray(value)) return value.map((item) => withoutSecrets(item, path));
  const plain = value instanceof Error ? pino.stdSerializers.err(value) : value;
  const kept = Object.entries(plain).filter(([key]) => !BODIES.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutSecrets(item, path)]));
}

/** The program's log, on standard output. @param level pino's name of a level */
export function createLog(level: string, stream: NodeJS.WriteStream = process.stdout): Logger {
  const options = {
    level,
    redact: { paths: SECRETS, censor: '[hidden]' },
    serializers: { err: errorForLog },
  };
  return stream.isTTY
    ? pino(
        options,
        forTerminal((line) => stream.write(line)),
      )
    : pino(options, stream);
}
