import type { ReactNode } from 'react'
import { showToast } from '../block/toast.ts'
import type { Drawing } from '../score/drawing.ts'
import { PictureSvg } from '../score/picture-svg.tsx'
import { uiTexts } from '../text/ui-text.ts'
import styles from './chart-figure.module.css'
import { pictureFile } from './picture-file.ts'
import { saveFile } from './save-file.ts'

export interface ChartFigureProps {
  /** The finding, as a sentence. */
  readonly title: string
  readonly note: string
  readonly drawing: Drawing
  /** The picture's file name, without ending. */
  readonly fileName: string
  /** The same figures as a table. */
  readonly children: ReactNode
}

/** A chart: its finding as title, the drawing, its table, and the picture to take away. */
export function ChartFigure({ title, note, drawing, fileName, children }: ChartFigureProps) {
  const { chart } = uiTexts.use()
  const save = async () => {
    try {
      saveFile(await pictureFile(drawing), `${fileName}.png`)
    } catch {
      // Some embedded browsers draw no SVG into a picture: the page's own can be printed.
      showToast(chart.pictureFailed)
    }
  }
  return (
    <figure className={styles.figure}>
      <figcaption>
        <h3>{title}</h3>
        <p className={styles.note}>{note}</p>
      </figcaption>
      <PictureSvg drawing={drawing} />
      <details className={styles.table}>
        <summary>{chart.table}</summary>
        {children}
      </details>
      <button type="button" className={`${styles.save} no-print`} onClick={() => void save()}>
        {chart.picture}
      </button>
    </figure>
  )
}
