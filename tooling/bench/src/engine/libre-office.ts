import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { CountyData } from '../county-data.ts'
import { median } from '../measure.ts'
import type { Results } from '../result.ts'
import { resultsOfSheet, workbookOf } from './sheet.ts'

/** What came of a calculation in LibreOffice. */
export interface OfficeRun {
  readonly milliseconds: number
  readonly results: Results
}

/** A Python that can talk to LibreOffice; undefined where there is none, or no LibreOffice. */
function pythonWithUno(): string | undefined {
  if (spawnSync('soffice', ['--version']).status !== 0) return undefined
  return ['python3', '/usr/bin/python3'].find(python => spawnSync(python, ['-c', 'import uno']).status === 0)
}

/** The version, `LibreOffice 7.4.7.2`. */
export function officeVersion(): string {
  const words = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).stdout.split(' ')
  return words.slice(0, 2).join(' ')
}

/** The workbook in LibreOffice; undefined where it is not installed. @throws Error when it fails */
export function libreOffice(data: CountyData, runs: number): OfficeRun | undefined {
  const python = pythonWithUno()
  if (python === undefined) return undefined
  const workbook = workbookOf(data)
  const { stdout, stderr, status } = spawnSync(python, [join(import.meta.dirname, 'libre-office.py'), `${runs}`], {
    input: JSON.stringify({ county: workbook.county, groups: workbook.groups }),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  if (status !== 0) throw new Error(`LibreOffice: ${stderr}`)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by libre-office.py beside this file
  const { milliseconds, rows } = JSON.parse(stdout) as { milliseconds: number[]; rows: unknown[][] }
  return { milliseconds: median(milliseconds), results: resultsOfSheet(workbook, rows) }
}
