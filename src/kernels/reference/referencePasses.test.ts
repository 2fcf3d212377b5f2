import { describePasses } from '#room/kernels/testing/golden.ts'
import { referencePasses } from './referencePasses.ts'

describePasses('reference', referencePasses)
