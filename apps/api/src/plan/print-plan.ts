import type { PlanOutline, Target } from '@yaodian/domain'

/** A plan as `yaodian plan FILE --json` prints it: a fixed shape that other programs read, without our ids. */
export interface PrintedPlan {
  readonly title: string
  readonly documentNumber: string | null
  readonly issuer: string | null
  readonly year: number | null
  readonly date: string | null
  readonly preamble: string | null
  readonly sections: readonly {
    readonly label: string
    readonly title: string
    readonly parent: { readonly label: string; readonly title: string } | null
    readonly items: readonly {
      readonly label: string
      readonly title: string
      readonly measures: readonly { readonly text: string; readonly start: number; readonly end: number }[]
      readonly targets: readonly Omit<Target, 'value2'>[]
    }[]
  }[]
}

/** The printed form of an outline. A range's `value` is its lower end; its text has both. */
export function printPlan({ title, documentNumber, issuer, year, date, preamble, sections }: PlanOutline): PrintedPlan {
  return {
    title,
    documentNumber,
    issuer,
    year,
    date,
    preamble,
    sections: sections.map(section => ({
      label: section.label,
      title: section.title,
      parent: section.parent && { label: section.parent.label, title: section.parent.title },
      items: section.items.map(({ label, title: name, measures, targets }) => ({
        label,
        title: name,
        measures: measures.map(({ text, start, end }) => ({ text, start, end })),
        targets: targets.map(printTarget),
      })),
    })),
  }
}

function printTarget({ kind, comparator, value, unit, text, start, end }: Target): Omit<Target, 'value2'> {
  return { kind, comparator, value, unit, text, start, end }
}
