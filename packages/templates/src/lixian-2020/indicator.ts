import { z } from 'zod'
import { TemplateIndicator } from '../template.ts'
import section1 from './indicator/section-1.json' with { type: 'json' }
import section2 from './indicator/section-2.json' with { type: 'json' }
import section3 from './indicator/section-3.json' with { type: 'json' }
import section4 from './indicator/section-4.json' with { type: 'json' }
import section5 from './indicator/section-5.json' with { type: 'json' }
import section6 from './indicator/section-6.json' with { type: 'json' }

/** Indicators over all items of the plan. Only what the plan says is the bureau's; the rest is a proposal to be confirmed. */
export const lixian2020Indicators: readonly TemplateIndicator[] = z
  .array(TemplateIndicator)
  .parse([...section1, ...section2, ...section3, ...section4, ...section5, ...section6])
