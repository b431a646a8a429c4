import { afterCycleAct, entry, refuse, type AuditAction, type CycleAct } from '@yaodian/domain'
import { changed, type CommandScope, type Outcome } from '../command.ts'
import { getCycle, saveCycle, type Cycle } from '../cycle/cycle-store.ts'

/** What a step of the publication answers. */
export interface Moved {
  readonly state: Cycle['state']
  readonly version: number
  readonly publicationId: string | null
  readonly revision: number | null
}

/** The cycle as the client saw it. @throws DomainError not_found, stale_version */
export async function getSeenCycle(
  scope: CommandScope<{ readonly cycleId: string; readonly version: number }>,
): Promise<Cycle> {
  const cycle = await getCycle(scope.tx, scope.actor.authorityId, scope.input.cycleId)
  if (cycle.version !== scope.input.version) return refuse('stale_version', { noun: 'cycle' })
  return cycle
}

/** Moves a cycle on by an act, with what the act sets, and writes it down. @throws DomainError cycle_state_wrong */
export async function moveCycle(
  scope: Pick<CommandScope<unknown>, 'tx' | 'actor'>,
  cycle: Cycle,
  act: CycleAct,
  set: Partial<Pick<Cycle, 'documentNumber' | 'publicisedUntil'>>,
  published: { readonly publicationId: string; readonly revision: number; readonly digest: string } | null,
): Promise<Outcome<Moved>> {
  const after = { ...cycle, ...set, state: afterCycleAct(cycle.state, act), version: cycle.version + 1 }
  await saveCycle(scope.tx, scope.actor.authorityId, after)
  const { state, version } = after
  return changed(
    { state, version, publicationId: published?.publicationId ?? null, revision: published?.revision ?? null },
    entry(actionOf[act], 'cycle', cycle.id, facts(cycle), { ...facts(after), ...published }),
  )
}

const actionOf: Readonly<Record<CycleAct, AuditAction>> = {
  open: 'cycle.open',
  close_filling: 'cycle.close_filling',
  approve: 'cycle.approve',
  publicise: 'cycle.publicise',
  finalise: 'cycle.finalise',
  archive: 'cycle.archive',
}

function facts({ state, documentNumber, publicisedUntil, version }: Cycle): object {
  return { state, documentNumber, publicisedUntil, version }
}
