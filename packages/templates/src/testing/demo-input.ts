import type { AssesseeInput, Occurrence } from '@yaodian/domain'
import { lixian2020DataItems } from '../lixian-2020/data-item.ts'
import { demoFalseReports, demoOccurrences } from '../lixian-2020/demo-occurrence.ts'
import { demoValue } from '../lixian-2020/demo-value.ts'
import { lixianOrganisations } from '../lixian-2020/organisation.ts'
import { lixian2020Scheme } from '../lixian-2020/scheme.ts'
import type { TemplateOrganisation } from '../template.ts'

/** The demo's values of 2020 as verified, with those of 2019 as their base. */
export function demoValues(organisation: TemplateOrganisation): AssesseeInput['values'] {
  return Object.fromEntries(
    lixian2020DataItems.map(({ key }) => [
      key,
      { reported: null, verified: demoValue(organisation, key, 2020), baseline: demoValue(organisation, key, 2019) },
    ]),
  )
}

function occurrencesOf({ key }: TemplateOrganisation): readonly Occurrence[] {
  return demoOccurrences(2020)
    .filter(each => each.organisation === key)
    .map(({ organisation: _organisation, officeId: _officeId, ...each }) => ({ ...each, id: each.documentNumber }))
}

function falseReportsOf({ key }: TemplateOrganisation): NonNullable<AssesseeInput['falseReports']> {
  return demoFalseReports(2020)
    .filter(each => each.organisation === key)
    .map(({ indicator, documentNumber, on, heardOn }) => ({ indicatorId: indicator, documentNumber, on, heardOn }))
}

/** Everyone of the demo county with all that is known of 2020. */
export const demoInputs: readonly AssesseeInput[] = lixianOrganisations.flatMap(each => {
  const group = lixian2020Scheme.definition.groups.find(({ kinds }) => kinds.includes(each.kind))
  if (group === undefined) return []
  return [
    {
      assesseeId: each.key,
      groupKey: group.key,
      year: 2020,
      values: demoValues(each),
      notApplicable: [],
      vetoes: [],
      occurrences: occurrencesOf(each),
      falseReports: falseReportsOf(each),
      use: 'verified',
    },
  ]
})
