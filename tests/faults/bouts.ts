import { abandonedIn } from '../support/ledger-file.ts';
import { POSTING } from '../support/posting.ts';
import type { BotUnderTest } from '../support/process.ts';
import type { Aim } from './aim.ts';
import type { Bout, Kind } from './schedule.ts';
import { killsOf } from './schedule.ts';
import { brew } from './skies.ts';
import type { Stage } from './stage.ts';

/** How a bout is fought. Resolves, when its bots are dead, with whether the kill struck where it was aimed. */
type Fight = (stage: Stage, due: number) => Promise<boolean>;

/** Until when the bot dies by its own hand, or has nothing left to do. */
const aiming =
  (aim: (reach: number) => Aim): Fight =>
  async (stage, due) => {
    const bot = await stage.start(aim(stage.dice.between(1, stage.reach)));
    await stage.until(() => !stage.lives(bot) || stage.open(due) === 0);
    const struck = !stage.lives(bot);
    await stage.kill(bot);
    return struck;
  };

/** Holds some requests and kills their sender meanwhile; then they go on, as what is on its way does. */
const holding =
  (at: 'before' | 'after'): Fight =>
  async (stage, due) => {
    const { playground, chronicle, dice } = stage;
    const times = dice.between(1, 3);
    const hold = playground.faults.next({ ...POSTING, times }, { kind: 'hold', at });
    const done = chronicle.met('hold');
    const bot = await stage.start();
    await stage.until(() => hold.hits === times || stage.open(due) <= hold.hits || !stage.lives(bot));
    await stage.kill(bot);
    hold.cancel();
    await stage.until(() => chronicle.met('hold') === done + hold.hits);
    return hold.hits > 0;
  };

/** Kills bots, one after the other, each at some exchange with Discord; whoever is left when all is done dies then. */
async function strike(stage: Stage, due: number, bots: readonly BotUnderTest[], first: number) {
  const { chronicle, dice, reach } = stage;
  let at = first;
  for (const bot of bots) {
    chronicle.strikeAfter(at, () => bot.signal('SIGKILL'));
    at += dice.between(1, 2 * reach);
  }
  await stage.until(() => stage.open(due) === 0 || !bots.some((bot) => stage.lives(bot)));
  const struck = !bots.some((bot) => stage.lives(bot));
  for (const bot of bots) await stage.kill(bot);
  return struck;
}

const random: Fight = async (stage, due) => {
  const at = stage.dice.between(1, 40 + stage.reach);
  return strike(stage, due, [await stage.start()], at);
};

const twins: Fight = async (stage, due) => {
  const at = stage.dice.between(24, 40 + stage.reach);
  return strike(stage, due, await Promise.all([stage.start(), stage.start()]), at);
};

/** Within this the nonces of the frozen one are still known to Discord, and its leases have run out. */
const FROZEN_SECONDS = 61;

/**
 * What the frozen one had sent has arrived; only its answers wait. It can't know that more time has passed than its own clock
 * says, as it would in truth, so it is woken only when nothing of what it held is left to it.
 */
const frozen: Fight = async (stage, due) => {
  const { playground, dice } = stage;
  const hold = playground.faults.next({ ...POSTING, times: 2 }, { kind: 'hold', at: 'after' });
  const sleeper = await stage.start();
  await stage.until(() => hold.hits === 2 || stage.open(due) <= hold.hits || !stage.lives(sleeper));
  await freeze(stage, sleeper);
  const other = await stage.start();
  const said = () => other.log.some(({ msg }) => msg.startsWith('reminders are running'));
  await stage.until(() => (said() && abandonedIn(stage.store) === 0) || !stage.lives(other));
  hold.cancel();
  sleeper.signal('SIGCONT');
  await strike(stage, due, [sleeper, other], dice.between(1, stage.reach));
  return hold.hits > 0;
};

/** Stops a bot for a minute, anywhere but in the midst of writing, where it would stop everybody else too. */
async function freeze(stage: Stage, bot: BotUnderTest): Promise<void> {
  await stage.until(() => {
    bot.signal('SIGSTOP');
    try {
      stage.pass(FROZEN_SECONDS, 0);
      return true;
    } catch (error) {
      if (!(error instanceof Error && /locked/u.test(error.message))) throw error;
      bot.signal('SIGCONT');
      return false;
    }
  });
}

const FIGHTS: Readonly<Record<Kind, Fight>> = {
  durable: aiming(() => ({ side: 'after', method: 'insert', nth: 1 })),
  // The first is the start's own, which takes over from whoever planned before.
  due: aiming(() => ({ side: 'after', method: 'movePlanned', nth: 2 })),
  claiming: aiming((nth) => ({ side: 'before', method: 'claim', nth })),
  claimed: aiming((nth) => ({ side: 'after', method: 'claim', nth })),
  requested: holding('before'),
  stored: holding('after'),
  answered: aiming((nth) => ({ side: 'before', method: 'settle', nth })),
  sent: aiming((nth) => ({ side: 'after', method: 'settle', nth })),
  random,
  twins,
  frozen,
};

/** Fights a bout in bad weather, and then lets its pause go by. */
export async function fight(stage: Stage, bout: Bout, due: number): Promise<void> {
  stage.chronicle.chapter = bout.kind;
  const clear = brew(stage);
  const struck = await FIGHTS[bout.kind](stage, due);
  clear();
  stage.chronicle.chapter = `after ${bout.kind} and ${bout.pause} s`;
  stage.figures.kill(struck ? bout.kind : 'idle', killsOf(bout));
  stage.pass(bout.pause);
}
