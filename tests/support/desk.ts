import type { Acceptance, Desk, Responder } from '../../src/kit/dispatch.ts';
import { translator } from '../../src/language/languages.ts';

/** What a desk was asked to send, in order, and which bugs were reported. */
export type Records = { sent: (readonly [string, ...unknown[]])[]; bugs: unknown[] };

/**
 * A desk whose way back to Discord is a list. `accept` says what Discord makes of each first answer, and may throw.
 */
export function recordingDesk(
  accept: (call: string) => Acceptance = () => 'accepted',
): { desk: Desk } & Records {
  const sent: Records['sent'] = [];
  const bugs: unknown[] = [];
  const first =
    (name: string) =>
    async (...args: unknown[]): Promise<Acceptance> => {
      sent.push([name, ...args]);
      return accept(name);
    };
  const later =
    (name: string) =>
    async (...args: unknown[]): Promise<void> => {
      sent.push([name, ...args]);
      accept(name);
    };
  const responder: Responder = {
    message: first('message'),
    update: first('update'),
    modal: first('modal'),
    choices: first('choices'),
    defer: first('defer'),
    deferUpdate: first('deferUpdate'),
    edit: later('edit'),
    followUp: later('followUp'),
    withdraw: later('withdraw'),
  };
  const desk: Desk = {
    responder,
    language: translator('en'),
    report: (error) => {
      bugs.push(error);
    },
  };
  return { desk, sent, bugs };
}
