import type { TemplateRegister } from '../template.ts'

/** What is known already. Whether the county can draw each figure from its register has to be confirmed. */
export const lixianRegisters: readonly TemplateRegister[] = [
  {
    key: 'xueji',
    name: '全国中小学生学籍信息管理系统',
    nameEn: 'national pupil register',
    officeId: 'basic_education',
  },
  { key: 'statistics', name: '教育事业统计', nameEn: 'education statistics', officeId: 'finance' },
  {
    key: 'finance',
    name: '财政预算一体化与教育经费统计',
    nameEn: 'budget system and education finance statistics',
    officeId: 'finance',
  },
  { key: 'safety', name: '校园安全管理平台', nameEn: 'campus safety platform', officeId: 'safety' },
  { key: 'teacher', name: '全国教师管理信息系统', nameEn: 'national teacher register', officeId: 'personnel' },
  {
    key: 'training',
    name: '教师培训学时管理系统',
    nameEn: 'teacher training register',
    officeId: 'teacher_development',
  },
  { key: 'aid', name: '全国学生资助管理信息系统', nameEn: 'national student aid register', officeId: 'student_aid' },
  { key: 'loan', name: '国家助学贷款系统', nameEn: 'student loan register', officeId: 'student_aid' },
  { key: 'preschool', name: '全国学前教育管理信息系统', nameEn: 'national preschool register', officeId: 'preschool' },
  {
    key: 'vocational',
    name: '全国中等职业学校学生管理信息系统',
    nameEn: 'national vocational pupil register',
    officeId: 'vocational',
  },
  { key: 'exam', name: '考试招生录取系统', nameEn: 'examination and admission system', officeId: 'examinations' },
  {
    key: 'admission',
    name: '义务教育招生入学平台',
    nameEn: 'compulsory admission platform',
    officeId: 'basic_education',
  },
  {
    key: 'fitness',
    name: '国家学生体质健康标准数据管理系统',
    nameEn: 'national fitness data system',
    officeId: 'sports_health_arts',
  },
  { key: 'vision', name: '学生视力监测系统', nameEn: 'vision screening system', officeId: 'sports_health_arts' },
  {
    key: 'disabled',
    name: '残疾儿童少年入学比对系统',
    nameEn: 'register of disabled children',
    officeId: 'basic_education',
  },
  { key: 'party', name: '智慧党建平台', nameEn: 'Party affairs platform', officeId: 'party_office' },
  { key: 'gov_service', name: '政务服务与好差评系统', nameEn: 'government service platform', officeId: 'regulation' },
  { key: 'law_site', name: '全国青少年普法网', nameEn: 'national youth law site', officeId: 'regulation' },
  { key: 'petition', name: '信访信息系统', nameEn: 'petition system', officeId: 'general_office' },
  {
    key: 'market',
    name: '市场监管抽检系统',
    nameEn: 'market regulation sampling system',
    officeId: 'sports_health_arts',
  },
  { key: 'population', name: '公安人口信息', nameEn: 'population register', officeId: 'preschool' },
  { key: 'edu_cloud', name: '澧县教育云平台', nameEn: 'Lixian Education Cloud', officeId: 'ict' },
]
