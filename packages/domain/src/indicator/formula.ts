import { z } from 'zod'

/** How two numbers are compared. */
export const CompareOperator = z.enum(['eq', 'ne', 'lt', 'le', 'gt', 'ge'])
export type CompareOperator = z.infer<typeof CompareOperator>

/** The functions of several arguments. `count` counts the conditions that hold. */
export const FormulaFunction = z.enum(['abs', 'min', 'max', 'sum', 'count'])
export type FormulaFunction = z.infer<typeof FormulaFunction>

/** A formula as data: made from its text by `parseFormula`, kept beside it, evaluated anywhere without a parser. */
export type FormulaTree =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** This period's value of a data item; in rules also `value` and `target`. */
  | { readonly kind: 'name'; readonly name: string }
  /** The same item a period (a year) earlier. */
  | { readonly kind: 'base'; readonly name: string }
  /** 1 when the date is filled in, else 0. */
  | { readonly kind: 'done'; readonly name: string }
  | { readonly kind: 'negate' | 'not'; readonly of: FormulaTree }
  | {
      readonly kind: 'add' | 'subtract' | 'multiply' | 'divide' | 'and' | 'or'
      readonly left: FormulaTree
      readonly right: FormulaTree
    }
  | {
      readonly kind: 'compare'
      readonly operator: CompareOperator
      readonly left: FormulaTree
      readonly right: FormulaTree
    }
  | { readonly kind: 'call'; readonly function: FormulaFunction; readonly arguments: readonly FormulaTree[] }

/** The schema of a stored tree. */
export const FormulaTree: z.ZodType<FormulaTree> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('number'), value: z.string() }),
    z.object({ kind: z.literal('boolean'), value: z.boolean() }),
    z.object({ kind: z.enum(['name', 'base', 'done']), name: z.string() }),
    z.object({ kind: z.enum(['negate', 'not']), of: FormulaTree }),
    z.object({
      kind: z.enum(['add', 'subtract', 'multiply', 'divide', 'and', 'or']),
      left: FormulaTree,
      right: FormulaTree,
    }),
    z.object({ kind: z.literal('compare'), operator: CompareOperator, left: FormulaTree, right: FormulaTree }),
    z.object({ kind: z.literal('call'), function: FormulaFunction, arguments: z.array(FormulaTree).min(1) }),
  ]),
)

/** Trees by the formula's text: what a scheme needs beside its definition. The server makes it; portals receive it. */
export const FormulaTrees = z.record(z.string(), FormulaTree)
export type FormulaTrees = Readonly<Record<string, FormulaTree>>
