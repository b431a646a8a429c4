import { z } from 'zod'
import { TemplateFalseReporting, TemplatePenalty, TemplateVeto } from '../template.ts'
import falseReporting from './false-reporting.json' with { type: 'json' }
import penalties from './penalty.json' with { type: 'json' }
import vetoes from './veto.json' with { type: 'json' }

/** 减分项 X9 and X10. */
export const lixian2020Penalties: readonly TemplatePenalty[] = z.array(TemplatePenalty).parse(penalties)

/** 否决项 X1–X7. One with two degrees is two vetoes (X1-1, X1-2). What the law says is the liability; the effect on the grade is the scheme's. */
export const lixian2020Vetoes: readonly TemplateVeto[] = z.array(TemplateVeto).parse(vetoes)

/** X8 弄虚作假: the indicator scores nothing and the grade falls by one, after the school was heard. */
export const lixian2020FalseReporting: TemplateFalseReporting = TemplateFalseReporting.parse(falseReporting)
