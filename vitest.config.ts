import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    // Many tests drive processes of their own and mostly wait for them: three on two cores were measured to take two thirds of the time of one.
    maxWorkers: Math.max(3, availableParallelism()),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The suite runs far from UTC, so that code which reads the machine's zone is found out.
    env: { TZ: 'Pacific/Chatham' },
    coverage: { include: ['src/**/*.ts', 'commands/**/*.ts'] },
  },
});
