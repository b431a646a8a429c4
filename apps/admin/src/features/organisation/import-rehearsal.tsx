import type { Organisation } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import { FaultList } from './fault-list.tsx'
import type { OrganisationImport } from './import-organisations.tsx'
import { ImportTable } from './import-table.tsx'

interface ImportRehearsalProps {
  readonly found: OrganisationImport
  readonly organisations: readonly Organisation[]
  readonly pending: boolean
  /** Ids of the organisations whose differences are taken over. */
  readonly onApply: (updates: readonly string[]) => void
  readonly onAgain: () => void
  /** Given when importing was refused: others changed something, and the sheet is looked at anew. */
  readonly onLook: (() => void) | null
}

/** What importing would do, line by line, before anything is written. */
export function ImportRehearsal(props: ImportRehearsalProps) {
  const { found, organisations, pending, onApply, onAgain, onLook } = props
  const { import: text } = texts.use().organisation
  problemTexts.use()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const count = (change: string): number => found.lines.filter(each => each.change === change).length
  const differing = found.lines.filter(each => each.change === 'changed').map(each => each.id)
  const [fresh, faulty, updates] = [count('new'), count('faulty'), differing.filter(id => chosen.has(id))]
  const all = updates.length === differing.length
  return (
    <section className={panel.panel}>
      <div aria-live="polite">
        <h2>{text.will(fresh, updates.length)}</h2>
        <p>{text.summary(count('same'), differing.length, faulty)}</p>
      </div>
      {found.problems.map(each => (
        <p key={each.code} className={panel.warning} role="alert">
          {sayProblem(each)}
        </p>
      ))}
      {faulty > 0 && (
        <>
          <p>{text.faults(faulty)}</p>
          <FaultList found={found} />
        </>
      )}
      {differing.length > 0 && (
        <div>
          <p>{text.choose(differing.length)}</p>
          <Checkbox
            checked={all}
            indeterminate={!all && updates.length > 0}
            onChange={() => setChosen(new Set(all ? [] : differing))}
          >
            {text.chooseAll}
          </Checkbox>
        </div>
      )}
      <div className={panel.acts}>
        {fresh + updates.length > 0 && (
          <Button type="primary" loading={pending} onClick={() => onApply(updates)}>
            {text.apply(fresh, updates.length)}
          </Button>
        )}
        {onLook !== null && (
          <Button loading={pending} onClick={onLook}>
            {text.lookAgain}
          </Button>
        )}
        <Button onClick={onAgain}>{text.back}</Button>
      </div>
      {found.unread.length > 0 && <p className={panel.note}>{text.unread(found.unread.join('、'))}</p>}
      {found.lines.length > 0 && (
        <ImportTable found={found} organisations={organisations} chosen={chosen} onChosen={setChosen} />
      )}
    </section>
  )
}
