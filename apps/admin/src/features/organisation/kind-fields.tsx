import { EducationStage, OrganisationKind, Ownership, ownStage, type OrganisationDraft } from '@yaodian/domain'
import panel from '@yaodian/ui/block/panel.module.css'
import { Field } from '@yaodian/ui/form/field.tsx'
import { matchesName } from '@yaodian/ui/search/match-name.ts'
import { Checkbox, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { texts } from '../../text/texts.ts'
import type { FieldsProps } from './organisation-field.ts'
import styles from './organisation.module.css'

/** Kind, place in the tree, stages and who runs it. */
export function KindFields({ id, draft, organisations, set, leave, field }: FieldsProps) {
  const { organisation: text } = texts.use()
  const isBureau = draft.kind === 'bureau'
  const kinds = OrganisationKind.options.filter(kind => isBureau || kind !== 'bureau')
  const parents = organisations.filter(each => each.retiredOn === null && each.id !== id)
  return (
    <>
      <div className={panel.pair}>
        <Field {...field('kind')} label={text.field.kind} hint={isBureau ? text.form.fixed : text.form.kindHint}>
          {input => (
            <Select
              {...input}
              disabled={isBureau}
              value={draft.kind}
              onChange={kind => set({ kind, stages: stagesAfter(draft, kind) })}
              options={kinds.map(kind => ({ value: kind, label: text.kinds[kind] }))}
            />
          )}
        </Field>
        <Field {...field('parentId')} label={text.field.parent} hint={text.form.parentPlaceholder}>
          {input => (
            <Select
              {...input}
              disabled={isBureau}
              showSearch={{ filterOption: (typed, option) => matchesName(option?.label ?? '', typed) }}
              value={draft.parentId}
              onChange={parentId => set({ parentId })}
              onBlur={() => leave('parentId')}
              options={parents.map(each => ({ value: each.id, label: each.name }))}
            />
          )}
        </Field>
      </div>
      <Group
        {...field('stages')}
        label={text.field.stages}
        hint={ownStage[draft.kind] === undefined ? text.form.noStages : text.form.stagesHint}
      >
        <Checkbox.Group
          value={[...draft.stages]}
          onChange={stages => {
            set({ stages: EducationStage.options.filter(stage => stages.includes(stage)) })
            leave('stages')
          }}
          options={EducationStage.options.map(stage => ({ value: stage, label: text.stages[stage] }))}
        />
      </Group>
      <Group {...field('ownership')} label={text.field.ownership} hint="">
        <Radio.Group
          value={draft.ownership ?? ''}
          onChange={event => set({ ownership: ownershipOf(event.target.value) })}
          options={[
            ...Ownership.options.map(value => ({ value, label: text.ownerships[value] })),
            { value: '', label: text.noOwnership },
          ]}
        />
      </Group>
    </>
  )
}

function ownershipOf(value: unknown): Ownership | null {
  return Ownership.options.find(each => each === value) ?? null
}

/** A school of another kind runs that kind's stage; what was added by hand beside it stays. */
function stagesAfter({ kind: before, stages }: OrganisationDraft, kind: OrganisationKind): EducationStage[] {
  const [old, own] = [ownStage[before], ownStage[kind]]
  if (own === undefined) return []
  const kept = stages.filter(stage => stage !== old)
  return EducationStage.options.filter(stage => stage === own || kept.includes(stage))
}

interface GroupProps {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly error: string
  readonly children: ReactNode
}

/** Several boxes under one label: a group for the reader, at which the summary's link arrives. */
function Group({ id, label, hint, error, children }: GroupProps) {
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={`${id}-more`}>
      <legend className={styles.legend}>{label}</legend>
      <div id={`${id}-more`}>
        {hint && <p className={panel.note}>{hint}</p>}
        {error && <p className={styles.wrong}>{error}</p>}
      </div>
      {children}
    </fieldset>
  )
}
