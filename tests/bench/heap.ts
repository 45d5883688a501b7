import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Bytes of the heap that are in use, once what nobody needs is gone. */
export function heapUsed(): number {
  // What a finaliser lets go of is gone only the second time.
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}
