import { useMemo } from 'react'
import type { BatchTree } from '#room/core/results.ts'
import { Drawing } from '#room/ui/common/Drawing.tsx'
import styles from './TreePicture.module.css'

const WIDTH = 512
const LEVEL = 12
/** Between two blocks, where they are wide enough. */
const GAP = 1

/** The states of a batch as an icicle: one path for each cell, however many blocks there are. */
export function TreePicture({ tree, name }: { readonly tree: BatchTree; readonly name: string }) {
  const paths = useMemo(() => pathsOf(tree), [tree])
  return (
    <Drawing
      className={styles['tree']}
      viewBox={`0 0 ${WIDTH} ${Math.max(1, tree.levels) * LEVEL}`}
      preserveAspectRatio="none"
      name={name}
    >
      <path className={styles['pad']} d={paths.pad} />
      <path className={styles['zero']} d={paths.zero} />
      <path className={styles['one']} d={paths.one} />
    </Drawing>
  )
}

function pathsOf({ rows, level, from, count, cell }: BatchTree) {
  const paths = { pad: '', zero: '', one: '' }
  const scale = WIDTH / rows
  for (let i = 0; i < level.length; i++) {
    const x = (from[i] ?? 0) * scale
    const width = (count[i] ?? 0) * scale
    const seen = width > 3 * GAP ? width - GAP : width
    const y = ((level[i] ?? 1) - 1) * LEVEL
    const key = cell[i] === 1 ? 'one' : cell[i] === 0 ? 'zero' : 'pad'
    paths[key] += `M${x.toFixed(2)} ${y}h${seen.toFixed(2)}v${LEVEL - GAP}h${(-seen).toFixed(2)}z`
  }
  return paths
}
