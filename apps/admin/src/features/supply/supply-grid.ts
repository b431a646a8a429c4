import type { Problem } from '@yaodian/domain'
import { failureOf } from '@yaodian/ui/api/failure.ts'
import { retryDelay } from '@yaodian/ui/api/retry.ts'
import { newRequestId } from '@yaodian/ui/api/request-id.ts'
import {
  draftOf,
  nextField,
  openField,
  type FieldDraft,
  type SavedField,
  type SavedFieldEvent,
  type Stored,
  type Theirs,
} from '@yaodian/ui/form/saved-field.ts'
import { readCell, type CellItem } from './cell-text.ts'

/** Which value. Keys always in this order: drafts are kept under it. */
export interface CellAddress {
  readonly cycleId: string
  readonly assesseeId: string
  readonly dataItemId: string
  readonly period: 'current' | 'baseline'
}

/** A cell as it goes to the server. */
export interface SentCell extends CellAddress {
  readonly text: string
  readonly version: number
}

/** A cell as the server holds it after a write. */
export interface SavedCell {
  readonly value: string | null
  readonly version: number
}

/** What the grid needs from outside: the server, and this device's store. */
export interface GridPorts {
  /** All of them or none. In the order of what was sent. */
  save(cells: readonly SentCell[], requestId: string): Promise<readonly SavedCell[]>
  read(address: CellAddress): Promise<Theirs>
  readDraft(address: CellAddress): FieldDraft | null
  keep(address: CellAddress, draft: FieldDraft | null): void
  /** A cell was saved: what is cached elsewhere must know. */
  saved(cells: readonly (CellAddress & SavedCell)[]): void
}

/** How many cells are in which state: the line above the grid. */
export interface GridSummary {
  readonly unsent: number
  readonly saving: number
  readonly kept: number
  /** Keys of cells that stand wrong, and of those that another changed meanwhile. */
  readonly failed: readonly string[]
  readonly conflicts: readonly string[]
  readonly savedOnce: boolean
  /** A fault of the server, to be read out. */
  readonly reference: string | null
}

interface Cell {
  readonly address: CellAddress
  readonly item: CellItem
  field: SavedField
}

/** From the last key to the sending, milliseconds. */
const pause = 400

export function cellKey({ assesseeId, dataItemId, period }: Omit<CellAddress, 'cycleId'>): string {
  return `${assesseeId}/${dataItemId}/${period}`
}

/**
 * Many cells saved as typed, by as few commands as possible: what was typed while one is under way goes with the next. A fault in one cell
 * keeps only that cell back. Each cell follows the same states as every field that is saved as typed.
 */
