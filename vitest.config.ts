import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // The suite runs far from UTC, so that code which reads the machine's zone is found out.
    env: { TZ: 'Pacific/Chatham' },
    coverage: { include: ['src/**/*.ts', 'commands/**/*.ts'] },
  },
});
