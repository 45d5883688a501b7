import '../../src/temporal.ts';
import { parseArgs } from 'node:util';
import { Dice } from '../support/dice.ts';
import { campaign } from './campaign.ts';
import { FAN_OUTS } from './fan-outs.ts';
import { isVariant, VARIANTS, type Variant } from './patches.ts';
import { scheduleOf } from './schedule.ts';

// npm run test:faults -- --seed 7 --kills 100 --channels 320 [--variant no-nonce | --variants]
// Ends with 1 where anything was lost, doubled or told wrongly; with `--variants`, where a broken variant was not found out.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '100' },
    channels: { type: 'string', default: '320' },
    'fan-outs': { type: 'string', default: String(FAN_OUTS.length) },
    variant: { type: 'string' },
    variants: { type: 'boolean', default: false },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);

/** One run; whether it held. */
async function run(variant: Variant | undefined): Promise<boolean> {
  say(`\n${variant ?? 'the bot as it is'}`);
  const seed = Number(values.seed);
  const schedule = scheduleOf(Number(values.kills), Number(values['fan-outs']), new Dice(seed));
  const figures = await campaign({ seed, channels: Number(values.channels), schedule, variant, say });
  say(figures.table());
  return figures.violations.length === 0;
}

async function everyVariantFails(): Promise<boolean> {
  let all = true;
  for (const variant of Object.keys(VARIANTS).filter(isVariant)) {
    const failed = !(await run(variant));
    say(failed ? `${variant} was found out` : `${variant} was NOT found out`);
    all &&= failed;
  }
  return all;
}

const { variant } = values;
if (variant !== undefined && !isVariant(variant)) {
  throw new Error(`there is no variant ${variant}; there are ${Object.keys(VARIANTS).join(', ')}`);
}
const held = await (values.variants ? everyVariantFails() : run(variant));
process.exitCode = held ? 0 : 1;
