import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { texts } from '../../text/texts.ts'
import type { PDFDocumentProxy, PdfFault } from './pdf-document.ts'
import { PdfPage } from './pdf-page.tsx'
import styles from './pdf-preview.module.css'

const steps = [1, 1.5, 2, 3] as const

type Opened = { readonly document: PDFDocumentProxy } | { readonly fault: PdfFault } | null

/** A PDF, page below page, drawn by ourselves: not every browser has a viewer, and offices cannot install one. */
export function PdfPreview({ url, name }: { url: string; name: string }) {
  const { pdf: text } = texts.use().review.evidence
  const opened = usePdf(url)
  const [zoom, setZoom] = useState<number>(steps[0])
  const [box, width] = useWidth()
  const at = steps.findIndex(step => step === zoom)
  const zoomTo = (step: number | undefined) => step !== undefined && setZoom(step)
  return (
    <div className={styles.pdf}>
      {opened === null ? (
        <p className={styles.status}>{text.loading}</p>
      ) : 'fault' in opened ? (
        <p className={styles.fault}>{text[opened.fault]}</p>
      ) : (
        <div className={styles.tools}>
          <span className="number">{text.pages(opened.document.numPages)}</span>
          <Button size="small" disabled={at === 0} onClick={() => zoomTo(steps[at - 1])}>
            {text.smaller}
          </Button>
          <span className="number">{zoom === 1 ? text.fit : text.zoom(zoom * 100)}</span>
          <Button size="small" disabled={at === steps.length - 1} onClick={() => zoomTo(steps[at + 1])}>
            {text.larger}
          </Button>
        </div>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable by keyboard */}
      <section ref={box} className={styles.pages} tabIndex={0} aria-label={text.scroll(name)} hidden={!shows(opened)}>
        {shows(opened) &&
          width > 0 &&
          Array.from({ length: opened.document.numPages }, (_, index) => (
            <PdfPage
              key={index}
              document={opened.document}
              number={index + 1}
              width={Math.round(width * zoom)}
              label={text.page(index + 1, name)}
            />
          ))}
      </section>
    </div>
  )
}

function shows(opened: Opened): opened is { readonly document: PDFDocumentProxy } {
  return opened !== null && 'document' in opened
}

/** The viewer comes with the first PDF that is looked at. */
function usePdf(url: string): Opened {
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    let left = false
    let close = (): void => {}
    const open = async () => {
      const viewer = await import('./pdf-document.ts')
      if (left) return
      const opening = viewer.openPdf(url)
      ;({ close } = opening)
      const answer = await opening.document.then(
        document => ({ document }),
        (error: unknown) => ({ fault: viewer.faultOf(error) }),
      )
      if (!left) setOpened(answer)
    }
    // The viewer itself did not come, or this browser is too old for it.
    open().catch(() => left || setOpened({ fault: 'failed' }))
    return () => {
      left = true
      close()
    }
  }, [url])
  return opened
}

/** The room that a page has, in px; it changes with the window and the divider. */
function useWidth() {
  const box = useRef<HTMLElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!box.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(box.current)
    return () => observer.disconnect()
  }, [])
  return [box, width] as const
}
