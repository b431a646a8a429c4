import type { Problem } from '@yaodian/domain'
import { StateIcon } from '@yaodian/ui/state/state-mark.tsx'
import { sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { Button } from 'antd'
import { texts } from '../../text/texts.ts'
import styles from './entry-editor.module.css'
import { fieldId } from './form-surroundings.ts'
import type { SchemeDraft } from './use-scheme-draft.ts'

/** Everything wrong with the entry, on top, each leading to its field, where it stands too. */
export function EntryFaults({ draft, at }: { draft: SchemeDraft; at: number }) {
  const { scheme, ruleEditor: text } = texts.use()
  const faults = draft.problems.filter(({ path }) => path[0] === 'entries' && path[1] === at)
  const said = [...new Map(faults.map(fault => [sayProblem(fault), fault]))]
  if (said.length === 0) return null
  return (
    <section className={styles.faults} aria-label={text.faults(said.length)}>
      <p>
        <StateIcon shape="late" /> {text.faults(said.length)}
      </p>
      <ul>
        {said.map(([sentence, fault]) => (
          <li key={sentence}>
            {sentence}
            <Button type="link" size="small" onClick={() => goTo(fault.path)}>
              {scheme.toPlace}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The field of the fault, or of the nearest part around it that has one; folded parts on the way are opened. */
function goTo(path: Problem['path']): void {
  const places = path.map((_, end) => path.slice(0, path.length - end))
  const field = places.map(place => document.getElementById(fieldId(place))).find(each => each !== null)
  if (!field) return
  for (let part = field.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
    part.open = true
  field.scrollIntoView({ block: 'center' })
  field.focus({ preventScroll: true })
}
