import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { describeCases } from './testing/cases.ts'

describeCases('reference', () => referencePasses)
