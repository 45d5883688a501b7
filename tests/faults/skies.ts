import type { Fault, InjectedFault } from '../../src/playground/weather.ts';
import { POSTING } from '../support/posting.ts';
import type { Stage } from './stage.ts';

const FAULTS: readonly [Fault, ...Fault[]] = [
  { kind: 'lost', how: 'reset' },
  { kind: 'reset' },
  { kind: 'close' },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'slow', before: [10, 300] },
  { kind: 'slow', after: [10, 300] },
  { kind: 'rate-limit', scope: 'user', retryAfter: 0.4 },
  { kind: 'rate-limit', scope: 'shared', retryAfter: 0.3 },
  { kind: 'rate-limit', scope: 'global', retryAfter: 0.3 },
];

/** What may happen to the gateway, at once for all who are connected. */
const DROPS: readonly [string, (faults: Stage['playground']['faults']) => void][] = [
  ['gateway cut', (faults) => faults.dropGateway()],
  ['gateway session ended', (faults) => faults.dropGateway({ resumable: false })],
  ['gateway invalid session', (faults) => faults.invalidSession()],
  ['gateway reconnect', (faults) => faults.reconnect()],
];

/** Bad weather for the next life: some requests go wrong, and perhaps the gateway. Gives the function that clears the sky. */
export function brew({ dice, playground, chronicle, figures }: Stage): () => void {
  // An answer is lost in every life: a bot that can't bear that is found out at once.
  const lost: Fault = { kind: 'lost', how: dice.pick(['reset', 'close']) };
  const fallen: InjectedFault[] = [playground.faults.next(POSTING, lost)];
  for (let left = dice.below(4); left > 0; left--) {
    fallen.push(playground.faults.next({ ...POSTING, times: dice.between(1, 3) }, dice.pick(FAULTS)));
  }
  const [name, drop] = DROPS[dice.below(DROPS.length * 2)] ?? [];
  let over = false;
  if (name !== undefined && drop) {
    chronicle.strikeAfter(dice.between(10, 80), () => {
      if (over) return;
      figures.meet(name);
      drop(playground.faults);
    });
  }
  return () => {
    over = true;
    for (const fault of fallen) fault.cancel();
  };
}

/** No answer ever comes to a request, whether it took effect or not; the bot has to lose patience. */
export function swallow({ dice, playground }: Stage): void {
  const fault: Fault = dice.below(2) === 0 ? { kind: 'timeout' } : { kind: 'lost', how: 'timeout' };
  playground.faults.next(POSTING, fault);
}
