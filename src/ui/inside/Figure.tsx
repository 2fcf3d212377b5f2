import { createContext, type ReactNode, useContext } from 'react'
import { useElementWidth } from '#room/ui/charts/useElementWidth.ts'
import { Invite } from '#room/ui/common/Invite.tsx'
import styles from './Figure.module.css'
import { PLOT, TILES } from './mapLayout.ts'

interface FigureProps {
  readonly className: string | undefined
  readonly name: string
  /** Beside the name. */
  readonly says: ReactNode
  /** What stands here while there is nothing to draw. */
  readonly empty: string
  /** Whether it is of another sequence than the one that is typed, or another mask. */
  readonly old: boolean
  /** null while there is nothing to draw. */
  readonly children: ReactNode
}

const FigureWidth = createContext(0)

/** The room that the figure around has for its drawing, in px. */
export const useFigureWidth = (): number => useContext(FigureWidth)

/** A figure with its name, and its place before it is there. */
export function Figure({ className, name, says, empty, old, children }: FigureProps) {
  const [frame, width] = useElementWidth<HTMLDivElement>()
  return (
    <figure className={className} aria-label={name}>
      <div className={styles['head']}>
        <h3>{name}</h3>
        <span>{says}</span>
      </div>
      <div ref={frame} className={old ? styles['old'] : undefined}>
        {children === null ? (
          <Invite height={TILES + PLOT + 44}>{empty}</Invite>
        ) : (
          width > 0 && <FigureWidth value={width}>{children}</FigureWidth>
        )}
      </div>
    </figure>
  )
}
