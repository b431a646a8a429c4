import type { RulePicture } from '@yaodian/domain'

/** One picture of every kind, as the engine gives them; for tests and for looking at them. */
export const pictureExamples: readonly RulePicture[] = [
  { kind: 'axis', min: '0', max: '100', unit: '%', value: '78.4', marks: [{ at: '80', role: 'target' }] },
  {
    kind: 'axis',
    min: '0',
    max: '100',
    unit: '%',
    value: '62',
    marks: [
      { at: '60', role: 'zero_point' },
      { at: '70', role: 'minimum' },
      { at: '80', role: 'target' },
    ],
  },
  { kind: 'axis', min: '0', max: '1600', unit: '个', value: null, marks: [{ at: '1600', role: 'target' }] },
  {
    kind: 'bands',
    min: '0',
    max: '100',
    unit: '%',
    value: '86.5',
    bands: [
      { from: null, to: '60', points: '0', here: false },
      { from: '60', to: '80', points: '1', here: false },
      { from: '80', to: '90', points: '2', here: true },
      { from: '90', to: null, points: '3', here: false },
    ],
  },
  {
    kind: 'staircase',
    at: '2',
    steps: [0, 1, 2, 3, 4, 5].map(count => ({ count: String(count), points: String(5 - count) })),
  },
  {
    kind: 'staircase',
    at: '7',
    steps: Array.from({ length: 21 }, (_, count) => ({ count: String(count), points: String((20 - count) / 10) })),
  },
  {
    kind: 'losses',
    left: '3.2',
    losses: [
      { label: '未按期上报 2 次', lost: '1' },
      { label: '安全隐患未整改', lost: '0.8' },
      { label: '通报批评', lost: '0' },
    ],
  },
  {
    kind: 'levels',
    levels: [
      { level: '优秀', points: '3', here: false },
      { level: '良好', points: '2.4', here: true },
      { level: '合格', points: '1.8', here: false },
      { level: '不合格', points: '0', here: false },
    ],
  },
  {
    kind: 'pairs',
    pairs: [
      { name: '义务教育财政投入', base: '12500', now: '12800', holds: true },
      { name: '生均公用经费', base: '850', now: '820', holds: false },
      { name: '教师培训经费', base: null, now: '60', holds: null },
    ],
  },
  {
    kind: 'timeline',
    milestones: [
      { name: '完成芙蓉学校主体工程', due: '2020-06-30', actual: '2020-06-20', percent: '100' },
      { name: '设备安装', due: '2020-08-31', actual: '2020-10-12', percent: '60' },
      { name: '投入使用', due: '2020-09-01', actual: null, percent: '0' },
    ],
  },
  {
    kind: 'strip',
    min: '71.2',
    max: '98.5',
    unit: '%',
    dots: ['71.2', '78', '82.4', '84', '85', '86.5', '88', '91', '92.5', '96', '98.5'].map(at => ({ at, count: 1 })),
    value: '92.5',
    place: { rank: 3, size: 11 },
    marks: [
      { at: '98.5', role: 'best' },
      { at: '85', role: 'target' },
    ],
  },
  {
    kind: 'strip',
    min: '0',
    max: '12',
    unit: '次',
    dots: [
      { at: '0', count: 1 },
      { at: '8', count: 3 },
      { at: '12', count: 24 },
    ],
    value: '0',
    place: null,
    marks: [{ at: '11.2', role: 'mean' }],
  },
  {
    kind: 'strip',
    min: '5',
    max: '5',
    unit: null,
    dots: [{ at: '5', count: 1 }],
    value: '5',
    place: { rank: 1, size: 1 },
    marks: [{ at: '5', role: 'best' }],
  },
  {
    kind: 'parts',
    total: '8.4375',
    parts: [
      { name: '合格率', points: '4.6' },
      { name: '得分率', points: '3.6675' },
      { name: '优秀率', points: '0.17' },
      { name: '寄宿生满意率', points: null },
    ],
  },
  {
    kind: 'scores',
    max: '100',
    counted: ['80', '80', '90', '90'],
    dropped: ['70', '100'],
    mean: '85',
  },
  { kind: 'check', met: true },
  { kind: 'check', met: false },
  { kind: 'seal', code: '师德师风', documentNumber: '澧教处〔2020〕3号' },
]
