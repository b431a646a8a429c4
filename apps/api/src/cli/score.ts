import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { decode, readSheet, type Sheet } from '@yaodian/documents'
import {
  compileScheme,
  describeProblem,
  problem,
  type AssesseeInput,
  type CompiledScheme,
  type Problem,
} from '@yaodian/domain'
import { pathText, readScheme, type ReadScheme } from '@yaodian/domain/validate'
import { explainResult } from '../score/explanation.ts'
import { readOccurrences } from '../score/occurrence-sheet.ts'
import { standings, tracedStandings, type Standing } from '../score/standing.ts'
import { textTable } from '../score/text-table.ts'
import { columnsNotGiven, readValues } from '../score/value-sheet.ts'
import { UsageError, type CliCommand, type ExitCode, type Terminal } from './command.ts'
import { readBytes } from './read-bytes.ts'

/** `yaodian score SCHEME VALUES`: scores, ranks and grades everyone of a sheet by a scheme file; needs no database. */
export const scoreCommand: CliCommand = {
  usage: 'yaodian score SCHEME.json VALUES.csv [--occurrences FILE] [--explain] [--json] [--lang zh-CN|en]',
  summary: texts => texts.scoreSummary,
  run: score,
}

async function score(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const flag = { type: 'boolean' } as const
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { json: flag, explain: flag, occurrences: { type: 'string' } },
    allowPositionals: true,
  })
  const [schemeFile, valuesFile, ...more] = positionals
  if (schemeFile === undefined || valuesFile === undefined || more.length > 0)
    throw new UsageError(terminal.texts.badArguments)
  const scheme = await loadScheme(schemeFile, terminal)
  const sheet = await loadSheet(valuesFile, terminal)
  const occurrences = values.occurrences === undefined ? undefined : await loadSheet(values.occurrences, terminal)
  if (scheme === null || sheet === null || occurrences === null) return 1
  const inputs = loadInputs(scheme, { file: valuesFile, sheet }, terminal)
  const whole =
    occurrences === undefined
      ? inputs
      : withOccurrences(scheme, inputs, { file: values.occurrences ?? '', sheet: occurrences }, terminal)
  if (inputs === null || whole === null) return 1
  const { definition, calendar } = scheme.file
  const compiled = compileScheme(definition, scheme.indicators, scheme.dataItems, scheme.trees, calendar ?? [])
  warnOfColumns(compiled, whole, valuesFile, terminal)
  const text = values.explain === true ? explained(scheme, compiled, whole, terminal) : plain(compiled, whole, terminal)
  terminal.out(values.json === true ? `${JSON.stringify(text.data, null, 2)}\n` : text.readable)
  return 0
}

interface Output {
  readonly data: unknown
  readonly readable: string
}

function tableText(all: readonly Standing[], { texts }: Terminal): string {
  const { group, rank, assessee, total, grade } = texts.scoreColumns
  const rows = all.map(each => [each.group, `${each.rank ?? '—'}`, each.assessee, each.total ?? '—', each.grade ?? '—'])
  return textTable([[group, rank, assessee, total, grade], ...rows], new Set([1, 3]))
}

function plain(compiled: CompiledScheme, inputs: readonly AssesseeInput[], terminal: Terminal): Output {
  const all = standings(compiled, inputs)
  return { data: all, readable: tableText(all, terminal) }
}

function explained(
  scheme: ReadScheme,
  compiled: CompiledScheme,
  inputs: readonly AssesseeInput[],
  terminal: Terminal,
): Output {
  const all = tracedStandings(compiled, inputs).map(({ standing, result }) => ({
    standing,
    result,
    explanation: explainResult(result, scheme.file, terminal.scoreTexts),
  }))
  const parts = all.map(({ standing, explanation: { lines, total, grade } }) =>
    [`== ${standing.assessee} ==`, ...lines, [...total, ...grade].join('\n')].filter(part => part !== '').join('\n\n'),
  )
  const table = tableText(
    all.map(each => each.standing),
    terminal,
  )
  return {
    data: all.map(({ standing, result, explanation }) => ({ ...standing, explanation, score: result.score })),
    readable: `${[table.trimEnd(), ...parts].join('\n\n')}\n`,
  }
}

/** A fault with the file and the place in it: `values.csv, row 3, “rate”: …`, `scheme.json, definition.entries[3].rule: …`. */
function say(file: string, problems: readonly Problem[], terminal: Terminal): void {
  for (const each of problems) {
    const [row, column] = each.path
    const place =
      typeof row === 'number'
        ? terminal.texts.cellPlace(row, column === undefined ? null : `${column}`)
        : pathText(each.path)
    terminal.err(
      `${[basename(file), place].filter(part => part !== '').join(' ')}: ${describeProblem(each, terminal.words)}\n`,
    )
  }
}

/** Line and column, from 1, of the first character that JSON cannot be. */
function jsonFault(text: string, error: SyntaxError): Problem {
  const at = /at position (\d+)/.exec(error.message)?.[1]
  const before = text.slice(0, at === undefined ? text.trimEnd().length : Number(at)).split('\n')
  return problem('json_invalid', { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 })
}

function parseJson(text: string): { readonly json: unknown } | { readonly fault: Problem } {
  try {
    const json: unknown = JSON.parse(text)
    return { json }
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: jsonFault(text, error) }
    throw error
  }
}

async function loadScheme(file: string, terminal: Terminal): Promise<ReadScheme | null> {
  const bytes = await readBytes(file, terminal)
  if (bytes === null) return null
  const parsed = parseJson(bytes.length === 0 ? '' : decode(bytes, basename(file)).text)
  if ('fault' in parsed) {
    say(file, [parsed.fault], terminal)
    return null
  }
  const reading = readScheme(parsed.json)
  if (reading.ok) return reading.scheme
  say(file, reading.problems, terminal)
  return null
}

async function loadSheet(file: string, terminal: Terminal): Promise<Sheet | null> {
  const bytes = await readBytes(file, terminal)
  return bytes === null ? null : readSheet(bytes, basename(file))
}

interface NamedSheet {
  readonly file: string
  readonly sheet: Sheet
}

function loadInputs(
  scheme: ReadScheme,
  { file, sheet }: NamedSheet,
  terminal: Terminal,
): readonly AssesseeInput[] | null {
  const { inputs, problems } = readValues(sheet, scheme)
  say(file, problems, terminal)
  return problems.length > 0 ? null : inputs
}

function withOccurrences(
  scheme: ReadScheme,
  inputs: readonly AssesseeInput[] | null,
  { file, sheet }: NamedSheet,
  terminal: Terminal,
): readonly AssesseeInput[] | null {
  if (inputs === null) return null
  const read = readOccurrences(sheet, scheme, inputs)
  say(file, read.problems, terminal)
  return read.problems.length > 0 ? null : read.inputs
}

/** What the scheme needs and the sheet has no column for is missing for everyone; that is said, and scored as the scheme says. */
function warnOfColumns(
  compiled: CompiledScheme,
  inputs: readonly AssesseeInput[],
  file: string,
  terminal: Terminal,
): void {
  const notGiven = columnsNotGiven(
    inputs,
    compiled.entries.flatMap(entry => entry.required),
  )
  for (const each of notGiven)
    terminal.err(`${terminal.texts.warning}: ${basename(file)}: ${describeProblem(each, terminal.words)}\n`)
}
