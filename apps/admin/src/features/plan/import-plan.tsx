import { useMutation } from '@tanstack/react-query'
import { DomainError, refuse } from '@yaodian/domain'
import { failureOf, type Failure } from '@yaodian/ui/api/failure.ts'
import { FailureLine } from '@yaodian/ui/block/failure-line.tsx'
import { LoadingBlock } from '@yaodian/ui/block/loading-block.tsx'
import { client } from '../../session/api.ts'
import { texts } from '../../text/texts.ts'
import { FileChoice } from './file-choice.tsx'
import { ImportPreview } from './import-preview.tsx'
import styles from './import-plan.module.css'
import { largestFile, readFile } from './read-file.ts'

/** Chooses a file, shows what it would give, keeps it. */
export function ImportPlan() {
  const { plan } = texts.use()
  const reading = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > largestFile) refuse('file_too_large', { size: file.size, limit: largestFile })
      const chosen = await readFile(file)
      return { chosen, preview: await client.plan.preview.mutate(chosen) }
    },
  })
  const choose = (file: File) => reading.mutate(file)
  if (reading.data) return <ImportPreview key={reading.submittedAt} {...reading.data} onAnother={reading.reset} />
  const failure = reading.error && refusalOf(reading.error)
  const name = reading.variables?.name ?? ''
  return (
    <>
      {failure !== null && (
        <div className={styles.refusal}>
          <h2>{plan.import.refused(name)}</h2>
          <FailureLine failure={failure} />
        </div>
      )}
      {reading.isPending ? (
        <div className={styles.drop} aria-busy>
          <p>{plan.import.reading(name)}</p>
          <LoadingBlock />
        </div>
      ) : (
        <FileChoice onFile={choose} />
      )}
    </>
  )
}

function refusalOf(error: Error): Failure {
  return error instanceof DomainError ? { kind: 'refused', problems: error.problems } : failureOf(error)
}
