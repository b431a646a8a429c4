import { parseArgs } from 'node:util'
import { basename } from 'node:path'
import { describeProblem, type PlanOutline, type Target } from '@yaodian/domain'
import { readPlan, type PlanFile } from '@yaodian/documents'
import { printPlan } from '../plan/print-plan.ts'
import { UsageError, type CliCommand, type ExitCode, type Terminal } from './command.ts'
import { readBytes } from './read-bytes.ts'

/** `yaodian plan FILE [--json]`: the plan as people or as programs read it; warnings go to standard error. */
export const planCommand: CliCommand = {
  usage: 'yaodian plan FILE [--json] [--lang zh-CN|en]',
  summary: texts => texts.planSummary,
  run: runPlan,
}

async function runPlan(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new UsageError(terminal.texts.badArguments)
  const bytes = await readBytes(file, terminal)
  if (bytes === null) return 1
  const plan = readPlan(bytes, basename(file))
  for (const warning of plan.warnings)
    terminal.err(`${terminal.texts.warning}: ${describeProblem(warning, terminal.words)}\n`)
  terminal.out(
    values.json === true ? `${JSON.stringify(printPlan(plan.outline), null, 2)}\n` : readable(plan, terminal),
  )
  return 0
}

function readable({ outline, encoding }: PlanFile, { texts }: Terminal): string {
  const facts = texts.planFacts(outline).map(([name, value]) => `${name}: ${value}`)
  const body = outline.sections.flatMap((section, i) => {
    const heading =
      section.parent && section.parent.title !== outline.sections[i - 1]?.parent?.title
        ? ['', section.parent.label + section.parent.title]
        : []
    return [
      ...heading,
      '',
      section.label + section.title,
      ...section.items.flatMap(item => readableItem(item, texts.targetKind)),
    ]
  })
  return `${[outline.title, `${facts.join('  ')}  (${encoding})`, ...body, '', texts.planCounts(countsOf(outline))].join('\n')}\n`
}

function readableItem(
  { label, title, measures, targets }: PlanOutline['sections'][number]['items'][number],
  kinds: Readonly<Record<Target['kind'], string>>,
): string[] {
  return [
    `  ${label} ${title} · ${measures.length}`,
    ...targets.map(target => `      ◎ ${kinds[target.kind]}${figure(target)}  ${target.text}`),
  ]
}

const signs: Readonly<Record<NonNullable<Target['comparator']>, string>> = {
  ge: '≥',
  gt: '>',
  le: '≤',
  lt: '<',
  eq: '=',
  approx: '≈',
  range: '',
  increase: '↑',
  decrease: '↓',
}

function figure({ comparator, value, value2, unit }: Target): string {
  const amount = value === null ? '' : `${value}${value2 === null ? '' : `–${value2}`}${unit ?? ''}`
  const sign = comparator === null ? '' : signs[comparator]
  return sign + amount === '' ? '' : ` ${sign}${amount}`
}

function countsOf({ sections }: PlanOutline): { sections: number; items: number; measures: number; targets: number } {
  const items = sections.flatMap(section => section.items)
  return {
    sections: sections.length,
    items: items.length,
    measures: items.flatMap(item => item.measures).length,
    targets: items.flatMap(item => item.targets).length,
  }
}
