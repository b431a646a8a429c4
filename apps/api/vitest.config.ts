import { testSettings } from '@yaodian/vitest'

export default testSettings({ globalSetup: './src/testing/global-setup.ts' })
