import { audit } from './audit.ts';
import { fight } from './bouts.ts';
import { subscribeAll } from './community.ts';
import { FAN_OUTS, type FanOut } from './fan-outs.ts';
import type { Figures } from './figures.ts';
import type { Bout } from './schedule.ts';
import { brew, swallow } from './skies.ts';
import { Stage, type StageOptions } from './stage.ts';

export interface CampaignOptions extends Omit<StageOptions, 'reach'> {
  /** The bouts of each fan-out, in order. */
  readonly schedule: readonly (readonly Bout[])[];
  /** Is told how far it is. */
  readonly say?: ((progress: string) => void) | undefined;
}

/** A kill strikes early, so that much is left for those that follow. */
const MOST_REACH = 12;

/** Every so many fan-outs a request is swallowed, which takes a bot's whole patience. */
const SWALLOW_EVERY = 4;

/** Fights all bouts of all fan-outs, and after each of these holds what was posted against what was due. */
export async function campaign(options: CampaignOptions): Promise<Figures> {
  const { schedule, say, channels } = options;
  const most = Math.max(...schedule.map(({ length }) => length));
  const reach = Math.min(Math.ceil(channels / (2 * most)), MOST_REACH);
  const stage = await Stage.open({ ...options, reach });
  try {
    await prepare(stage);
    for (const [index, bouts] of schedule.entries()) {
      const fanOut = FAN_OUTS[index];
      if (!fanOut) throw new Error(`there are only ${FAN_OUTS.length} fan-outs`);
      await carryOut(stage, fanOut, bouts, index % SWALLOW_EVERY === SWALLOW_EVERY - 1);
      audit(stage, fanOut);
      const { killed, violations, posts } = stage.figures;
      say?.(
        `fan-out ${index + 1} of ${schedule.length}: ${killed} kills, ${posts.due} posts due, ${violations.length} violations`,
      );
    }
    close(stage);
    return stage.figures;
  } finally {
    await stage.close();
  }
}

async function prepare(stage: Stage): Promise<void> {
  const { playground, community } = stage;
  const bot = await stage.start();
  await bot.said(/^commands are registered/u);
  await bot.said(/^reminders are running/u);
  await subscribeAll(playground, community);
  await stage.dismiss(bot);
  stage.chronicle.takeMade();
}

async function carryOut(
  stage: Stage,
  { due }: FanOut,
  bouts: readonly Bout[],
  swallows: boolean,
): Promise<void> {
  // The bot is there when it falls due, or comes back after it.
  stage.turnTo(bouts[0]?.kind === 'durable' ? due - 1500 : due + 1000);
  for (const bout of bouts) await fight(stage, bout, due);
  stage.pass(stage.dice.pick([61, 600]));
  stage.chronicle.chapter = 'at last';
  const clear = brew(stage);
  if (swallows) swallow(stage);
  const bot = await stage.start();
  const running = () => bot.log.some(({ msg }) => msg.startsWith('reminders are running'));
  const done = await stage.until(() => (running() && stage.open(due) === 0) || !stage.lives(bot));
  clear();
  if (!done) stage.figures.violate(`${stage.open(due)} are still open: ${bot.everything().slice(-2000)}`);
  await stage.dismiss(bot);
}

/** Discord would have refused nothing but what came too fast while two bots ran at once. */
function close({ figures, playground, chronicle }: Stage): void {
  for (const [fault, count] of chronicle.faults) figures.meet(fault, count);
  const refused = playground.refusals.filter(({ status }) => status !== 429);
  figures.meet('429 by the limits', playground.refusals.length - refused.length);
  for (const { method, path, status, message } of refused) {
    figures.violate(`refused: ${method} ${path}: ${status} ${message}`);
  }
}
