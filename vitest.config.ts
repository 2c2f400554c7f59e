import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{browser,differential,pairing,proof,survival}/**'],
          // Generous: nothing here is timed, and the machine may be busy.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/{browser,differential,pairing,proof,survival}/**/*.test.ts'],
          globalSetup: 'test/browser/global-setup.ts',
          // Each file starts a browser of its own; two at once make each other slow.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
