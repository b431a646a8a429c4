import { testSettings } from '@yaodian/vitest'

export default testSettings(
  {
    include: ['src/**/*.spec.ts'],
    globalSetup: './src/setup.ts',
    testTimeout: 240_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
  },
  'e2e',
)
