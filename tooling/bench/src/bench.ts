import { spawnSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { populationScorer, populationTable } from '@yaodian/domain'
import { countyScheme } from './county.ts'
import { countyColumns, type CountyData, countyData } from './county-data.ts'
import { bufbuildCel, type CelCompiler, celEngine, celJs } from './engine/cel.ts'
import { closures } from './engine/closure.ts'
import { handLoop } from './engine/hand-loop.ts'
import { hyperFormula } from './engine/hyper-formula.ts'
import { libreOffice, officeVersion } from './engine/libre-office.ts'
import { sql } from './engine/sql.ts'
import { engineHead, engineLine, type Figure, figureLine } from './figure.ts'
import { race } from './measure.ts'
import { installPeers, peerLabel } from './peer.ts'
import { checkSame, type Results, resultsOf } from './result.ts'
import { changeFigure, checkTraced, customFigure, tracedFigure } from './small.ts'

const help = `pnpm bench: the scoring engine against a hand-written loop, CEL, SQLite, HyperFormula and LibreOffice, in one run.

  --large    also memory and time of 125,000, 250,000 and 500,000 assessees, a process each (3 minutes, 2 GB)
  --sheets   also HyperFormula and LibreOffice with 3,000 assessees (10 minutes)
  --help     this`

const SIZES = [300, 3000, 30_000, 100_000] as const
/** Up to here the slower engines run, too. */
const MOST_FOR_ALL = 3000
const INDICATORS = 120

interface Engine {
  readonly name: string
  readonly run: () => Results
}

/** Rounds that keep a size within seconds. */
function roundsFor(size: number): number {
  return size <= 3000 ? 21 : 9
}

function enginesFor(data: CountyData, compilers: ReadonlyMap<string, CelCompiler>): readonly Engine[] {
  const scheme = countyScheme()
  const scorer = populationScorer(scheme, populationTable(scheme, countyColumns(data)))
  const both: Engine[] = [
    { name: 'ours', run: () => resultsOf(scorer.score()) },
    { name: 'hand-written loop', run: handLoop(data) },
  ]
  if (data.size > MOST_FOR_ALL) return both
  const cel = [...compilers].map(([name, compile]) => ({ name, run: celEngine(compile, data) }))
  return [
    ...both,
    { name: 'a closure a cell', run: closures(data) },
    ...cel,
    { name: 'SQLite, one statement', run: sql(data) },
  ]
}

/** Milliseconds by engine; prints them. @throws Error when one of them scores otherwise than the hand-written loop */
function runSize(size: number, compilers: ReadonlyMap<string, CelCompiler>): ReadonlyMap<string, number> {
  const engines = enginesFor(countyData(size), compilers)
  const expected = engines.find(({ name }) => name === 'hand-written loop')?.run()
  if (expected === undefined) throw new Error('no hand-written loop')
  for (const { name, run } of engines) checkSame(name, expected, run())
  if (size === 300) checkTraced(expected)
  const rounds = roundsFor(size)
  const two = race(engines.slice(0, 2), rounds)
  const rest = engines.length > 2 ? race(engines.slice(2), 3) : new Map<string, number>()
  const times = new Map([...two, ...rest])
  console.log(`\n${INDICATORS} indicators, ${size.toLocaleString('en')} assessees\n${engineHead}`)
  for (const [name, time] of times) console.log(engineLine(name, time, size * INDICATORS, times.get('ours') ?? NaN))
  return times
}

async function sheetFigures(size: number, ours: number): Promise<readonly Figure[]> {
  const data = countyData(size)
  const expected = handLoop(data)()
  const label = peerLabel('hyperFormula')
  const sheet = await hyperFormula(data)
  const time = race([{ name: label, run: sheet.run }], size > 300 ? 1 : 2).get(label) ?? NaN
  checkSame(label, expected, sheet.results())
  console.log(engineLine(`${label}, ${size}`, time, size * INDICATORS, ours))
  const figures: Figure[] = [
    { name: `ours × HyperFormula, ${size} assessees`, value: time / ours, unit: '×', atLeast: 1000 },
  ]
  const office = libreOffice(data, size > 300 ? 1 : 5)
  if (office === undefined) {
    console.log('LibreOffice is not installed here: not compared.')
    return figures
  }
  checkSame('LibreOffice', expected, office.results)
  console.log(engineLine(`${officeVersion()}, ${size}`, office.milliseconds, size * INDICATORS, ours))
  return [
    ...figures,
    { name: `ours × LibreOffice, ${size} assessees`, value: office.milliseconds / ours, unit: '×', atLeast: 100 },
  ]
}

/** Each in a process of its own, so that nothing else is in its memory. */
function largeFigures(): readonly Figure[] {
  console.log('\nmemory and time as the population grows')
  const runs = [125_000, 250_000, 500_000].map(size => {
    const { stdout, status } = spawnSync(process.execPath, [join(import.meta.dirname, 'large.ts'), `${size}`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    if (status !== 0) throw new Error(`${size} assessees: the process ended with ${status}`)
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by large.ts beside this file
    const run = JSON.parse(stdout) as { megabytes: number; nanoseconds: number; ratio: number }
    console.log(
      `${size.toLocaleString('en').padStart(8)} assessees: ${Math.round(run.megabytes)} MB at most, ${run.nanoseconds.toFixed(2)} ns a cell, ${run.ratio.toFixed(2)} of the hand-written loop`,
    )
    return { size, ...run }
  })
  const [first, , last] = runs
  if (first === undefined || last === undefined) return []
  return [
    { name: '500,000 assessees × 120 indicators, memory', value: last.megabytes, unit: 'MB', atMost: 2000 },
    {
      name: 'memory, 500,000 ÷ 125,000 (linear: 4 or less)',
      value: last.megabytes / first.megabytes,
      unit: '×',
      atMost: 4,
    },
    {
      name: 'time a cell, 500,000 ÷ 125,000 (flat: 1)',
      value: last.nanoseconds / first.nanoseconds,
      unit: '×',
      atMost: 1.25,
    },
  ]
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { large: { type: 'boolean' }, sheets: { type: 'boolean' }, help: { type: 'boolean' } },
  })
  if (values.help === true) return console.log(help)
  installPeers()
  const load = loadavg()[0] ?? 0
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`
  console.log(`${machine}, ${process.platform}, Node ${process.version}, load ${load.toFixed(1)}`)
  if (load > cpus().length / 2) console.log('This machine is busy: take the ratios again when it is quiet.')
  const compilers = new Map([
    [peerLabel('celJs'), await celJs()],
    [peerLabel('bufbuildCel'), await bufbuildCel()],
  ])
  const figures: Figure[] = []
  const bySize = new Map<number, number>()
  for (const size of SIZES) {
    const times = runSize(size, compilers)
    const [ours, hand] = [times.get('ours') ?? NaN, times.get('hand-written loop') ?? NaN]
    bySize.set(size, ours)
    figures.push({
      name: `ours ÷ hand-written loop, ${size.toLocaleString('en')} assessees`,
      value: hand / ours,
      unit: '×',
      atLeast: 0.8,
    })
  }
  console.log(`\nspreadsheets\n${engineHead}`)
  for (const size of values.sheets === true ? [300, 3000] : [300])
    figures.push(...(await sheetFigures(size, bySize.get(size) ?? NaN)))
  figures.push(customFigure(compilers), tracedFigure(), changeFigure())
  if (values.large === true) figures.push(...largeFigures())
  console.log('\nEvery engine gave the same totals, ranks and grades.\n')
  for (const figure of figures) console.log(figureLine(figure))
}

await main()
