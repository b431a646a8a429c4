import type { ProblemTexts } from '../../problem.ts'
import type { PublicationProblems } from '../../publication/publication-problem.ts'

/** What publishing and appeals refuse, in words. */
export const publicationProblems: ProblemTexts<PublicationProblems> = {
  appeal_decided: ({ state }) =>
    `这件申诉已经答复（${state === 'upheld' ? '成立' : '不成立'}），不能重复办理。请刷新页面查看。`,
  appeal_about_others: ({ indicator }) => `更正的数值不属于所申诉的指标（${indicator}）。请只更正该指标的数据。`,
  correction_without_uphold: () => '申诉不成立时不能更正数值。如数值确需更正，请改为“成立”。',
  revision_owed: ({ count }) => `有 ${count} 件申诉已经成立，但修订结果还没有公示，不能定稿。请先公示修订。`,
  nothing_to_revise: () => '与上一次公示相比没有变化，不必发布修订。',
  publication_until_invalid: ({ date }) => `公示截止日期“${date}”不正确：应晚于今天。请另选日期。`,
  publication_still_open: ({ until }) => `公示期到 ${until} 为止，期满之后才能定稿。`,
  results_moved: () => '计算期间数据有变动，本次没有公示。请重新核对结果后再试。',
}
