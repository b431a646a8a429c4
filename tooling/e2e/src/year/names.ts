/** What the story's people name the things they make, and what it names of the demo county. */
export const names = {
  scheme: '2021年度校园安全专项考核方案',
  cycle: '2021年度校园安全专项考核',
  /** A school fills it in and proves it. */
  drills: { code: 'NL-01', indicator: '安全演练', item: '安全演练次数', key: 'drill_count' },
  /** The office supplies it for all. */
  hazards: { code: 'NL-02', indicator: '隐患整改', item: '安全隐患整改率', key: 'hazard_rate' },
  group: '特教与职教组',
  school: '育才实验学校',
  otherSchool: '澧县职业中专学校',
} as const
