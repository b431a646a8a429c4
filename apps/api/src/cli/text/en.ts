import type { CliTexts } from './texts.ts'

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
  snapshotSummary: 'check that every published revision is as it was; --recompute scores the stored inputs again and names every difference',
  snapshotNone: 'Nothing was published yet.',
  snapshotVerdict: ({ cycleName, revision, intact, differences }) =>
    `${cycleName}, revision ${revision}: ${intact ? 'digest fits' : 'digest does not fit, the content was altered'}${differences === null ? '' : differences.length === 0 ? '; scored again, all the same' : `; scored again, ${differences.length} differences`}`,
  snapshotDifference: ({ assessee, field, published, recomputed }) =>
    `${assessee}, ${field}: published ${published}, recomputed ${recomputed}`,
}
