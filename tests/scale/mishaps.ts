import { POSTING } from '../support/posting.ts';
import type { Ship } from './fleet.ts';
import { isIn, rangesOf } from './shards.ts';
import { rangeOf, SHARDS_EACH, type Stage } from './stage.ts';
import { until } from './watching.ts';

/** So many posts are on their way, half of them not made yet, when a process is killed: some are its own. */
const IN_FLIGHT = 8;

/** Kills a process while posts are on their way, and starts it again at once. */
export async function kill(stage: Stage, victim: number): Promise<void> {
  const { fleet, figures } = stage;
  const ship = fleet.ships[victim % fleet.ships.length];
  if (!ship) throw new Error('there is no process to kill');
  const struck = await strike(stage, ship);
  const [again] = await stage.launch([ship.range]);
  figures.incidents.push(`${struck}, ready again after ${again?.seconds.toFixed(1)} s`);
}

/** Holds what is on its way until the process is dead; then it goes on, as it would. */
async function strike(stage: Stage, ship: Ship): Promise<string> {
  const { playground, traffic, witness, keeper, figures, orphans } = stage;
  const { range } = ship;
  const times = IN_FLIGHT / 2;
  const holds = (['before', 'after'] as const).map((at) =>
    playground.faults.next({ ...POSTING, times }, { kind: 'hold', at }),
  );
  const held = () => holds.reduce((sum, { hits }) => sum + hits, 0);
  // Near the end there may be fewer left.
  await until(stage, async () => held() === IN_FLIGHT || (await keeper.open()).due === 0);
  const { posts } = witness;
  traffic.cut(range);
  witness.gone(range);
  const end = await stage.fleet.end(ship, 'SIGKILL');
  for (const hold of holds) hold.cancel();
  if (end !== 'SIGKILL') figures.violate(`a process ended by itself with ${end}`);
  const left = (await keeper.claimed()).filter(({ guild = '' }) => isIn(range, guild));
  for (const { id } of left) orphans.add(id);
  const struck = `at ${posts} posts ${rangeOf(range)} was killed with ${left.length} posts in flight`;
  stage.options.say(struck);
  return struck;
}

/** Stops all processes as an operator does, and goes on with another number of shards. */
export async function reshard(stage: Stage, count: number): Promise<void> {
  const { fleet, witness, figures } = stage;
  const posts = witness.posts;
  stage.options.say(`resharding to ${count} at ${posts} posts`);
  for (const { range } of fleet.ships) witness.gone(range);
  await dismiss(stage);
  const ships = await stage.launch(rangesOf(count, SHARDS_EACH));
  const slowest = Math.max(...ships.map(({ seconds }) => seconds));
  figures.incidents.push(
    `at ${posts} posts stopped and resharded to ${count}, all ready after ${slowest.toFixed(1)} s`,
  );
}

/** Stops all processes as an operator does. */
export async function dismiss({ fleet, figures }: Stage): Promise<void> {
  const ends = await Promise.all([...fleet.ships].map((ship) => fleet.end(ship, 'SIGTERM')));
  for (const end of ends) {
    if (end !== 0) figures.violate(`a process that was asked to stop ended with ${end}`);
  }
}
