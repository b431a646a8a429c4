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
import { readSource, sheetLimit, type SheetSource } from './sheet-source.ts'
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
  const [tooLarge, setTooLarge] = useState(false)
  const run = useMutation(trpc.value.importSheet.mutationOptions())
  const items = [...dataItemIds]
  const rehearse = (chosen: SheetSource) => {
    setSource(chosen)
    run.mutate({ requestId: newRequestId(), cycleId, dataItemIds: items, source: chosen, mode: 'rehearse' })
  }
  const choose = async (file: File) => {
    setTooLarge(file.size > sheetLimit)
    if (file.size <= sheetLimit) rehearse(await readSource(file))
  }
  const apply = (mode: 'apply' | 'apply_valid') => {
    if (!source) return
    run.mutate(
      { requestId: newRequestId(), cycleId, dataItemIds: items, source, mode },
      {
        async onSuccess({ applied }) {
          await Promise.all([
            queryClient.invalidateQueries(trpc.value.pathFilter()),
            queryClient.invalidateQueries(trpc.review.pathFilter()),
            queryClient.invalidateQueries(trpc.progress.pathFilter()),
          ])
          showToast(text.done(applied))
          onClose()
        },
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
              <Input.TextArea {...input} rows={8} value={pasted} onChange={event => setPasted(event.target.value)} />
            )}
          </Field>
          <div className={styles.acts}>
            <Button
              type="primary"
              loading={run.isPending}
              disabled={pasted.trim() === ''}
              onClick={() => rehearse({ kind: 'text', text: pasted })}
            >
              {run.isPending ? text.looking : text.look}
            </Button>
          </div>
        </div>
      )}
    </section>
  )
}
