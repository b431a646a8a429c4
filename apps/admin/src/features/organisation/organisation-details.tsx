import type { Organisation } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { texts } from '../../text/texts.ts'
import { organisationFacts } from './organisation-words.ts'
import styles from './organisation.module.css'

interface OrganisationDetailsProps {
  readonly organisation: Organisation
  readonly nameOf: ReadonlyMap<string, string>
}

/** An organisation to be looked at: for those who may not change it, and once it is retired. */
export function OrganisationDetails({ organisation, nameOf }: OrganisationDetailsProps) {
  const { organisation: text } = texts.use()
  return (
    <>
      <p className={panel.note}>
        {organisation.retiredOn === null ? text.change.readOnly : text.change.retiredNote(organisation.retiredOn)}
      </p>
      <dl className={styles.facts}>
        {organisationFacts(organisation, text, nameOf).map(({ field, label, value }) => (
          <div key={field}>
            <dt>{label}</dt>
            <dd lang={nativeFields.has(field) ? 'zh-CN' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** Written by people, in Chinese. */
const nativeFields: ReadonlySet<string> = new Set(['name', 'parentId', 'labels'])
