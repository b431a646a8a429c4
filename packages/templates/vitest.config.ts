import { testSettings } from '@yaodian/vitest'

export default testSettings()
