import { bad, type Check, type Examined, type Finding } from './check.ts';

/** Exit codes: nothing is bad; something is. */
const [FINE, BAD] = [0, 1];

/** Runs checks one after the other; one that fails does not keep the others from being run. */
export async function examine(checks: readonly Check[]): Promise<Examined[]> {
  const examined: Examined[] = [];
  for (const check of checks) {
    examined.push({ name: check.name, findings: [await check.run().catch(unexpected)].flat() });
  }
  return examined;
}

/** The code with which the doctor ends: 0 where nothing is bad, warnings or not; else 1. */
export const exitCodeOf = (examined: readonly Examined[]): number =>
  examined.some(({ findings }) => findings.some(({ state }) => state === 'bad')) ? BAD : FINE;

function unexpected(error: unknown): Finding {
  const reason = error instanceof Error ? error.message : String(error);
  return bad(`could not be looked at: ${reason}`, 'report this as a bug of the doctor, with these words');
}
