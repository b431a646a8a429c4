import type { ChainFault } from '@yaodian/domain'
import type { CliTexts } from './texts.ts'

const auditFaults: Readonly<Record<ChainFault, string>> = {
  number_missing: 'it is missing',
  link_broken: 'it does not follow from the one before',
  payload_altered: 'its content was altered',
  columns_altered: 'its search columns differ from its content',
  head_differs: 'the head of the chain differs from the last entry',
}

export const texts: CliTexts = {
  usage: 'Usage',
  options: '  --lang zh-CN|en   language of messages (zh-CN by default)\n  --help            show this help',
  unknownCommand: name => `There is no command “${name}”.`,
  unknownLanguage: name => `There is no language “${name}”: use zh-CN or en.`,
  badArguments: 'The arguments do not fit: see the usage.',
  unexpected: 'Something went wrong. Please pass this on to the maintainers:',
  planSummary: 'read a work plan: sections, items, measures and targets; --json prints data',
  fileUnreadable: (file, reason) => `“${file}” cannot be opened (${reason}). Check its path and permissions.`,
  warning: 'Note',
  planCounts: ({ sections, items, measures, targets }) =>
    `${sections} sections, ${items} items, ${measures} measures, ${targets} targets`,
  planFacts: ({ documentNumber, issuer, year, date }) => [
    ['Number', documentNumber ?? 'none'],
    ['Issuer', issuer ?? 'none'],
    ['Year', year === null ? 'none' : String(year)],
    ['Date', date ?? 'none'],
  ],
  targetKind: {
    threshold: 'reach',
    quantity: 'quantity',
    non_decreasing: 'not less',
    eliminate: 'eliminate',
    coverage: 'cover',
    milestone: 'milestone',
    veto: 'veto',
  },
  scoreSummary:
    'score, rank and grade everyone of a sheet (.csv, .xlsx) by a scheme file; --explain says how, --json prints data, --occurrences adds awards, sanctions and vetoes',
  scoreColumns: { group: 'Group', rank: 'Rank', assessee: 'Assessee', total: 'Total', grade: 'Grade' },
  cellPlace: (row, column) => `row ${row}${column === null ? '' : `, “${column}”`}`,
  snapshotSummary:
    'check that every published revision is as it was; --recompute scores the stored inputs again and names every difference',
  snapshotNone: 'Nothing was published yet.',
  snapshotVerdict: ({ cycleName, revision, intact, damaged, differences }) =>
    `${cycleName}, revision ${revision}: ${damaged.length > 0 ? `storage is damaged and cannot be read (${damaged.map(each => each ?? 'inputs').join(', ')}); restore it from a backup` : intact ? 'digest fits' : 'digest does not fit, the content was altered'}${differences === null ? '' : differences.length === 0 ? '; scored again, all the same' : `; scored again, ${differences.length} differences`}`,
  snapshotDifference: ({ assessee, field, published, recomputed }) =>
    `${assessee}, ${field}: published ${published}, recomputed ${recomputed}`,
  sweepSummary: 'remove files that no evidence names and nobody touched for a day; also while the server runs',
  sweepDone: files => (files === 0 ? 'Nothing to remove.' : `${files} file(s) removed.`),
  auditSummary:
    'check every bureau’s audit trail and name the first entry that is missing or altered; also while the server runs',
  auditNone: 'There is no bureau in the database yet. Run pnpm yaodian init, or start the server to load the demo.',
  auditVerdict: ({ regionCode, authority, entries, erased, fault }) =>
    [
      `${regionCode} ${authority}: `,
      fault === null
        ? `whole, ${entries} entries`
        : `entry ${fault.number} does not fit (${auditFaults[fault.kind]}); the ${entries} before it do`,
      erased > 0 ? `, the contents of ${erased} were erased` : '',
    ].join(''),
  initSummary:
    'make an empty database for real use, with a first administrator (its password is shown once and must be changed)',
  initNotEmpty: name =>
    `The database is not empty: “${name}” is in it, and nothing was changed. Real and demo data never share a database: choose another data folder (YAODIAN_DATA) or database (DATABASE_URL).`,
  initDone: ({ name, username, password }) =>
    [
      `“${name}” is ready.`,
      `  Administrator:    ${username}`,
      `  Initial password: ${password}`,
      'The password is shown this once and must be changed at the first log-in. Now run npx --yes pnpm start and open /admin/.',
    ].join('\n'),
}
