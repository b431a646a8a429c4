/** The five states of everything that moves: never colour alone, each with its shape and its word. */
export type StateShape = 'idle' | 'active' | 'risk' | 'done' | 'late'

/** States of a response 指标填报. */
export type ResponseState = 'waiting' | 'ready' | 'accepted' | 'returned' | 'objected'

/** ○ ◐ ◆ ● ▲ for plain text: titles, sheets, copied lines. */
export const stateSign: Readonly<Record<StateShape, string>> = {
  idle: '○',
  active: '◐',
  risk: '◆',
  done: '●',
  late: '▲',
}

export const responseShape: Readonly<Record<ResponseState, StateShape>> = {
  waiting: 'idle',
  ready: 'active',
  accepted: 'done',
  returned: 'late',
  objected: 'risk',
}
