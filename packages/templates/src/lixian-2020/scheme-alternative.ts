import type { SchemeDefinition } from '@yaodian/domain'

/** 镇（街）履行教育职责考核得分 as the only indicator of a township. */
const composite: SchemeDefinition['entries'][number] = {
  indicatorId: 'LX-07-01',
  category: 'reform',
  groups: ['township'],
  fullMarks: '10',
  rule: { kind: 'linear', direction: 'higher', target: '85' },
  missing: 'block',
  zeroDenominator: 'na',
  examBased: false,
}

/**
 * The other way to assess townships: by the inspectorate's composite score alone, instead of their own rows. Never both, which would
 * count them twice; the scheme as it stands takes the rows.
 */
export function withTownshipComposite(definition: SchemeDefinition): SchemeDefinition {
  const entries = definition.entries.flatMap(entry => {
    const groups = entry.groups.filter(group => group !== 'township')
    return groups.length === 0 ? [] : [{ ...entry, groups }]
  })
  return {
    ...definition,
    groups: definition.groups.map(group =>
      group.key === 'township' ? { ...group, weights: { [composite.category]: '100' } } : group,
    ),
    entries: [...entries, composite],
  }
}
