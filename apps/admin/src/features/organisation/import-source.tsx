import { organisationColumns } from '@yaodian/domain'
import { DownloadLink } from '@yaodian/ui/block/download-link.tsx'
import panel from '@yaodian/ui/block/panel.module.css'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { readSource, sheetLimit, type SheetSource } from '../../session/sheet-source.ts'
import { texts } from '../../text/texts.ts'
import { columnField } from './import-column.ts'
import styles from './import.module.css'

interface ImportSourceProps {
  /** What was pasted stays while its faults are looked at: it is mended here. */
  readonly pasted: string
  readonly onPasted: (text: string) => void
  readonly pending: boolean
  readonly template: string
  readonly onSource: (source: SheetSource) => void
}

/** A file or a pasted block, with what its columns may say beside it. */
export function ImportSource({ pasted, onPasted, pending, template, onSource }: ImportSourceProps) {
  const { import: text } = texts.use().organisation
  const [tooLarge, setTooLarge] = useState(false)
  const [missed, setMissed] = useState(false)
  const look = () => (pasted.trim() === '' ? setMissed(true) : onSource({ kind: 'text', text: pasted }))
  const choose = async (file: File) => {
    setTooLarge(file.size > sheetLimit)
    if (file.size <= sheetLimit) onSource(await readSource(file))
  }
  return (
    <div className={styles.source}>
      <section className={panel.panel}>
        <p>{text.intro}</p>
        <p>
          <DownloadLink href={template}>{text.template}</DownloadLink>
        </p>
        <Field label={text.file} error={tooLarge ? text.tooLarge : null}>
          {input => (
            <input
              {...input}
              type="file"
              className={styles.file}
              accept=".xlsx,.csv,.txt"
              disabled={pending}
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file) void choose(file)
                // The same file, mended, is chosen again.
                target.value = ''
              }}
            />
          )}
        </Field>
        <Field label={text.paste} error={missed && pasted.trim() === '' ? text.empty : null}>
          {input => (
            <Input.TextArea
              {...input}
              rows={10}
              className={styles.paste ?? ''}
              placeholder={text.example}
              value={pasted}
              onChange={event => onPasted(event.target.value)}
            />
          )}
        </Field>
        <div className={panel.acts}>
          <Button type="primary" loading={pending} onClick={look}>
            {pending ? text.looking : text.look}
          </Button>
        </div>
      </section>
      <ColumnGuide />
    </div>
  )
}

function ColumnGuide() {
  const { import: text, field } = texts.use().organisation
  return (
    <section className={panel.panel}>
      <h2>{text.columnsTitle}</h2>
      <p className={panel.note}>{text.columnsNote}</p>
      <table className={panel.plain}>
        <thead>
          <tr>
            <th scope="col">{text.column}</th>
            <th scope="col">{text.says}</th>
          </tr>
        </thead>
        <tbody>
          {organisationColumns.map(column => (
            <tr key={column}>
              <th scope="row">
                {field[columnField[column]]}
                {column === 'name' && <strong className={styles.needed}>{text.needed}</strong>}
              </th>
              <td>{text.about[column]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
