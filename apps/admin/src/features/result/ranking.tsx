import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { mayEver } from '@yaodian/domain'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { trpc } from '../../session/api.ts'
import { usePlace } from '../../session/place.ts'
import { useExportAddress } from '../../session/use-export-address.ts'
import { texts } from '../../text/texts.ts'
import { DistributionFigure } from './distribution-figure.tsx'
import { Gaps } from './gaps.tsx'
import { RankingTable } from './ranking-table.tsx'
import type { Preview, RankedGroup } from './result.ts'
import styles from './result.module.css'
import { RevisionChoice } from './revision-choice.tsx'
import { live, revisionShown } from './revision-shown.ts'

export interface RankingProps {
  readonly cycleId: string
  /** As the address names them. */
  readonly group: string | undefined
  readonly revision: string | undefined
  readonly onRevision: (revision: string) => void
}

/** 结果: the ranking of every group, live before it is published and as published afterwards. */
export function Ranking({ cycleId, group, revision, onRevision }: RankingProps) {
  const { data: preview } = useSuspenseQuery(trpc.result.preview.queryOptions({ cycleId }))
  const { data: published } = useSuspenseQuery(trpc.publication.list.queryOptions({ cycleId }))
  const { result: text } = texts.use()
  const address = useExportAddress(cycleId)
  const { place } = usePlace()
  const shown = revisionShown(published.publications, revision)
  const { cycle, unfinished, owed } = preview
  const head = (
    <div className={`${panel.bar} ${styles.ended}`}>
      <h2>{text.title}</h2>
      <RevisionChoice revisions={published.publications} shown={shown} onShow={onRevision} />
      <span className={panel.note}>{shown === live ? text.liveNote : text.publishedNote(cycle.documentNumber)}</span>
      <DownloadLink href={address('ranking', shown === live ? {} : { publication: shown })}>
        {text.download}
      </DownloadLink>
    </div>
  )
  const rest = { cycleId, group, revision, preview }
  return (
    <>
      {(cycle.state === 'open' || cycle.state === 'reviewing') && (
        <Gaps
          cycleId={cycleId}
          state={cycle.state}
          unfinished={unfinished}
          owed={owed}
          mayApprove={mayEver(place, 'result.approve')}
        />
      )}
      <section className={panel.panel}>
        {head}
        {shown === live ? <LiveGroups {...rest} /> : <PublishedGroups {...rest} publicationId={shown} />}
      </section>
    </>
  )
}

type GroupsProps = Pick<RankingProps, 'cycleId' | 'group' | 'revision'> & { readonly preview: Preview }

function LiveGroups({ preview, ...rest }: GroupsProps) {
  const groups = preview.groups.map(group => ({ ...group, rows: group.rows.map(row => ({ ...row, changed: false })) }))
  return <Groups {...rest} preview={preview} groups={groups} />
}

function PublishedGroups({ publicationId, ...rest }: GroupsProps & { readonly publicationId: string }) {
  const { data } = useSuspenseQuery(trpc.publication.get.queryOptions({ cycleId: rest.cycleId, publicationId }))
  const first = data.publication.revision === 1
  const groups = data.groups.map(group => ({
    ...group,
    rows: group.rows.map(row => ({ ...row, changed: row.changed && !first })),
  }))
  return <Groups {...rest} groups={groups} />
}

function Groups({
  cycleId,
  group,
  revision,
  preview,
  groups,
}: GroupsProps & { readonly groups: readonly RankedGroup[] }) {
  const { result: text } = texts.use()
  const present = groups.find(each => each.key === group) ?? groups.find(each => each.rows.length > 0) ?? groups[0]
  if (present === undefined) return null
  return (
    <>
      <nav aria-label={text.groups}>
        <ul className={styles.groups}>
          {groups.map(each => (
            <li key={each.key}>
              <Link
                to="/cycles/$cycleId/results"
                params={{ cycleId }}
                search={previous => ({ ...previous, group: each.key })}
                className={styles.group}
                data-present={each === present}
                aria-current={each === present}
                resetScroll={false}
                lang="zh-CN"
              >
                {each.name} <span className={styles.size}>{each.rows.length}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.columns}>
        <div className={styles.table}>
          <RankingTable
            key={present.key}
            cycleId={cycleId}
            revision={revision}
            rows={present.rows}
            previous={preview.previous}
          />
        </div>
        <div className={styles.chart}>
          <DistributionFigure cycleName={preview.cycle.name} group={present} grades={preview.grades} />
        </div>
      </div>
    </>
  )
}
