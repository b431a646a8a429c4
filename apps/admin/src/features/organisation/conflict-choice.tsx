import type { OrganisationDraft } from '@yaodian/domain'
import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './conflict-choice.module.css'
import { organisationFacts } from './organisation-words.ts'

interface ConflictChoiceProps {
  readonly theirs: OrganisationDraft
  readonly mine: OrganisationDraft
  readonly nameOf: ReadonlyMap<string, string>
  readonly onTheirs: () => void
  readonly onMine: () => void
}

/** Somebody else was faster: what is there now beside what was entered, where they differ, and the choice. */
export function ConflictChoice({ theirs, mine, nameOf, onTheirs, onMine }: ConflictChoiceProps) {
  const { organisation } = texts.use()
  const text = organisation.conflict
  const box = useRef<HTMLElement>(null)
  useEffect(() => box.current?.focus(), [])
  const now = organisationFacts(theirs, organisation, nameOf)
  const differences = organisationFacts(mine, organisation, nameOf).flatMap((each, index) => {
    const other = now[index]?.value ?? ''
    return other === each.value ? [] : { ...each, other }
  })
  return (
    <section ref={box} className={styles.conflict} tabIndex={-1} role="alert">
      <h2>{text.title}</h2>
      {differences.length === 0 ? (
        <p>{text.same}</p>
      ) : (
        <>
          <p>{text.explanation}</p>
          <table>
            <thead>
              <tr>
                <th scope="col">{text.field}</th>
                <th scope="col">{text.theirs}</th>
                <th scope="col">{text.mine}</th>
              </tr>
            </thead>
            <tbody>
              {differences.map(each => (
                <tr key={each.field}>
                  <th scope="row">{each.label}</th>
                  <td lang="zh-CN">{each.other}</td>
                  <td lang="zh-CN">{each.value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className={styles.acts}>
        <Button onClick={onTheirs}>{text.takeTheirs}</Button>
        {differences.length > 0 && <Button onClick={onMine}>{text.keepMine}</Button>}
      </div>
    </section>
  )
}
