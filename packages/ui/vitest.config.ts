import { testSettings } from '@yaodian/vitest'

// One test reads tokens.css itself; without this Vitest hands out empty style sheets.
export default testSettings({ css: { include: [/tokens\.css/u] } })
