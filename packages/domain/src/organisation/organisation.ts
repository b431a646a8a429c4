import { z } from 'zod'

/** Kinds of 单位. The first nine can be assessed; `bureau` is the authority's own seat, where administrator and leader hold office. */
export const OrganisationKind = z.enum([
  'kindergarten',
  'primary',
  'junior',
  'senior',
  'vocational',
  'special',
  'township',
  'county_unit',
  'office',
  'bureau',
])
export type OrganisationKind = z.infer<typeof OrganisationKind>

/** Education stages 学段 that an organisation runs; a nine-year school is `primary` by kind with both stages, or its own choice. */
export const EducationStage = z.enum(['preschool', 'primary', 'junior', 'senior', 'vocational', 'special'])
export type EducationStage = z.infer<typeof EducationStage>

/** Who runs it: 公办 or 民办; null where the question does not arise. */
export const Ownership = z.enum(['public', 'private'])
export type Ownership = z.infer<typeof Ownership>

/** A 单位: school, kindergarten, township, county unit or bureau office. Never deleted: retired with a date. */
export const Organisation = z.object({
  id: z.string(),
  kind: OrganisationKind,
  name: z.string().trim().min(1).max(100),
  /** The organisation above it, null at the root (the bureau). */
  parentId: z.string().nullable(),
  stages: z.array(EducationStage),
  ownership: Ownership.nullable(),
  /** 学校（机构）标识码, ten digits; checked by `checkOrganisation`. */
  schoolCode: z.string().nullable(),
  /** 统一社会信用代码 GB 32100-2015, 18 characters. */
  creditCode: z.string().nullable(),
  /** Free classification beside the tree, such as 城区 or 寄宿制. */
  labels: z.array(z.string()),
  /** ISO date from which it is no longer in use, null while in use. */
  retiredOn: z.string().nullable(),
  version: z.number().int(),
})
export type Organisation = z.infer<typeof Organisation>

/** What people enter of an organisation; the rest is made or kept by the system. */
export const OrganisationDraft = Organisation.omit({ id: true, retiredOn: true, version: true })
export type OrganisationDraft = z.infer<typeof OrganisationDraft>
