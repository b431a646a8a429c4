import { testSettings } from '@yaodian/vitest'

export default testSettings(
  {
    include: ['src/**/*.spec.ts'],
    globalSetup: './src/setup.ts',
    // One story at a time: two cores hold one browser and its server well, two of each badly.
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
  'e2e',
)
