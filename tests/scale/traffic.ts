import type { Answer } from '../../src/playground/acting.ts';
import type { Playground } from '../../src/playground/playground.ts';
import type { Dice } from '../support/dice.ts';
import { add } from '../support/tally.ts';
import type { City } from './city.ts';
import { isIn, type Range } from './shards.ts';
import type { Witness } from './witness.ts';

/** Of so many commands one is a moderator's. */
const MODERATORS_EVERY = 10;

/** One command, and what has come of it. */
interface Asked {
  readonly guild: string;
  readonly name: string;
  /** Whether anybody was there whom Discord could tell of it. */
  readonly served: boolean;
  answer: Answer | undefined;
  /** Whether a deferral, if there was one, is filled. */
  settled: boolean;
  /** It was under way in a process that was killed. */
  cut: boolean;
}

/** What became of an interaction. `cut`: in flight at a process that was killed; `away`: nobody was there to be told. */
export type Fate = 'in time' | 'late' | 'lost' | 'cut' | 'away';

/** People who use the bot all the while, in servers by chance. */
export class Traffic {
  readonly #asked: Asked[] = [];
  readonly #ended: Promise<void>[] = [];
  readonly #playground: Playground;
  readonly #city: City;
  readonly #witness: Witness;
  readonly #dice: Dice;
  #timer: NodeJS.Timeout | undefined;

  constructor(playground: Playground, city: City, witness: Witness, dice: Dice) {
    this.#playground = playground;
    this.#city = city;
    this.#witness = witness;
    this.#dice = dice;
  }

  /** Asks so often a second from now on, evenly. */
  start(perSecond: number): void {
    this.#timer = setInterval(() => this.#ended.push(this.#ask()), 1000 / perSecond);
  }

  /** Asks no more. Resolves when whatever was asked has been answered to its end, or can't be any more. */
  async stop(patience: AbortSignal): Promise<void> {
    clearInterval(this.#timer);
    const over = new Promise<void>((resolve) => patience.addEventListener('abort', () => resolve()));
    await Promise.race([Promise.all(this.#ended), over]);
  }

  /** A process is about to be killed: what it has not answered it never will. */
  cut(range: Range): void {
    for (const one of this.#asked) if (!one.settled && isIn(range, one.guild)) one.cut = true;
  }

  /** How many met which fate. */
  fates(): Map<Fate, number> {
    const fates = new Map<Fate, number>();
    for (const one of this.#asked) add(fates, this.#fateOf(one));
    return fates;
  }

  /** What each command that was left without an answer was. */
  lost(): string[] {
    return this.#asked
      .filter((one) => ['late', 'lost'].includes(this.#fateOf(one)))
      .map(
        (one) => `/${one.name} in ${one.guild} was ${this.#fateOf(one)}: ${one.answer?.outcome ?? 'no word'}`,
      );
  }

  /** Milliseconds of real time to the first answer, ascending. */
  times(): number[] {
    const answered = this.#asked.filter((one) => this.#fateOf(one) === 'in time');
    return answered.flatMap(({ answer }) => answer?.milliseconds ?? []).toSorted((a, b) => a - b);
  }

  async #ask(): Promise<void> {
    const { servers, owner, fan } = this.#city;
    const server = servers[this.#dice.below(servers.length)];
    if (!server) return;
    const { guild, general } = server;
    const isModerator = this.#asked.length % MODERATORS_EVERY === MODERATORS_EVERY - 1;
    const name = isModerator ? 'reminders list' : 'release';
    const served = this.#witness.serves(guild.id);
    const asked: Asked = { guild: guild.id, name, served, answer: undefined, settled: false, cut: false };
    this.#asked.push(asked);
    asked.answer = await this.#playground
      .as(isModerator ? owner : fan)
      .in(general)
      .command(name);
    if (asked.answer.outcome === 'no-response') return;
    await asked.answer.settled();
    asked.settled = true;
  }

  #fateOf({ answer, settled, served, cut }: Asked): Fate {
    if (settled) return 'in time';
    if (cut) return 'cut';
    if (!served) return 'away';
    return answer && this.#witness.late.has(answer.interactionId) ? 'late' : 'lost';
  }
}
