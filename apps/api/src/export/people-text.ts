import type { EducationStage, OrganisationColumn, OrganisationKind, Ownership, Role } from '@yaodian/domain'

/** The words of the workbooks of organisations and accounts. */
export interface PeopleText {
  readonly organisations: string
  readonly accounts: string
  /** The sheet to fill in for an import: its name, and rows that are left out when it is read. */
  readonly template: string
  readonly examples: readonly Readonly<Partial<Record<OrganisationColumn, string>>>[]
  readonly join: string
  readonly kinds: Readonly<Record<OrganisationKind, string>>
  readonly stages: Readonly<Record<EducationStage, string>>
  readonly ownerships: Readonly<Record<Ownership, string>>
  readonly roles: Readonly<Record<Role, string>>
  readonly column: Readonly<
    Record<
      | 'name'
      | 'kind'
      | 'parent'
      | 'stages'
      | 'ownership'
      | 'schoolCode'
      | 'creditCode'
      | 'labels'
      | 'people'
      | 'retiredOn'
      | 'username'
      | 'person'
      | 'organisation'
      | 'role'
      | 'from'
      | 'to',
      string
    >
  >
}

const chinese: PeopleText = {
  organisations: '单位',
  accounts: '账号与任职',
  template: '单位导入模板',
  examples: [
    {
      name: '例：城关镇',
      kind: '乡镇（街道）',
    },
    {
      name: '例：城关镇中心小学（“例：”开头的行不导入）',
      kind: '小学',
      parent: '城关镇',
      stages: '学前、小学',
      ownership: '公办',
      schoolCode: '2143000001',
      labels: '城区、寄宿制',
    },
    { name: '例：城关学校', kind: '九年一贯制学校', ownership: '民办' },
  ],
  join: '、',
  kinds: {
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
  },
  stages: { preschool: '学前', primary: '小学', junior: '初中', senior: '高中', vocational: '中职', special: '特教' },
  ownerships: { public: '公办', private: '民办' },
  roles: { administrator: '局管理员', leader: '局领导', reviewer: '股室审核员', reporter: '填报员', head: '负责人' },
  column: {
    name: '单位名称',
    kind: '单位类型',
    parent: '上级单位',
    stages: '学段',
    ownership: '办别',
    schoolCode: '学校（机构）标识码',
    creditCode: '统一社会信用代码',
    labels: '标签',
    people: '在任人数',
    retiredOn: '停用日期',
    username: '账号',
    person: '姓名',
    organisation: '单位',
    role: '角色',
    from: '任职起',
    to: '任职止',
  },
}

const english: PeopleText = {
  organisations: 'Organisations',
  accounts: 'Accounts',
  template: 'Organisations to import',
  examples: [
    {
      name: 'Example: North Town',
      kind: 'Township',
    },
    {
      name: 'Example: North Town Primary School (lines that begin with “Example:” are left out)',
      kind: 'Primary school',
      parent: 'North Town',
      stages: 'Preschool, Primary',
      ownership: 'Public',
      schoolCode: '2143000001',
      labels: 'urban, boarding',
    },
    { name: 'Example: North School', kind: 'Junior high school', ownership: 'Private' },
  ],
  join: ', ',
  kinds: {
    kindergarten: 'Kindergarten',
    primary: 'Primary school',
    junior: 'Junior high school',
    senior: 'Senior high school',
    vocational: 'Vocational school',
    special: 'Special school',
    township: 'Township',
    county_unit: 'County unit',
    office: 'Bureau office',
    bureau: 'Bureau',
  },
  stages: {
    preschool: 'Preschool',
    primary: 'Primary',
    junior: 'Junior high',
    senior: 'Senior high',
    vocational: 'Vocational',
    special: 'Special',
  },
  ownerships: { public: 'Public', private: 'Private' },
  roles: {
    administrator: 'Administrator',
    leader: 'Bureau leader',
    reviewer: 'Office reviewer',
    reporter: 'Reporter',
    head: 'Head',
  },
  column: {
    name: 'Organisation',
    kind: 'Kind',
    parent: 'Parent',
    stages: 'Stages',
    ownership: 'Run by',
    schoolCode: 'School code',
    creditCode: 'Social credit code',
    labels: 'Labels',
    people: 'People',
    retiredOn: 'Retired on',
    username: 'Account',
    person: 'Name',
    organisation: 'Organisation',
    role: 'Role',
    from: 'From',
    to: 'To',
  },
}

/** The words in the language asked for; Chinese unless English is. */
export function peopleText(lang: string | undefined): PeopleText {
  return lang === 'en' ? english : chinese
}
