import { audit, RELEASE, tally } from './audit.ts';
import type { Figures } from './figures.ts';
import { incidentsOf } from './incidents.ts';
import { dismiss, kill, reshard } from './mishaps.ts';
import { rangesOf } from './shards.ts';
import { type ScaleOptions, SHARDS_EACH, Stage } from './stage.ts';
import { subscribeAll } from './subscribing.ts';
import { until } from './watching.ts';

/** So long before the release the clock is set, real milliseconds. */
const BEFORE_MS = 3000;

/** Longer than a lease. */
const AGED_SECONDS = 61;

/** So long a command may take to its end once nobody asks any more. */
const LAST_ANSWERS_MS = 10_000;

/**
 * Subscribes, lets the release day come, kills and reshards in the midst of the posts while people go on asking, and holds what
 * was posted and answered against what was due.
 */
export async function scale(options: ScaleOptions): Promise<Figures> {
  options.say(`building ${options.servers} servers`);
  const stage = await Stage.open(options);
  try {
    await begin(stage);
    await subscribeAll(stage);
    stage.chronicle.takeMade();
    await stage.fleet.weigh();
    await stage.fleet.turnTo(RELEASE - BEFORE_MS);
    stage.traffic.start(options.rate);
    await fanOut(stage);
    await stage.traffic.stop(AbortSignal.timeout(LAST_ANSWERS_MS));
    await stage.fleet.weigh();
    await audit(stage);
    await dismiss(stage);
    tally(stage);
    return stage.figures;
  } finally {
    await stage.close();
  }
}

async function begin(stage: Stage): Promise<void> {
  const { options, figures } = stage;
  options.say(`starting ${options.shards} shards, ${SHARDS_EACH} a process`);
  const ships = await stage.launch(rangesOf(options.shards, SHARDS_EACH));
  figures.starts.push(...ships.map(({ range, seconds }) => `${range.ids.join('+')} ${seconds.toFixed(1)} s`));
}

/** What befalls the bot, one after the other, and then all that is left. */
async function fanOut(stage: Stage): Promise<void> {
  const { options, dice, witness, figures } = stage;
  const { subscribed: posts, kills, reshardTo, shards } = options;
  const processes = Math.ceil((reshardTo ?? shards) / SHARDS_EACH);
  for (const incident of incidentsOf({ posts, kills, reshard: reshardTo !== undefined, processes }, dice)) {
    if (!(await until(stage, () => witness.posts >= incident.at))) break;
    if (incident.what === 'kill') await kill(stage, incident.victim);
    else if (reshardTo !== undefined) await reshard(stage, reshardTo);
  }
  if (!(await until(stage, () => isOver(stage)))) figures.violate('the fan-out does not come to its end');
}

/** Whether nothing is left to be posted. */
async function isOver({ keeper, fleet, clock, options, orphans, aged }: Stage): Promise<boolean> {
  for (const { range } of fleet.ships) if (!(await keeper.hasPlanned(range, RELEASE))) return false;
  const { due, claimed } = await keeper.open();
  if (due + claimed === 0) return true;
  if (!options.ages || due > 0) return false;
  const left = await keeper.claimed();
  // Once is enough: meanwhile they are being taken up.
  const stuck = left.every(({ id }) => orphans.has(id) && !aged.has(id));
  if (left.length === 0 || !stuck) return false;
  for (const { id } of left) aged.add(id);
  await keeper.age(AGED_SECONDS);
  clock.pass(AGED_SECONDS);
  // With the clock a beat comes, which takes up what is abandoned.
  await fleet.turnTo(fleet.now);
  return false;
}
