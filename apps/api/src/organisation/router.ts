import { router } from '../trpc.ts'
import { changeOrganisation } from './change-organisation.ts'
import { createOrganisation } from './create-organisation.ts'
import { importOrganisationSheet } from './import-organisation-sheet.ts'
import { listOrganisations } from './list-organisations.ts'
import { retireOrganisation } from './retire-organisation.ts'

export const organisationRouter = router({
  list: listOrganisations,
  create: createOrganisation,
  change: changeOrganisation,
  importSheet: importOrganisationSheet,
  retire: retireOrganisation,
})
