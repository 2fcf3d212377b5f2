import { kernelOfPasses } from '#room/kernels/kernelOfPasses.ts'
import { referencePasses } from '#room/kernels/reference/referencePasses.ts'
import { describeCurves } from './testing/curves.ts'

const reference = { name: 'reference', kernel: kernelOfPasses(referencePasses) }

// Errors add up from epoch to epoch, which the single epoch of Node's tests does not show. A hundred take plain loops
// half a minute even where rows are shortest, and come no further from Keras than the first forty.
describeCurves(reference, 40, [['masking', 'together']])
