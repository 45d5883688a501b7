/** What a figure should be. Judged by the median over the rounds; with `each`, by every round. */
export type Goal = {
  /** Ours over the floor, in the same round. */
  ratio?: number;
  ratioAtLeast?: number;
  /** In the row's own unit. */
  atMost?: number;
  atLeast?: number;
  each?: boolean;
};

/** One figure: a sample for each round, and beside it what a floor took in the same rounds. */
export type Row = {
  figure: string;
  unit: string;
  samples: number[];
  floor?: { name: string; samples: number[] };
  goal?: Goal;
};

export type BenchOptions = {
  /** Shows that the bench runs at all: little of everything, one round, figures that say nothing. */
  quick: boolean;
  /** Tells how far it is. */
  say(line: string): void;
};

/** Something that is measured. Give the module's value a line in `benches.ts`; `npm run bench -- <name>` runs it. */
export type Bench = {
  /** As it is called on the command line, and in `docs/performance.md`. */
  name: string;
  title: string;
  /** How it is taken, for `docs/performance.md`. */
  how: string;
  /** How many samples each row has where it is not quick. */
  rounds: number;
  run(options: BenchOptions): Promise<Row[]>;
};
