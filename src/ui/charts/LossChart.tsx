import { useEffect, useRef } from 'react'
import type { EpochResult } from '#room/core/results.ts'
import { Invite } from '#room/ui/common/Invite.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import type { LineChart } from './drawLines.ts'
import styles from './LossChart.module.css'
import { lossPlot, type LossScale } from './lossPlot.ts'
import { PIN_LINES } from './pinLine.ts'
import type { Pinned } from './pinnedPlot.ts'
import { useElementWidth } from './useElementWidth.ts'
import { useRedraws } from './useRedraws.ts'

interface LossChartProps {
  readonly history: readonly EpochResult[]
  /** Runs to compare it with. */
  readonly pins: readonly Pinned[]
  /** The epochs that the axis spans. */
  readonly planned: number
  readonly scale: LossScale
  /** An epoch that something is said of. */
  readonly marked: number | null
  /** Whether no epoch is on its way. */
  readonly atRest: boolean
  /** What stands here before the first epoch. */
  readonly invitation: string
}

const LOW = 230
const HIGH = 306

/** The loss per epoch, drawn by tfjs-vis. A picture only: the table beside it says the same. */
export function LossChart({
  history,
  pins,
  planned,
  scale,
  marked,
  atRest,
  invitation,
}: LossChartProps) {
  const { train } = useMessages()
  const [place, width] = useElementWidth<HTMLDivElement>()
  const drawing = useRef<HTMLDivElement>(null)
  const { redraws, failed } = useRedraws(drawing)
  const height = width < 480 ? LOW : HIGH
  const empty = history.length === 0
  const asked = useRef<readonly EpochResult[] | null>(null)

  useEffect(() => {
    if (width === 0 || redraws === null) return
    // The last picture of a run need not wait as those before it do; other widths must.
    const isLast = atRest && asked.current !== history
    asked.current = atRest ? history : null
    // Drawn before the first epoch too, unseen: so the old run is gone from it, and the first epoch need not wait.
    redraws.ask(
      () => ({
        ...chartOf(lossPlot(history, planned, scale, pins), train.chart[scale], width, height),
        marked: marked === null ? null : { x: marked, text: train.markedEpoch(marked) },
      }),
      isLast,
    )
  }, [redraws, history, pins, planned, scale, marked, atRest, train, width, height])

  return (
    <div ref={place} className={styles['place']} style={{ minHeight: `${height}px` }}>
      <div
        ref={drawing}
        className={styles['drawing']}
        hidden={failed}
        data-empty={empty}
        aria-hidden
      />
      {failed ? (
        <Invite height={height}>{train.chartMissing}</Invite>
      ) : (
        empty && <Invite height={height}>{invitation}</Invite>
      )}
    </div>
  )
}

interface ChartWords {
  readonly x: string
  readonly y: string
  readonly loss: string
  readonly valLoss: string
  readonly pinned: (letter: string) => string
}

function chartOf(
  { epochs, loss, valLoss, pinned, domain }: ReturnType<typeof lossPlot>,
  words: ChartWords,
  width: number,
  height: number,
): Omit<LineChart, 'marked'> {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return {
    x: epochs,
    xLabel: words.x,
    yLabel: words.y,
    domain,
    width,
    height,
    fontSize: 0.75 * rem,
    pinned: pinned.map(({ letter, at }) => ({
      name: words.pinned(letter),
      letter,
      dash: PIN_LINES[letter].dash,
      x: epochs[at] ?? 0,
    })),
    lines: [
      { name: words.loss, color: '--accent', values: loss },
      ...(valLoss === null ? [] : [{ name: words.valLoss, color: '--series-2', values: valLoss }]),
      ...pinned.map(({ letter, loss: values }) => ({
        name: words.pinned(letter),
        color: PIN_LINES[letter].color,
        values,
      })),
    ],
  }
}
