import { useMutation } from '@tanstack/react-query'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { showToast } from '@yaodian/ui/block/toast.ts'
import { Field } from '@yaodian/ui/form/field.tsx'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { queryClient, trpc } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { ImportResult } from './import-result.tsx'
import { readSource, sheetLimit, type SheetSource } from '../../session/sheet-source.ts'
import styles from './supply-page.module.css'

/** A register's sheet: rehearsed first, with every fault and every change, then applied. */
export function ImportPage({
  cycleId,
  dataItemIds,
  onClose,
}: {
  cycleId: string
  dataItemIds: readonly string[]
  onClose: () => void
}) {
  const { supply } = texts.use()
  const { import: text } = supply
  const [source, setSource] = useState<SheetSource | null>(null)
  const [pasted, setPasted] = useState('')
  const run = useMutation(trpc.value.importSheet.mutationOptions())
  const items = [...dataItemIds]
  const rehearse = (chosen: SheetSource) => {
    setSource(chosen)
    run.mutate({ requestId: newRequestId(), cycleId, dataItemIds: items, source: chosen, mode: 'rehearse' })
  }
  const afterApplying = (cells: number) => {
    for (const filter of [trpc.value.pathFilter(), trpc.review.pathFilter(), trpc.progress.pathFilter()])
      void queryClient.invalidateQueries(filter)
    showToast(text.done(cells))
    onClose()
  }
  const apply = (mode: 'apply' | 'apply_valid') => {
    if (!source) return
    run.mutate(
      { requestId: newRequestId(), cycleId, dataItemIds: items, source, mode },
      {
        onSuccess: ({ applied }) => afterApplying(applied),
      },
    )
  }
  return (
    <section>
      <div className={styles.head}>
        <h2>{text.title}</h2>
        <Button onClick={onClose}>{text.close}</Button>
      </div>
      <p className={styles.intro}>{text.intro}</p>
      <FailureLine failure={run.error && failureOf(run.error)} />
      {run.data && source ? (
        <ImportResult
          result={run.data}
          pending={run.isPending}
          onApply={apply}
          onAgain={() => (setSource(null), run.reset())}
        />
      ) : (
        <SourceForm pasted={pasted} onPasted={setPasted} pending={run.isPending} onSource={rehearse} />
      )}
    </section>
  )
}

interface SourceFormProps {
  /** What was pasted stays while its faults are looked at: it is mended here. */
  readonly pasted: string
  readonly onPasted: (text: string) => void
  readonly pending: boolean
  readonly onSource: (source: SheetSource) => void
}

function SourceForm({ pasted, onPasted, pending, onSource }: SourceFormProps) {
  const { import: text } = texts.use().supply
  const [tooLarge, setTooLarge] = useState(false)
  const choose = async (file: File) => {
    setTooLarge(file.size > sheetLimit)
    if (file.size <= sheetLimit) onSource(await readSource(file))
  }
  return (
    <div className={styles.form}>
      <Field label={text.file} error={tooLarge ? text.tooLarge : null}>
        {input => (
          <input
            {...input}
            type="file"
            accept=".xlsx,.csv,.txt"
            onChange={event => {
              const [file] = event.target.files ?? []
              if (file) void choose(file)
            }}
          />
        )}
      </Field>
      <Field label={text.paste}>
        {input => (
          <Input.TextArea {...input} rows={8} value={pasted} onChange={event => onPasted(event.target.value)} />
        )}
      </Field>
      <div className={styles.acts}>
        <Button
          type="primary"
          loading={pending}
          disabled={pasted.trim() === ''}
          onClick={() => onSource({ kind: 'text', text: pasted })}
        >
          {pending ? text.looking : text.look}
        </Button>
      </div>
    </div>
  )
}
