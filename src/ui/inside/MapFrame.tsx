import type { ReactNode } from 'react'
import { Brackets } from './Brackets.tsx'
import { type Columns, TILES } from './mapLayout.ts'
import styles from './MapFrame.module.css'
import type { Palette } from './palette.ts'
import { StepTiles } from './StepTiles.tsx'
import type { Stretch } from './stepFacts.ts'

interface MapFrameProps {
  readonly cells: Int8Array
  readonly stretches: readonly Stretch[]
  readonly columns: Columns
  readonly width: number
  /** Of what is drawn under the tiles. */
  readonly height: number
  /** The chosen step, from 0 on. */
  readonly at: number
  /** Said under the masked steps. */
  readonly words: string
  readonly palette: Palette
  readonly children: ReactNode
}

/** What all figures have: the steps as tiles above, the chosen one framed, masked ones bracketed. */
export function MapFrame(props: MapFrameProps) {
  const { cells, stretches, columns, width, height, at, words, palette, children } = props
  const style = {
    left: columns.x(at) - 1,
    width: columns.pitch + 2,
    height: TILES + GAP + height + 4,
  }
  return (
    <>
      <div className={styles['frame']}>
        <StepTiles cells={cells} columns={columns} width={width} palette={palette} />
        <div className={styles['drawing']}>{children}</div>
        <div className={styles['cursor']} style={style} />
      </div>
      <Brackets stretches={stretches} columns={columns} width={width} words={words} />
    </>
  )
}

/** Between the tiles and what is under them. */
const GAP = 6
