import { Link } from '@tanstack/react-router'
import panel from '@yaodian/ui/block/panel.module.css'
import { Button } from 'antd'
import { useEffect, useRef, type ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import { FaultList } from './fault-list.tsx'
import type { OrganisationImport } from './import-organisations.tsx'

interface ImportDoneProps {
  readonly found: OrganisationImport
  readonly applied: NonNullable<OrganisationImport['applied']>
  readonly onAgain: () => void
  readonly next: ReactNode
}

/** What was made, what was left out, and the one next step: people for them. */
export function ImportDone({ found, applied, onAgain, next }: ImportDoneProps) {
  const { import: text } = texts.use().organisation
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const faulty = found.lines.filter(each => each.change === 'faulty').length
  return (
    <section className={`${panel.panel} ${panel.narrow}`}>
      <h2 ref={head} tabIndex={-1}>
        {text.done(applied.created, applied.changed)}
      </h2>
      {faulty > 0 && (
        <>
          <p className={panel.warning}>{text.left(faulty)}</p>
          <FaultList found={found} />
          <div>
            <Button onClick={onAgain}>{text.mend}</Button>
          </div>
        </>
      )}
      <h3>{text.next}</h3>
      <p>{text.nextWhy}</p>
      <div className={panel.acts}>
        {next}
        <Link to="/organisations">{text.toList}</Link>
      </div>
    </section>
  )
}
