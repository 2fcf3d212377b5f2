import { type KeyboardEvent, memo, useCallback } from 'react'
import { currentRun } from '#room/store/selectors.ts'
import type { State } from '#room/store/state.ts'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import styles from './BitTiles.module.css'

const bitsOf = (state: State) => currentRun(state).bits

/** The sequence as switches. */
export function BitTiles() {
  const { tryit } = useMessages()
  const dispatch = useDispatch()
  const bits = useTally(bitsOf)
  const toggle = useCallback((index: number) => dispatch({ type: 'toggle-bit', index }), [dispatch])
  return (
    <div className={styles['place']}>
      <fieldset className={styles['tiles']} aria-label={tryit.sequenceLabel}>
        {Array.from(bits, (bit, index) => (
          <Tile
            key={index}
            index={index}
            on={bit === '1'}
            label={tryit.bitLabel(index + 1)}
            toggle={toggle}
          />
        ))}
        {bits === '' && <p className={styles['empty']}>{tryit.empty}</p>}
      </fieldset>
    </div>
  )
}

interface TileProps {
  readonly index: number
  readonly on: boolean
  readonly label: string
  readonly toggle: (index: number) => void
}

const Tile = memo(function Tile({ index, on, label, toggle }: TileProps) {
  return (
    <span className={styles['bit']}>
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-label={label}
        className={styles['switch']}
        onClick={() => toggle(index)}
        onKeyDown={moveFocus}
      >
        {on ? 1 : 0}
      </button>
      <span className={styles['position']} aria-hidden="true">
        {index + 1}
      </span>
    </span>
  )
})

/** Arrow keys, Home and End go from tile to tile, beside Tab: sixty-four are many. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const tiles = [...(event.currentTarget.closest('fieldset')?.querySelectorAll('button') ?? [])]
  const here = tiles.indexOf(event.currentTarget)
  if (event.altKey || event.ctrlKey || event.metaKey) return
  const places: Partial<Record<string, number>> = {
    ArrowLeft: here - 1,
    ArrowRight: here + 1,
    Home: 0,
    End: tiles.length - 1,
  }
  const there = tiles[places[event.key] ?? -1]
  if (there === undefined) return
  event.preventDefault()
  there.focus()
}
