/** The tokens of `tokens.css` as values, for what cannot read custom properties: Ant Design's theme, pictures on the public page. */
export const color = {
  ink: '#1b2430',
  ink2: '#4a5565',
  ink3: '#5f6b7a',
  line: '#d9dee5',
  lineStrong: '#7e8897',
  paper: '#ffffff',
  ground: '#f6f7f9',
  brand: '#1d4f91',
  brandHover: '#163f76',
  brandTint: '#e9f0f9',
  done: '#177245',
  doneTint: '#e6f4ec',
  late: '#b42318',
  lateTint: '#fdecea',
  watch: '#8a5a00',
  watchTint: '#fff4db',
  idle: '#5f6b7a',
  idleTint: '#eef1f5',
} as const

export const font = {
  text: '"PingFang SC", "HarmonyOS Sans SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif',
  official: '"FangSong", "Noto Serif CJK SC", "Songti SC", serif',
} as const

/** Pixels. */
export const size = { radius: 6, grid: 4, control: 32 } as const
