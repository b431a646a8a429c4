import { populationScorer, populationTable } from '@yaodian/domain'
import { countyScheme } from './county.ts'
import { countyColumns, countyData, unkeptCounty } from './county-data.ts'
import { handLoop } from './engine/hand-loop.ts'
import { race } from './measure.ts'
import { checkSame, resultsOf } from './result.ts'

// A process of its own: scores so many assessees, then says how much memory it ever held and how long a cell takes. What Node
// itself takes is in it; the county's numbers are made a column at a time. The hand-written loop, with numbers of its own, comes after.

const size = Number(process.argv[2])
const scheme = countyScheme()
const scorer = populationScorer(scheme, populationTable(scheme, countyColumns(unkeptCounty(size))))
const scores = resultsOf(scorer.score())
const megabytes = process.resourceUsage().maxRSS / 1024
const hand = handLoop(countyData(size))
checkSame('ours', hand(), scores)
const times = race(
  [
    { name: 'ours', run: () => scorer.score() },
    { name: 'hand', run: hand },
  ],
  5,
)
const ours = times.get('ours') ?? NaN
console.log(
  JSON.stringify({ megabytes, nanoseconds: (ours * 1e6) / (size * 120), ratio: (times.get('hand') ?? NaN) / ours }),
)
