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

/** The program's log, on standard output. @param level pino's name of a level */
export function createLog(level: string, stream: NodeJS.WriteStream = process.stdout): Logger {
  const options = { level, redact: { paths: SECRETS, censor: '[hidden]' } };
  return stream.isTTY
    ? pino(
        options,
        forTerminal((line) => stream.write(line)),
      )
    : pino(options, stream);
}
