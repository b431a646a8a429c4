import { useState } from 'react'
import { failureOf, failureOfProblems, type Failure } from '../api/failure.ts'
import { saveFile } from '../chart/save-file.ts'
import { sayProblem } from '../text/problem-text.ts'
import { uiTexts } from '../text/ui-text.ts'
import { announce } from './announce.ts'
import styles from './download-link.module.css'
import { failureSentences } from './failure-sentences.ts'
import { showToast } from './toast.ts'

export interface DownloadLinkProps {
  /** Of the same server; refusals come as problems. */
  readonly href: string
  /** What is taken away: 下载排名 .xlsx */
  readonly children: string
}

/** A file to take away. A refusal or a lost network is said in words instead of being saved as a file. */
export function DownloadLink({ href, children }: DownloadLinkProps) {
  const text = uiTexts.use()
  const [busy, setBusy] = useState(false)
  const take = async (event: React.MouseEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    try {
      await fetchFile(href)
      announce(text.chart.saved)
    } catch (error) {
      const failure = error instanceof DownloadError ? error.failure : failureOf(error)
      showToast(failureSentences(failure, text, sayProblem).join(' '))
    } finally {
      setBusy(false)
    }
  }
  return (
    <a className={`${styles.link} no-print`} href={href} download aria-busy={busy} onClick={event => void take(event)}>
      {busy ? text.chart.saving : children}
    </a>
  )
}

class DownloadError extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}

async function fetchFile(href: string): Promise<void> {
  const answer = await fetch(href)
  if (!answer.ok) throw new DownloadError(await failureOfAnswer(answer))
  saveFile(await answer.blob(), nameOf(answer.headers.get('content-disposition')))
}

async function failureOfAnswer(answer: Response): Promise<Failure> {
  if (!(answer.headers.get('content-type') ?? '').includes('json')) return failureOfProblems([], answer.status)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- our own server's refusals have this shape
  const { problems } = (await answer.json()) as { problems: Parameters<typeof failureOfProblems>[0] }
  return failureOfProblems(problems, answer.status)
}

/** The name that the server gave. */
function nameOf(disposition: string | null): string {
  const written = /filename\*=UTF-8''([^;]+)/u.exec(disposition ?? '')?.[1]
  return written === undefined ? '' : decodeURIComponent(written)
}
