import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { describeCases } from './testing/cases.ts'
import { describeCurves } from './testing/curves.ts'
import { describeEpochs } from './testing/epochs.ts'
import { describePadding } from './testing/padding.ts'

const reference = { name: 'reference', kernel: kernelOfPasses(referencePasses) }

describeCases(reference)
describeCurves(reference, 1)
describePadding(reference)
describeEpochs(reference)
