import { authRoute } from '#lib/web/auth.ts'

export { authRoute as GET, authRoute as POST }
