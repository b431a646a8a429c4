import type { CountyData } from '../county-data.ts'
import { loadPeer } from '../peer.ts'
import type { Results } from '../result.ts'
import { type Cell, resultsOfSheet, workbookOf } from './sheet.ts'

interface Engine {
  getSheetId(name: string): number
  getSheetValues(sheet: number): readonly (readonly unknown[])[]
  rebuildAndRecalculate(): void
}

interface Package {
  readonly HyperFormula: {
    buildFromSheets(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>, settings: object): Engine
  }
}

/** The workbook in HyperFormula, built beforehand; a run calculates all of it. */
export async function hyperFormula(
  data: CountyData,
): Promise<{ readonly run: () => void; readonly results: () => Results }> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package is not installed when types are checked; its version is fixed in peer.ts
  const { HyperFormula } = (await loadPeer('hyperFormula')) as Package
  const workbook = workbookOf(data)
  const { county, groups } = workbook
  const engine = HyperFormula.buildFromSheets({ county, groups }, { licenseKey: 'gpl-v3', useColumnIndex: true })
  return {
    run: () => engine.rebuildAndRecalculate(),
    results: () => resultsOfSheet(workbook, engine.getSheetValues(engine.getSheetId('county'))),
  }
}
