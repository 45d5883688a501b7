/** Where a bot dies by its own hand: just before or just after the n-th call of one of the ledger's methods. */
export interface Aim {
  readonly side: 'before' | 'after';
  readonly method: string;
  readonly nth: number;
}

export const writeAim = ({ side, method, nth }: Aim): string => [side, method, nth].join(' ');

export function readAim(text: string): Aim {
  const [side, method = '', nth] = text.split(' ');
  if (side !== 'before' && side !== 'after') throw new Error(`“${text}” is no aim`);
  return { side, method, nth: Number(nth) };
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** The ledger as it is, but that the call that is aimed at calls `die`: there and then, as -9 does, and nothing after it runs. */
export function aimed<T extends object>(ledger: T, { side, method, nth }: Aim, die: () => void): T {
  let calls = 0;
  const call = async (found: Method, args: readonly unknown[]) => {
    calls += 1;
    const hit = calls === nth;
    if (hit && side === 'before') die();
    const result = await found(...args);
    if (hit && side === 'after') die();
    return result;
  };
  return new Proxy(ledger, {
    get(target, name, receiver) {
      const found: unknown = Reflect.get(target, name, receiver);
      if (name !== method || !isMethod(found)) return found;
      return (...args: unknown[]) => call(found, args);
    },
  });
}

const isMethod = (it: unknown): it is Method => typeof it === 'function';
