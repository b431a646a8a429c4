import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { momentOf } from '@yaodian/ui/text/date.ts'
import { uiTexts } from '@yaodian/ui/text/ui-text.ts'
import { Camera, Paperclip } from 'lucide-react'
import { useRef } from 'react'
import { texts } from '../../text/texts.ts'
import styles from './evidence-part.module.css'
import { megabytes } from './file-problem.ts'
import { atOf, type EvidenceFile, type ResponseView } from './response.ts'
import type { Upload } from './upload-list.ts'
import { useRemoval } from './use-removal.ts'
import { useUploads } from './use-uploads.ts'

/** 佐证: what is asked for, what is there, and adding to it by camera or from the device. */
export function EvidencePart({ view }: { view: ResponseView }) {
  const { response } = texts.use()
  const { evidence, open } = view
  const { uploads, add, retry, discard } = useUploads(view)
  const { hidden, remove } = useRemoval(atOf(view))
  const files = evidence.files.filter(file => !hidden.includes(file.id))
  const text = response.evidence
  const onTheirWay = uploads.filter(each => each.content !== null)
  const full = files.length + onTheirWay.length >= evidence.maxFiles
  const locked = evidence.privacy === 'pupils'
  if (!view.asks && files.length === 0) return null
  return (
    <section className={styles.evidence} id="evidence" tabIndex={-1}>
      <h2>
        {text.title} <small>{evidence.required > 0 ? text.required(evidence.required) : text.optional}</small>
      </h2>
      {evidence.anyOf.length > 0 && (
        <p className={styles.hint} lang="zh-CN">
          {text.anyOf(evidence.anyOf.join('、'))}
        </p>
      )}
      {locked && <p className={styles.private}>{text.private}</p>}
      {files.length + uploads.length > 0 ? (
        <ul className={styles.files}>
          {files.map(file => (
            <AttachedFile key={file.id} file={file} onRemove={open ? () => remove(file) : null} />
          ))}
          {uploads.map(upload => (
            <FileOnItsWay
              key={upload.requestId}
              upload={upload}
              onRetry={() => retry(upload.requestId)}
              onDiscard={() => discard(upload.requestId)}
            />
          ))}
        </ul>
      ) : (
        !locked && <p className={styles.hint}>{text.none}</p>
      )}
      {open &&
        !locked &&
        (full ? (
          <p className={styles.hint}>{text.full(evidence.maxFiles)}</p>
        ) : (
          <Adding types={evidence.types} onFiles={add} />
        ))}
      {open && !locked && (
        <p className={styles.hint}>
          {text.limits(evidence.types.join(', '), megabytes(evidence.maxBytes), evidence.maxFiles)}
        </p>
      )}
    </section>
  )
}

function AttachedFile({ file, onRemove }: { file: EvidenceFile; onRemove: (() => void) | null }) {
  const { response } = texts.use()
  const { evidence } = response
  return (
    <li>
      <span className={styles.name}>
        <a href={file.url} target="_blank" rel="noopener" title={evidence.opens}>
          {file.name}
        </a>
        <small className="number">
          {megabytes(file.size)} · {evidence.attached(momentOf(file.attachedAt), file.attachedBy ?? '')}
        </small>
      </span>
      {onRemove && (
        <button type="button" className={input.plain} onClick={onRemove} aria-label={`${evidence.remove} ${file.name}`}>
          {evidence.remove}
        </button>
      )}
    </li>
  )
}

function FileOnItsWay({ upload, onRetry, onDiscard }: { upload: Upload; onRetry: () => void; onDiscard: () => void }) {
  const { response } = texts.use()
  const ui = uiTexts.use()
  const { name, content, state, keeping } = upload
  const refused = content === null
  return (
    <li>
      <span className={styles.name}>
        <span>{name}</span>
        <Standing upload={upload} />
        {(keeping === 'full' || keeping === 'forbidden') && !refused && (
          <small className={styles.unkept} role="alert">
            <StateIcon shape="risk" /> {response.evidence.unkept[keeping]}
          </small>
        )}
      </span>
      <span className={styles.acts}>
        {state === 'failed' && !refused && (
          <button type="button" className={input.button} onClick={onRetry}>
            {ui.retry}
          </button>
        )}
        <button
          type="button"
          className={input.plain}
          onClick={onDiscard}
          aria-label={`${refused ? ui.close : response.evidence.discard} ${name}`}
        >
          {refused ? ui.close : response.evidence.discard}
        </button>
      </span>
    </li>
  )
}

/** How far it has come: waiting, being sent, or why not. */
function Standing({ upload }: { upload: Upload }) {
  const { response } = texts.use()
  const { name, state, percent, failure, keeping } = upload
  const { evidence } = response
  if (state === 'sending')
    return (
      <>
        <small className="number">{evidence.sending(percent)}</small>
        <progress max={100} value={percent} aria-label={name} />
      </>
    )
  if (state === 'waiting')
    return (
      <output className={styles.waiting}>
        <StateIcon shape="risk" /> {keeping === 'kept' ? evidence.waitingKept : evidence.waiting}
      </output>
    )
  return (
    <>
      <small className={styles.failed}>
        <StateIcon shape="late" /> {evidence.failed}
      </small>
      <FailureLine failure={failure} />
    </>
  )
}

function Adding({ types, onFiles }: { types: readonly string[]; onFiles: (files: readonly File[]) => void }) {
  const { response } = texts.use()
  const camera = useRef<HTMLInputElement>(null)
  const device = useRef<HTMLInputElement>(null)
  const take = (event: React.ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])])
    // The same file may be chosen again after a failure.
    event.target.value = ''
  }
  return (
    <div className={styles.acts}>
      <input
        ref={camera}
        className="unseen"
        type="file"
        accept="image/*"
        capture="environment"
        tabIndex={-1}
        aria-hidden
        onChange={take}
      />
      <input
        ref={device}
        className="unseen"
        type="file"
        multiple
        accept={types.map(type => `.${type}`).join(',')}
        tabIndex={-1}
        aria-hidden
        onChange={take}
      />
      <button type="button" className={`${input.button} ${styles.camera}`} onClick={() => camera.current?.click()}>
        <Camera size={20} aria-hidden />
        {response.evidence.camera}
      </button>
      <button type="button" className={input.button} onClick={() => device.current?.click()}>
        <Paperclip size={20} aria-hidden />
        {response.evidence.choose}
      </button>
    </div>
  )
}
