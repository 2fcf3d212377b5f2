import type { Variant } from '#room/core/variants.ts'
import styles from './VariantPicture.module.css'

interface Box {
  readonly name: string
  readonly x: number
  readonly width: number
  /** Whether this layer makes the mask. */
  readonly masks?: boolean
}

interface Picture {
  readonly cells: readonly number[]
  readonly boxes: readonly Box[]
}

const PAD = -1

const PICTURES: Readonly<Record<Variant, Picture>> = {
  fixed: {
    cells: [1, 1, 1, 1, 0, 1, 1, 1, 0, 1],
    boxes: [
      { name: 'LSTM', x: 103, width: 38 },
      { name: 'Dense', x: 153, width: 48 },
    ],
  },
  masking: {
    cells: [1, 1, 1, 0, PAD, PAD, PAD],
    boxes: [
      { name: 'Masking', x: 53, width: 50, masks: true },
      { name: 'LSTM', x: 113, width: 36 },
      { name: 'Dense', x: 159, width: 42 },
    ],
  },
  embedding: {
    cells: [1, 1, 1, 0, PAD, PAD],
    boxes: [
      { name: 'Embedding', x: 46, width: 64, masks: true },
      { name: 'LSTM', x: 118, width: 35 },
      { name: 'Dense', x: 161, width: 40 },
    ],
  },
}

const CELL = 6

const fillOf = (cell: number) => (cell === 1 ? 'one' : cell === 0 ? 'zero' : 'pad')

/** A row of bits on its way through the variant's layers. What it shows stands beside it in words. */
export function VariantPicture({ variant }: { readonly variant: Variant }) {
  const { cells, boxes } = PICTURES[variant]
  const ends = [cells.length * CELL + 2, ...boxes.map(({ x, width }) => x + width + 1)]
  return (
    <svg className={styles['picture']} viewBox="0 0 202 40" aria-hidden="true">
      {cells.map((cell, index) => (
        <rect
          key={index}
          className={styles[fillOf(cell)]}
          x={1 + index * CELL}
          y="14"
          width="5"
          height="12"
          rx="1"
        />
      ))}
      {boxes.map(({ name, x, width, masks = false }, index) => (
        <g key={name}>
          <path className={styles['wire']} d={`M${ends[index]} 20H${x - 1}m-3.5-3 3.5 3-3.5 3`} />
          <rect
            className={styles[masks ? 'mask' : 'box']}
            x={x}
            y="10"
            width={width}
            height="20"
            rx="3"
          />
          <text x={x + width / 2} y="23.8">
            {name}
          </text>
        </g>
      ))}
    </svg>
  )
}
