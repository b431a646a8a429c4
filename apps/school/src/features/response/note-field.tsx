import { Field } from '@yaodian/ui/form/field.tsx'
import input from '@yaodian/ui/form/input.module.css'
import { ConflictChoice, SaveMark } from '@yaodian/ui/form/save-mark.tsx'
import { useSavedField } from '@yaodian/ui/form/use-saved-field.ts'
import { problemTexts, sayProblem } from '@yaodian/ui/text/problem-text.ts'
import { texts } from '../../text/texts.ts'
import { responseNote } from './note-kind.ts'
import { atOf, type ResponseView } from './response.ts'

/** The longest remark that the server takes, in characters. */
const longest = 2000

/** 备注: what the reviewer should know, saved as typed. */
export function NoteField({ view }: { view: ResponseView }) {
  const { response } = texts.use()
  problemTexts.use()
  const field = useSavedField(responseNote, atOf(view), { value: view.note ?? '', version: view.noteVersion })
  return (
    <div>
      <Field label={response.note.title} hint={response.note.hint} error={field.problems.map(sayProblem).join(' ')}>
        {props => (
          <textarea
            {...props}
            className={input.input}
            rows={3}
            maxLength={longest}
            value={field.typed}
            readOnly={!view.open}
            onChange={event => field.change(event.target.value)}
            onBlur={field.leave}
          />
        )}
      </Field>
      <SaveMark field={field} />
      <ConflictChoice field={field} />
    </div>
  )
}
