import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { describeGolden } from '#room/kernels/testing/golden.ts'
import { referencePasses } from './referencePasses.ts'

describeGolden('reference', kernelOfPasses(referencePasses))
