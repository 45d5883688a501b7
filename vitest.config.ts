import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Those in which a bot's own modules would change what the playground's tests stand on: the global FormData. */
const PLAYGROUND = ['tests/playground/**/*.test.ts'];
const WHOLE = ['e2e', 'journeys', 'playground/page'].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    projects: [
      // Files share their modules: loading them anew for each was measured to take two thirds of the processor time.
      { extends: true, test: { name: 'whole', include: WHOLE, isolate: false } },
      { extends: true, test: { name: 'playground', include: PLAYGROUND, exclude: WHOLE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: [...WHOLE, ...PLAYGROUND],
          isolate: false,
        },
      },
    ],
    setupFiles: ['tests/setup.ts'],
    // Many tests drive processes of their own and mostly wait for them: three on two cores were measured to take two thirds of the time of one.
    maxWorkers: Math.max(3, availableParallelism()),
    // Patterns are compiled once, to machine code: of those that read articles it takes V8 a multiple of that to do it for its interpreter first.
    execArgv: ['--no-regexp-tier-up'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The suite runs far from UTC, so that code which reads the machine's zone is found out.
    env: { TZ: 'Pacific/Chatham' },
    coverage: { include: ['src/**/*.ts', 'commands/**/*.ts'] },
  },
});
