import { useEffect, useRef, useState } from 'react'
import type { PDFDocumentProxy } from './pdf-document.ts'
import styles from './pdf-preview.module.css'

export interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  /** Px on the screen. */
  readonly width: number
  readonly label: string
}

/** Height by width of an A4 page: the room of a page that is not drawn yet. */
const upright = 297 / 210

/** One page, drawn when it comes into sight, and again when its width changes. */
export function PdfPage({ document, number, width, label }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [ratio, setRatio] = useState(upright)
  const near = useNear(canvas)
  useEffect(() => {
    const target = canvas.current
    if (!near || !target) return
    return draw(document, number, width, target, setRatio)
  }, [document, number, width, near])
  return (
    <canvas
      ref={canvas}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img cannot be drawn on
      role="img"
      aria-label={label}
      className={styles.page}
      style={{ width, height: Math.round(width * ratio) }}
    />
  )
}

/** Draws and answers how to stop. A page that cannot be drawn stays white: the file itself was opened, its other pages show. */
function draw(
  document: PDFDocumentProxy,
  number: number,
  width: number,
  target: HTMLCanvasElement,
  onRatio: (ratio: number) => void,
): () => void {
  let stopped = false
  let cancel = (): void => {}
  const run = async () => {
    const page = await document.getPage(number)
    if (stopped) return
    const plain = page.getViewport({ scale: 1 })
    onRatio(plain.height / plain.width)
    const viewport = page.getViewport({ scale: (width / plain.width) * Math.min(devicePixelRatio, 2) })
    target.width = Math.round(viewport.width)
    target.height = Math.round(viewport.height)
    const task = page.render({ canvas: target, viewport })
    cancel = () => task.cancel()
    await task.promise
    target.dataset['drawn'] = 'true'
  }
  run().catch(() => {
    target.dataset['drawn'] = 'false'
  })
  return () => {
    stopped = true
    cancel()
  }
}

/** Whether it is, or was, in sight or close to it. */
function useNear(target: React.RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  useEffect(() => {
    if (!target.current) return
    const observer = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && setNear(true), {
      rootMargin: '400px',
    })
    observer.observe(target.current)
    return () => observer.disconnect()
  }, [target])
  return near
}
