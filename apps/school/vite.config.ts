import { portal } from '@yaodian/vite/portal'

export default portal({ base: '/school/', port: 4002 })
