import { testSettings } from '@yaodian/vitest'

export default testSettings({ include: ['src/**/*.spec.ts'], globalSetup: './src/setup.ts' }, 'e2e')
