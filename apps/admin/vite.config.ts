import { portal } from '@yaodian/vite/portal'

export default portal({ base: '/admin/', port: 4001, pdf: true })
