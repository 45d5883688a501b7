import type { Gateway } from '../gateway/server.ts';
import type { Line } from '../gateway/session.ts';
import type { Ref } from '../options.ts';
import { idOf } from '../ref.ts';
import type { FaultBox } from '../rest/fault-box.ts';
import type { Faults } from '../weather.ts';

const noCloseFrame = 1006;

/** The faults that a script can bring about. */
export function faultsHandle(gateway: Gateway, box: FaultBox): Faults {
  const { switchboard } = gateway;
  const lines = (application: Ref | undefined): Line[] =>
    switchboard.connections(application === undefined ? undefined : idOf(application));
  return {
    dropGateway({ resumable = true, code = noCloseFrame, application, shard } = {}) {
      for (const line of lines(application)) {
        if (shard !== undefined && line.session?.identity.shard[0] !== shard) continue;
        if (!resumable && line.session) switchboard.end(line.session);
        if (code === noCloseFrame) line.cut();
        else line.close(code, 'Dropped.');
      }
    },
    invalidSession({ resumable = false, application } = {}) {
      for (const line of lines(application)) line.invalidate(resumable);
    },
    reconnect({ application } = {}) {
      for (const line of lines(application)) line.send({ op: 7, d: null, s: null, t: null });
    },
    withholdHeartbeatAcks(withheld) {
      switchboard.withholdsAcks = withheld;
    },
    refuseGateway(refused) {
      gateway.refuses = refused;
    },
    next: (target, fault) => box.inject(target, fault),
    clear() {
      box.clear();
      switchboard.withholdsAcks = false;
      gateway.refuses = false;
    },
  };
}
