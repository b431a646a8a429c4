import { momentOf } from '@yaodian/ui/text/date.ts'
import { StateMark } from '@yaodian/ui/state/state-mark.tsx'
import { useState } from 'react'
import { texts } from '../../text/texts.ts'
import { PdfPreview } from './pdf-preview.tsx'
import type { ReviewedResponse } from './review.ts'
import styles from './workbench.module.css'

/** The evidence of a response, shown beside its values; what a browser cannot show is downloaded. */
export function EvidencePane({ evidence }: { evidence: ReviewedResponse['evidence'] }) {
  const { evidence: text } = texts.use().review
  const [chosen, setChosen] = useState<string | null>(null)
  const { files, required, anyOf, privacy } = evidence
  const file = files.find(each => each.id === chosen) ?? files[0]
  return (
    <section className={styles.evidence} aria-label={text.title}>
      <h3>
        {text.title} <span className="number">{text.count(files.length, required)}</span>
      </h3>
      {anyOf.length > 0 && (
        <p className={styles.hint}>
          {text.anyOf} <span lang="zh-CN">{anyOf.join('、')}</span>
        </p>
      )}
      {privacy === 'pupils' && <p className={styles.hint}>{text.private}</p>}
      {files.length === 0 && (
        <StateMark shape={required > 0 && privacy !== 'pupils' ? 'late' : 'idle'}>
          {required > 0 && privacy !== 'pupils' ? text.missing : text.none}
        </StateMark>
      )}
      {files.length > 1 && (
        <ul className={styles.files}>
          {files.map(each => (
            <li key={each.id}>
              <button type="button" aria-pressed={each.id === file?.id} onClick={() => setChosen(each.id)} lang="zh-CN">
                {each.name}
              </button>
            </li>
          ))}
        </ul>
      )}
      {file && (
        <>
          <p className={styles.hint}>
            <span lang="zh-CN">{file.name}</span> · {size(file.size)} ·{' '}
            {text.by(file.attachedBy ?? '', momentOf(file.attachedAt))}
          </p>
          <Preview file={file} />
          <p className={styles.links}>
            <a href={file.url} target="_blank" rel="noreferrer">
              {text.open}
            </a>
            <a href={file.url} download={file.name}>
              {text.download}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

function Preview({ file }: { file: ReviewedResponse['evidence']['files'][number] }) {
  const { evidence: text } = texts.use().review
  if (file.mediaType.startsWith('image/'))
    return (
      <a href={file.url} target="_blank" rel="noreferrer" className={styles.picture}>
        <img src={file.url} alt={file.name} loading="lazy" />
      </a>
    )
  if (file.mediaType === 'video/mp4')
    return (
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- what schools film has no captions; the file's name says what it shows
      <video src={file.url} controls className={styles.video} />
    )
  if (file.mediaType === 'application/pdf') return <PdfPreview key={file.id} url={file.url} name={file.name} />
  return <p className={styles.nopreview}>{text.noPreview}</p>
}

/** Bytes for people. */
function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
