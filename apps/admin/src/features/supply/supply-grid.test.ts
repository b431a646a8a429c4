import { TRPCClientError } from '@trpc/client'
import type { Problem } from '@yaodian/domain'
import { describe, expect, test, vi } from 'vitest'
import { readBlock, readCell, type CellItem } from './cell-text.ts'
import { cellKey, SupplyGrid, type CellAddress, type GridPorts, type SentCell } from './supply-grid.ts'

const item: CellItem = { id: 'i', name: '人数', type: 'integer', unit: '人', min: '0', max: '100', levels: null }
const address = (assesseeId: string): CellAddress => ({ cycleId: 'c', assesseeId, dataItemId: 'i', period: 'current' })
const key = (assesseeId: string): string => cellKey(address(assesseeId))

function refusal(problems: readonly Problem[]): TRPCClientError<never> {
  return TRPCClientError.from({ error: { message: 'refused', code: -32_600, data: { problems, httpStatus: 409 } } })
}

function openGrid(answers: Partial<GridPorts> = {}) {
  const sent: (readonly SentCell[])[] = []
  const drafts = new Map<string, string>()
  const unfit = new Set<string>()
  const ports: GridPorts = {
    save: async cells => {
      sent.push(cells)
      return cells.map(cell => ({ value: cell.text, version: cell.version + 1 }))
    },
    read: async () => ({ value: '9', version: 5, by: '第二审核员', at: null }),
    readDraft: () => null,
    keep(at, draft) {
      if (draft) drafts.set(cellKey(at), draft.typed)
      else drafts.delete(cellKey(at))
      if (draft?.unfit) unfit.add(cellKey(at))
      else unfit.delete(cellKey(at))
    },
    saved: () => {},
    ...answers,
  }
  const grid = new SupplyGrid(ports)
  for (const each of ['a', 'b', 'c']) grid.load(address(each), item, { value: '', version: 0 })
  return { grid, sent, drafts, unfit }
}

const settled = (grid: SupplyGrid) =>
  vi.waitFor(() => expect([grid.summary().unsent, grid.summary().saving]).toEqual([0, 0]))

describe('a grid saved as typed', () => {
  test('a pasted block goes in one command, written plainly', async () => {
    const { grid, sent, drafts } = openGrid()
    grid.commit([
      { key: key('a'), text: '１２' },
      { key: key('b'), text: '1,0' },
      { key: key('c'), text: '30人' },
    ])
    await settled(grid)
    expect(sent.map(cells => cells.map(cell => cell.text))).toEqual([['12', '30']])
    expect(grid.field(key('a'))?.status).toBe('saved')
    expect(grid.summary().failed).toEqual([key('b')])
    expect([...drafts.keys()]).toEqual([key('b')])
  })

  test('what stands wrong is kept as not to be sent by another page, until it is mended', async () => {
    const { grid, drafts, unfit } = openGrid()
    grid.commit([{ key: key('a'), text: '三人' }])
    expect([...unfit]).toEqual([key('a')])
    grid.type(key('a'), '3')
    expect([[...unfit], [...drafts.keys()]]).toEqual([[], [key('a')]])
    await settled(grid)
    expect([...drafts.keys()]).toEqual([])
  })

  test('a cell that the server refuses keeps only itself back', async () => {
    let calls = 0
    const { grid } = openGrid({
      save: async cells => {
        calls += 1
        if (calls === 1) throw refusal([{ code: 'value_not_whole', path: ['cells', 1], params: { item: '人数' } }])
        return cells.map(cell => ({ value: cell.text, version: 1 }))
      },
    })
    grid.commit(['a', 'b', 'c'].map(each => ({ key: key(each), text: '3' })))
    await settled(grid)
    expect(['a', 'b', 'c'].map(each => grid.field(key(each))?.status)).toEqual(['saved', 'failed', 'saved'])
  })

  test('a cell that another changed shows both values and loses neither', async () => {
    const { grid } = openGrid({
      save: async cells => {
        if (cells.some(cell => cell.version === 0))
          throw refusal([{ code: 'stale_version', path: ['cells', 0], params: { noun: 'data_value' } }])
        return cells.map(cell => ({ value: cell.text, version: cell.version + 1 }))
      },
    })
    grid.commit([{ key: key('a'), text: '3' }])
    await vi.waitFor(() => expect(grid.summary().conflicts).toEqual([key('a')]))
    expect(grid.field(key('a'))?.theirs?.value).toBe('9')
    grid.keepMine(key('a'))
    await settled(grid)
    expect(grid.field(key('a'))?.stored).toEqual({ value: '3', version: 6 })
  })

  test('without a network the same command is sent again under the same id', async () => {
    const ids: string[] = []
    const { grid } = openGrid({
      save: async (cells, requestId) => {
        ids.push(requestId)
        if (ids.length === 1) throw new TypeError('fetch failed')
        return cells.map(cell => ({ value: cell.text, version: 1 }))
      },
    })
    grid.commit([{ key: key('a'), text: '3' }])
    await vi.waitFor(() => expect(grid.summary().kept).toBe(1))
    grid.retry()
    await settled(grid)
    expect(new Set(ids).size).toBe(1)
    expect(grid.field(key('a'))?.status).toBe('saved')
  })
})

describe('cells', () => {
  test('a level is written by its first character or its number', () => {
    const level: CellItem = { ...item, type: 'level', levels: ['优秀', '良好', '较差'] }
    expect(['优', '2', '较差'].map(text => readCell(level, text))).toEqual(
      ['优秀', '良好', '较差'].map(value => ({ ok: true, value })),
    )
    expect(readCell(level, '甲').ok).toBe(false)
  })

  test('a block from a spreadsheet is lines and tabs; one word is none', () => {
    expect(readBlock('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ])
    expect(readBlock('12')).toBeNull()
  })
})
