import { z } from 'zod';
import type { Driver } from './driver.ts';

const roll = z.object({ value: z.array(z.string()) });

/** The names on a list that many processes write to; none where there is no such list yet. */
export async function readRoll(driver: Pick<Driver, 'get'>, key: string): Promise<readonly string[]> {
  const text = await driver.get(key);
  return text === undefined ? [] : namesIn(text);
}

/** Puts names on the list and strikes others off, whoever else does so at the same moment. */
export async function amendRoll(
  driver: Pick<Driver, 'get' | 'setIfAbsent' | 'replaceMany'>,
  key: string,
  { add, drop }: { readonly add: readonly string[]; readonly drop: readonly string[] },
): Promise<void> {
  for (;;) {
    const was = await driver.get(key);
    const names = new Set(was === undefined ? [] : namesIn(was)).difference(new Set(drop));
    for (const name of add) names.add(name);
    const becomes = JSON.stringify({ value: [...names] });
    if (was === undefined ? await driver.setIfAbsent(key, becomes) : was === becomes) return;
    if (was !== undefined && (await driver.replaceMany([{ key, was, becomes }]))[0]) return;
  }
}

const namesIn = (text: string): readonly string[] => roll.parse(JSON.parse(text)).value;
