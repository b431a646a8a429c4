import { useQuery } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { announce } from '@yaodian/ui/block/announce.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { LoadingBlock } from '@yaodian/ui/block/loading-block.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { TableBox } from '@yaodian/ui/block/table-box.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { fullMoment } from '@yaodian/ui/text/date.ts'
import { useLocale } from '@yaodian/ui/text/texts.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { useState } from 'react'
import { trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { ChangeTable } from './change-table.tsx'
import type { Publications } from './publication.ts'
import styles from './publication.module.css'

type Revision = Publications['publications'][number]

/** Every revision: what changed, why, its digest, its public page. */
export function RevisionList({ cycleId, data }: { cycleId: string; data: Publications }) {
  const { revisions: text } = texts.use().publication
  const [open, setOpen] = useState<string | null>(null)
  return (
    <section className={panel.panel}>
      <h2>{text.title}</h2>
      {data.publications.length === 0 ? (
        <p className={panel.note}>{text.none}</p>
      ) : (
        <TableBox least={880}>
          <table className={panel.plain}>
            <thead>
              <tr>
                {[text.revision, text.kind, text.at, text.by, text.changed, text.reason, text.digest, text.open].map(
                  title => (
                    <th key={title} scope="col">
                      {title}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {data.publications.toReversed().map(each => (
                <RevisionRows
                  key={each.id}
                  cycleId={cycleId}
                  regionCode={data.regionCode}
                  revision={each}
                  open={open === each.id}
                  onToggle={() => setOpen(open === each.id ? null : each.id)}
                />
              ))}
            </tbody>
          </table>
        </TableBox>
      )}
      <p className={panel.note}>{text.check}</p>
    </section>
  )
}

interface RevisionRowsProps {
  readonly cycleId: string
  readonly regionCode: string
  readonly revision: Revision
  readonly open: boolean
  readonly onToggle: () => void
}

function RevisionRows({ cycleId, regionCode, revision, open, onToggle }: RevisionRowsProps) {
  const { revisions: text } = texts.use().publication
  const { failure } = uiTexts.use()
  const lang = useLocale()
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(revision.digest)
      announce(text.copied)
      showToast(text.copied)
    } catch {
      // Some embedded browsers forbid it: the digest stands in full on the public page.
      showToast(failure.copy)
    }
  }
  return (
    <>
      <tr>
        <td>{text.nth(revision.revision)}</td>
        <td>{text.kinds[revision.kind]}</td>
        <td>{fullMoment(revision.publishedAt)}</td>
        <td lang="zh-CN">{revision.publishedBy}</td>
        <td>
          {revision.revision === 1 ? (
            text.first
          ) : (
            <>
              {text.changedCount(revision.changed)}{' '}
              {revision.changed > 0 && (
                <button type="button" className={styles.link} aria-expanded={open} onClick={onToggle}>
                  {open ? text.hideChanges : text.showChanges}
                </button>
              )}
            </>
          )}
        </td>
        <td lang="zh-CN">{revision.reason}</td>
        <td>
          <span className={styles.digest} title={revision.digest}>
            {revision.digest.slice(0, 12)}…
          </span>{' '}
          <button type="button" className={styles.link} onClick={() => void copy()}>
            {text.copyDigest}
          </button>
          <div className={panel.note}>{text.engine(revision.engineVersion)}</div>
        </td>
        <td>
          <a
            href={`/public/${regionCode}/${cycleId}?revision=${revision.revision}&lang=${lang}`}
            target="_blank"
            rel="noreferrer"
          >
            {text.open}
          </a>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={8}>
            <Changes cycleId={cycleId} publicationId={revision.id} />
          </td>
        </tr>
      )}
    </>
  )
}

function Changes({ cycleId, publicationId }: { cycleId: string; publicationId: string }) {
  const { data, error } = useQuery(trpc.publication.get.queryOptions({ cycleId, publicationId }))
  if (error) return <FailureLine failure={failureOf(error)} />
  if (data === undefined) return <LoadingBlock />
  const changed = data.groups.flatMap(group => group.rows).filter(row => row.changed)
  return (
    <ChangeTable
      changes={changed.map(row => ({ assesseeId: row.assesseeId, name: row.name, before: row.before, after: row }))}
    />
  )
}
