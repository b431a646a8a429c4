import { z } from 'zod'
import { TemplateExample } from '../template.ts'
import section1 from './example/section-1.json' with { type: 'json' }
import section2 from './example/section-2.json' with { type: 'json' }
import section3 from './example/section-3.json' with { type: 'json' }
import section4 from './example/section-4.json' with { type: 'json' }
import section5 from './example/section-5.json' with { type: 'json' }
import section6 from './example/section-6.json' with { type: 'json' }

/** Worked examples, for the manual and the tests. */
export const lixian2020Examples: readonly TemplateExample[] = z
  .array(TemplateExample)
  .parse([...section1, ...section2, ...section3, ...section4, ...section5, ...section6])
