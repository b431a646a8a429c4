import type { TemplateOrganisation } from '../template.ts'

/** Key, name, English name of the bureau's offices 股室. 考核领导小组 approves but does no office's work, so it is not among them. */
const offices = [
  ['general_office', '办公室', 'General Office'],
  ['party_office', '党建办', 'Party-Building Office'],
  ['discipline', '派驻纪检组', 'Resident Discipline Inspection Group'],
  ['personnel', '人事股', 'Personnel Section'],
  ['regulation', '法规股', 'Policy, Regulation and Approval Section'],
  ['basic_education', '基教股', 'Basic Education Section'],
  ['preschool', '学前股', 'Preschool Section'],
  ['vocational', '职成股', 'Vocational and Adult Education Section'],
  ['sports_health_arts', '体卫艺股', 'Sports, Health and Arts Section'],
  ['safety', '安全股', 'Safety Section'],
  ['finance', '计财股', 'Planning and Finance Section'],
  ['audit', '审计股', 'Audit Section'],
  ['projects', '项目办', 'Projects Office'],
  ['inspectorate', '督导室', 'Education Inspectorate'],
  ['teaching_research', '教研室', 'Teaching Research Office'],
  ['teacher_development', '教师发展中心', 'Teacher Development Centre'],
  ['examinations', '考试院', 'Examinations Authority'],
  ['ict', '电教站', 'Educational Technology Station'],
  ['apparatus', '仪器站', 'Apparatus Station'],
  ['student_aid', '资助中心', 'Student Aid Centre'],
  ['union', '教育工会', 'Education Union'],
  ['next_generation', '关工委', 'Committee for the Next Generation'],
  ['assessment_office', '考核办', 'Assessment Office'],
] as const

/** The bureau's offices: they review, supply, and are assessed themselves. */
export const lixianOffices: readonly TemplateOrganisation[] = offices.map(([key, name, nameEn]) => ({
  key,
  kind: 'office',
  name,
  nameEn,
  parentKey: 'bureau',
  stages: [],
  ownership: null,
  schoolCode: null,
  creditCode: null,
  labels: [],
}))
