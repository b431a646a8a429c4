import type { PlanProblems } from '../../plan/plan-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

/** What can be wrong with a plan. */
export const planProblems: ProblemTexts<PlanProblems> = {
  plan_empty: () => '文件里没有文字，无法读取工作要点。请选择有正文的文件，扫描件请先转为文字。',
  plan_too_long: ({ characters, limit }) =>
    `这份文字有 ${characters} 个字符，超过上限 ${limit}，不像一份工作要点。请检查是否选对文件。`,
  plan_title_missing: ({ found }) =>
    `这份文字（“${found}……”）不像工作要点：第一个标题之前没有“工作要点”“工作计划”“实施方案”一类的题目。请换一份文件，或在开头补上题目。`,
  plan_items_missing: ({ title }) =>
    `《${title}》里没有带编号的条目（如“一、”“（一）”“1.”），无法分出措施。请检查是否选对文件，或给条目加上编号。`,
  file_too_large: ({ size, limit }) =>
    `文件有 ${megabytes(size)} MB，超过上限 ${megabytes(limit)} MB。请检查是否选对文件，或去掉其中的图片。`,
  file_not_text: ({ file }) => `“${file}”不是文字文件（可能是图片、程序或已损坏的文件），无法读取。请换一份文件。`,
  file_encoding_unknown: ({ file }) =>
    `“${file}”的编码无法识别（可读 UTF-8、UTF-16、GB18030/GBK）。请用编辑器另存为 UTF-8 后重试。`,
  file_type_not_read: ({ extension, allowed }) =>
    `不能读取“${extension || '无扩展名'}”文件。请另存为 ${allowed.join('、')} 后重试。`,
  file_broken: ({ file, type }) =>
    `“${file}”不是完好的 .${type} 文件（内容不符或已损坏）。请用 Office 或 WPS 打开，重新另存为 .${type} 后再试。`,
  file_encoding_converted: ({ encoding }) => `文件编码是 ${encoding}，已按此读取。请看一眼标题和正文有没有乱码。`,
  plan_attachment_left_out: ({ line }) => `“${line}”及其后的附件没有读入：附件不属于条目。需要时请另行录入。`,
  plan_number_missing: () => '没有找到发文字号（如“×教字〔2020〕1号”）。有的话请补上。',
  plan_year_missing: () => '题目里没有年份，请补上这份工作要点是哪一年的。',
  plan_section_empty: ({ section }) => `“${section}”下面没有内容。请对照原文检查。`,
  plan_item_empty: ({ item }) => `条目“${item}”没有措施。请对照原文检查。`,
  plan_item_duplicate: ({ label, title }) => `编号“${label}”重复出现（“${title}”）。两条都已保留，请对照原文检查编号。`,
  plan_item_gap: ({ expected, found, title }) =>
    `“${title}”的编号是 ${found}，应为 ${expected}：中间可能漏了条目。请对照原文检查。`,
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
