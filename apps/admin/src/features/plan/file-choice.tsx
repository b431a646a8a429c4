import { FileText } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { Button } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './import-plan.module.css'

/** Where a plan's file is dropped or chosen. */
export function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  const { plan } = texts.use()
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileText size={20} aria-hidden />
      <p>
        {plan.import.drop} <Button onClick={() => input.current?.click()}>{plan.import.choose}</Button>
      </p>
      <p className={styles.hint}>{plan.import.types}</p>
      <input
        ref={input}
        type="file"
        className="unseen"
        tabIndex={-1}
        accept=".txt,.md,.docx"
        aria-label={plan.import.choose}
        onChange={event => {
          const [file] = event.target.files ?? []
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
    </div>
  )
}