export class SupplyGrid {
  readonly #ports: GridPorts
  readonly #cells = new Map<string, Cell>()
  readonly #listeners = new Map<string, Set<() => void>>()
  readonly #watchers = new Set<() => void>()
  #summary: GridSummary = {
    unsent: 0,
    saving: 0,
    kept: 0,
    failed: [],
    conflicts: [],
    savedOnce: false,
    reference: null,
  }
  #timer: ReturnType<typeof setTimeout> | undefined
  #busy = false
  #lost: { readonly keys: readonly string[]; readonly requestId: string; readonly attempt: number } | null = null

  constructor(ports: GridPorts) {
    this.#ports = ports
  }

  /** Tells the grid what the server holds. A cell that is known takes it over unless something is typed there. */
  load(address: CellAddress, item: CellItem, stored: Stored): void {
    const key = cellKey(address)
    const known = this.#cells.get(key)
    if (known) return this.#set(known, nextField(known.field, { kind: 'read', stored }))
    const draft = this.#ports.readDraft(address)
    const field = openField(stored, draft && { ...draft, sending: null })
    this.#cells.set(key, { address, item, field: checked(item, field) })
    if (draft) this.#plan(pause)
  }

  field(key: string): SavedField | undefined {
    return this.#cells.get(key)?.field
  }

  /** Typing: saved after a pause. */
  type(key: string, text: string): void {
    this.#event(key, { kind: 'typed', value: text })
    this.#plan(pause)
  }

  /** The cell is left, or a block was pasted: what is understood is written plainly and saved at once. */
  commit(cells: readonly { readonly key: string; readonly text: string }[]): void {
    for (const { key, text } of cells) {
      const cell = this.#cells.get(key)
      if (!cell) continue
      const read = readCell(cell.item, text)
      const value = read.ok ? (read.value ?? '') : text
      if (value !== cell.field.typed) this.#event(key, { kind: 'typed', value })
    }
    this.#plan(0)
  }

  takeTheirs(key: string): void {
    this.#event(key, { kind: 'take_theirs' })
  }

  keepMine(key: string): void {
    this.#event(key, { kind: 'keep_mine' })
    this.#plan(0)
  }

  /** Tries again what failed or was lost, at once. */
  retry(): void {
    for (const cell of this.#cells.values())
      if (cell.field.status === 'failed') this.#set(cell, checked(cell.item, nextField(cell.field, { kind: 'retry' })))
    void this.#flush()
  }

  readonly summary = (): GridSummary => this.#summary

  /** Calls back when this cell changes. */
  subscribe(key: string, listener: () => void): () => void {
    const set = this.#listeners.get(key) ?? new Set()
    this.#listeners.set(key, set.add(listener))
    return () => set.delete(listener)
  }

  /** Calls back when the summary changes. */
  readonly watch = (listener: () => void): (() => void) => {
    this.#watchers.add(listener)
    return () => this.#watchers.delete(listener)
  }

  #event(key: string, event: SavedFieldEvent): void {
    const cell = this.#cells.get(key)
    if (cell) this.#set(cell, checked(cell.item, nextField(cell.field, event)))
  }

  #set(cell: Cell, field: SavedField): void {
    if (field === cell.field) return
    cell.field = field
    const draft = draftOf(field)
    // A batch is more than its cell: asked again later, the cell goes under an id of its own. What stands wrong is kept, and not sent
    // by whoever sends what a closed page left.
    const unfit = field.status === 'failed' && field.problems.length > 0
    this.#ports.keep(cell.address, draft && { ...draft, sending: null, ...(unfit && { unfit }) })
    for (const listener of this.#listeners.get(cellKey(cell.address)) ?? []) listener()
    this.#summarise()
  }

  #summarise(reference: string | null = this.#summary.reference): void {
    const of = (status: SavedField['status']): string[] =>
      [...this.#cells].flatMap(([key, { field }]) => (field.status === status ? [key] : []))
    const savedOnce = this.#summary.savedOnce || of('saved').length > 0
    this.#summary = {
      unsent: of('waiting').length,
      saving: of('saving').length,
      kept: of('kept').length,
      failed: of('failed'),
      conflicts: of('conflict'),
      savedOnce,
      reference,
    }
    for (const watcher of this.#watchers) watcher()
  }

  #plan(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#flush(), milliseconds)
  }

  async #flush(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#busy) return
    const lost = this.#lost
    this.#lost = null
    const requestId = lost?.requestId ?? newRequestId()
    const keys =
      lost?.keys ??
      [...this.#cells]
        .flatMap(([key, { field }]) => (field.status === 'waiting' && !field.sending ? [key] : []))
        .slice(0, 2000)
    if (keys.length === 0) return
    this.#busy = true
    for (const key of keys) this.#event(key, lost ? { kind: 'retry' } : { kind: 'due', requestId })
    await this.#send(keys, requestId, lost?.attempt ?? 0)
    this.#busy = false
    const more = [...this.#cells.values()].some(({ field }) => field.status === 'waiting')
    if (more && this.#lost === null) this.#plan(pause)
  }

  async #send(keys: readonly string[], requestId: string, attempt: number): Promise<void> {
    const cells = keys.flatMap(key => this.#cells.get(key) ?? [])
    const sent = cells.map(({ address, item, field }) => ({
      ...address,
      text: canonical(item, field.sending?.value ?? ''),
      version: field.sending?.version ?? 0,
    }))
    try {
      const saved = await this.#ports.save(sent, requestId)
      cells.forEach((cell, index) =>
        this.#event(cellKey(cell.address), {
          kind: 'acknowledged',
          version: saved[index]?.version ?? cell.field.stored.version,
        }),
      )
      this.#summarise(null)
      this.#ports.saved(cells.flatMap((cell, index) => (saved[index] ? [{ ...cell.address, ...saved[index] }] : [])))
    } catch (error) {
      await this.#failed(cells, requestId, attempt, error)
    }
  }

  async #failed(cells: readonly Cell[], requestId: string, attempt: number, error: unknown): Promise<void> {
    const failure = failureOf(error)
    if (failure.kind === 'refused' || failure.kind === 'stale') return this.#refused(cells, failure.problems)
    if (failure.kind === 'fault' || failure.kind === 'not_found') {
      for (const cell of cells)
        this.#event(cellKey(cell.address), {
          kind: 'refused',
          problems: failure.kind === 'fault' ? [] : [{ code: 'not_found', path: [], params: { noun: 'assessee' } }],
        })
      return this.#summarise(failure.kind === 'fault' ? failure.reference : null)
    }
    const keys = cells.map(cell => cellKey(cell.address))
    for (const key of keys) this.#event(key, { kind: 'lost' })
    this.#lost = { keys, requestId, attempt: attempt + 1 }
    this.#timer = setTimeout(() => void this.#flush(), retryDelay(attempt))
  }

  /** The faulty cells say why; the others go again without them. */
  async #refused(cells: readonly Cell[], problems: readonly Problem[]): Promise<void> {
    const at = (index: number): readonly Problem[] =>
      problems.filter(each => each.path[0] === 'cells' && each.path[1] === index)
    const whole = problems.filter(each => each.path[0] !== 'cells')
    for (const [index, cell] of cells.entries()) {
      const own = [...at(index), ...whole]
      const key = cellKey(cell.address)
      if (own.some(each => each.code === 'stale_version')) await this.#ask(cell)
      else if (own.length > 0) this.#event(key, { kind: 'refused', problems: own })
      else this.#set(cell, { ...cell.field, status: 'waiting', sending: null })
    }
  }

  async #ask(cell: Cell): Promise<void> {
    try {
      this.#event(cellKey(cell.address), { kind: 'stale', theirs: await this.#ports.read(cell.address) })
    } catch {
      // Without the other's value there is nothing to choose from: the cell waits and is asked again.
      this.#set(cell, { ...cell.field, status: 'failed', sending: null })
    }
  }
}

/** A text that its item does not take is never sent: the cell says why. */
function checked(item: CellItem, field: SavedField): SavedField {
  if (field.status !== 'waiting') return field
  const read = readCell(item, field.typed)
  return read.ok ? field : { ...field, status: 'failed', problems: read.problems }
}

function canonical(item: CellItem, text: string): string {
  const read = readCell(item, text)
  return read.ok ? (read.value ?? '') : text
}
