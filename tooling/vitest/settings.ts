import type { ViteUserConfig } from 'vitest/config'

type Settings = NonNullable<ViteUserConfig['test']>

/**
 * What every suite shares. Each run leaves its counts beside what the person reads; `pnpm test` adds them up. The file
 * is an output of the turbo task (turbo.json), so a cached task brings back the counts of the run it stands for.
 */
export function testSettings(settings: Settings = {}, suite: 'test' | 'e2e' = 'test'): { test: Settings } {
  return {
    test: {
      include: ['src/**/*.test.{ts,tsx}'],
      reporters: ['default', 'json'],
      outputFile: { json: `node_modules/.cache/results/${suite}.json` },
      // Slow machines and cold starts are no failures of the product.
      testTimeout: 30_000,
      hookTimeout: 60_000,
      ...settings,
    },
  }
}
