import type { PlanProblems } from '../../plan/plan-problem.ts'
import type { ProblemTexts } from '../../problem.ts'

/** What can be wrong with a plan. */
export const planProblems: ProblemTexts<PlanProblems> = {
  plan_empty: () =>
    'The file holds no text, so there is no plan to read. Choose a file with text; turn a scan into text first.',
  plan_too_long: ({ characters, limit }) =>
    `This text has ${characters} characters, more than the limit of ${limit}: no plan is that long. Check that this is the right file.`,
  plan_title_missing: ({ found }) =>
    `This text (“${found}…”) does not look like a work plan: nothing above its first heading names one (工作要点, 工作计划, 实施方案 …). Choose another file, or add the title at the top.`,
  plan_items_missing: ({ title }) =>
    `“${title}” has no numbered items (一、 （一） 1.), so its measures cannot be told apart. Check that this is the right file, or number its items.`,
  file_too_large: ({ size, limit }) =>
    `The file has ${megabytes(size)} MB, more than the limit of ${megabytes(limit)} MB. Check that this is the right file, or take the pictures out.`,
  file_not_text: ({ file }) =>
    `“${file}” is not text (perhaps a picture, a program or a damaged file) and cannot be read. Choose another file.`,
  file_encoding_unknown: ({ file }) =>
    `The encoding of “${file}” is not known (UTF-8, UTF-16 and GB18030/GBK are read). Save it as UTF-8 in an editor and try again.`,
  file_type_not_read: ({ extension, allowed }) =>
    `Files of type “${extension || 'none'}” are not read. Save it as ${allowed.join(', ')} and try again.`,
  file_broken: ({ file, type }) =>
    `“${file}” is not a sound .${type} file (other content, or damaged). Open it in Office or WPS, save it as .${type} again and retry.`,
  file_encoding_converted: ({ encoding }) =>
    `The file is encoded in ${encoding} and was read so. Have a look whether title and text are legible.`,
  plan_attachment_left_out: ({ line }) =>
    `“${line}” and what follows was not read: attachments are not items of the plan. Enter them by hand where needed.`,
  plan_number_missing: () => 'No document number (such as ×教字〔2020〕1号) was found. Add it if there is one.',
  plan_year_missing: () => 'The title names no year. Say which year this plan is for.',
  plan_section_empty: ({ section }) => `There is nothing below “${section}”. Compare with the document.`,
  plan_item_empty: ({ item }) => `Item “${item}” has no measures. Compare with the document.`,
  plan_item_duplicate: ({ label, title }) =>
    `Number “${label}” occurs again (“${title}”). Both items are kept; check the numbers in the document.`,
  plan_item_gap: ({ expected, found, title }) =>
    `“${title}” has number ${found} where ${expected} was due: an item may be missing. Compare with the document.`,
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}
