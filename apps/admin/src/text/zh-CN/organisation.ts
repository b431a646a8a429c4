import type { EducationStage, OrganisationKind, Ownership } from '@yaodian/domain'

const kinds: Readonly<Record<OrganisationKind, string>> = {
  kindergarten: '幼儿园',
  primary: '小学',
  junior: '初中',
  senior: '高中',
  vocational: '中等职业学校',
  special: '特殊教育学校',
  township: '乡镇（街道）',
  county_unit: '县直单位',
  office: '局机关股室',
  bureau: '教育局',
}

const stages: Readonly<Record<EducationStage, string>> = {
  preschool: '学前',
  primary: '小学',
  junior: '初中',
  senior: '高中',
  vocational: '中职',
  special: '特教',
}

const ownerships: Readonly<Record<Ownership, string>> = { public: '公办', private: '民办' }

/** 单位. */
export const organisation = {
  title: '单位与人员',
  tabs: { label: '单位与人员', organisations: '单位', accounts: '账号与任职' },
  kinds,
  stages,
  ownerships,
  noOwnership: '不适用',
  none: '—',
  join: '、',
  field: {
    name: '单位名称',
    kind: '单位类型',
    stages: '学段',
    ownership: '办别',
    parent: '上级单位',
    schoolCode: '学校（机构）标识码',
    creditCode: '统一社会信用代码',
    labels: '标签',
    retiredOn: '停用日期',
    accounts: '在任人数',
  },
  /** Short heads of the table. */
  column: { schoolCode: '标识码', creditCode: '信用代码', accounts: '人数' },
  tree: {
    label: '单位构成',
    all: '全部单位',
    count: (count: number): string => String(count),
  },
  filter: {
    search: '名称、拼音首字母或代码',
    kind: '全部类型',
    stage: '全部学段',
    retired: '含已停用',
    clear: '清除筛选',
  },
  count: (shown: number, all: number): string =>
    shown === all ? `共 ${all} 个单位` : `筛选出 ${shown} 个，共 ${all} 个单位`,
  accounts: (count: number): string => `${count} 人`,
  alone: {
    title: '还没有其他单位',
    why: '目前只有教育局本身。请先“新建单位”：股室负责审核，学校、镇街和县直单位是被考核单位；建好单位，再为它们建账号。',
  },
  nothing: '没有符合条件的单位。请修改或清除筛选条件。',
  retired: (date: string): string => `${date} 起停用`,
  inUse: '在用',
  below: (parent: string): string => `上级：${parent}`,
  workbook: '导出表格',
  create: {
    act: '新建单位',
    title: '新建单位',
    done: (name: string): string => `已新建“${name}”`,
  },
  change: {
    act: '保存修改',
    title: '单位信息',
    done: (name: string): string => `已保存“${name}”的修改`,
    unchanged: '没有改动',
    readOnly: '您的角色只能查看单位信息。',
    retiredNote: (date: string): string => `该单位自 ${date} 起停用，信息只供查阅。`,
  },
  form: {
    nameMissing: '请填写单位名称。',
    kindHint: '类型决定它能参加哪些考核组',
    stagesHint: '学校可兼办其他学段，如九年一贯制学校选小学和初中',
    noStages: '非学校单位不设学段',
    parentMissing: '请选择上级单位。',
    parentPlaceholder: '输入名称或拼音首字母',
    schoolCodeHint: '10 位数字，没有可不填',
    creditCodeHint: '18 位，输入后核对校验码；没有可不填',
    creditCodeFits: '校验码相符',
    schoolCodeFits: '格式相符',
    labelsHint: '如城区、农村、寄宿制；输入后按回车',
    fixed: '教育局的类型和上级不能改',
  },
  conflict: {
    title: '您打开之后，这个单位已被别人修改',
    explanation: '两份内容都在，下面只列出不同之处。请选择保留哪一份。',
    field: '项目',
    theirs: '现在的内容',
    mine: '您填写的',
    takeTheirs: '采用现在的内容',
    keepMine: '用我填写的覆盖',
    same: '与您填写的内容相同，没有需要保存的改动。',
  },
  people: {
    title: '在此任职',
    none: '还没有人在此任职',
    noneWhy: '没有人任职，就没有人能填报、审核或确认。',
    add: '新建账号',
    all: '查看全部',
    since: (from: string, to: string | null): string => (to === null ? `${from} 起` : `${from} 至 ${to}`),
  },
  retire: {
    act: '停用',
    title: (name: string): string => `停用“${name}”`,
    back: '返回，不停用',
    date: '自哪天起停用',
    dateHint: '当天起不能再进入；过去或今天的日期立即生效',
    consequencesTitle: '停用以后',
    consequences: (accounts: number): readonly string[] => [
      accounts === 0
        ? '目前没有人在此任职'
        : `在此任职的 ${accounts} 人从这一天起不能再以该单位的身份进入；账号本身仍可用于其他任职`,
      '新开启的考核周期不再包含它；已开启的周期中，它的任务和结果保持原样',
      '它的填报、审核、得分和公示记录全部保留，可以查阅',
      '它的标识码和信用代码不能再给别的单位使用',
    ],
    final: '停用后不能恢复。如果是改名或合并上级，请改用“保存修改”。',
    cannot: '现在还不能停用',
    done: (name: string, date: string): string => `“${name}”自 ${date} 起停用`,
    confirm: '停用这个单位',
    already: (date: string): string => `该单位已自 ${date} 起停用。`,
  },
}
