import { type KeyboardEvent, useRef } from 'react'
import { type Variant, VARIANTS } from '#room/core/variants.ts'
import { formatValue } from '#room/ui/common/formatNumber.ts'
import { tabAfter } from '#room/ui/common/tabAfter.ts'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { RunMark } from './RunMark.tsx'
import { VariantPicture } from './VariantPicture.tsx'
import styles from './VariantTabs.module.css'

export const PANEL_ID = 'variant-panel'

export const tabId = (variant: Variant): string => `tab-${variant}`

/** The id of the name on a variant's tab; it names the panel too. */
export const tabNameId = (variant: Variant): string => `${tabId(variant)}-name`

/** The three models of the article. The chosen tab is the one that Tab reaches; the arrow keys choose another. */
export function VariantTabs() {
  const { page } = useMessages()
  const dispatch = useDispatch()
  const chosen = useTally((state) => state.variant)
  const list = useRef<HTMLDivElement>(null)

  const choose = (variant: Variant) => dispatch({ type: 'choose-variant', variant })
  const move = (event: KeyboardEvent) => {
    const next = tabAfter(event.key, VARIANTS, chosen)
    if (next === undefined) return
    event.preventDefault()
    choose(next)
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus()
  }

  return (
    <div className={styles['tabs']} role="tablist" aria-label={page.variant} ref={list}>
      {VARIANTS.map((variant) => (
        <Tab
          key={variant}
          variant={variant}
          chosen={variant === chosen}
          onChoose={choose}
          onKey={move}
        />
      ))}
    </div>
  )
}

interface TabProps {
  readonly variant: Variant
  readonly chosen: boolean
  readonly onChoose: (variant: Variant) => void
  readonly onKey: (event: KeyboardEvent) => void
}

function Tab({ variant, chosen, onChoose, onKey }: TabProps) {
  const { page } = useMessages()
  const id = tabId(variant)
  return (
    <button
      type="button"
      role="tab"
      id={id}
      className={styles['tab']}
      aria-selected={chosen}
      aria-controls={chosen ? PANEL_ID : undefined}
      aria-labelledby={tabNameId(variant)}
      aria-describedby={`${id}-lines ${id}-mark`}
      tabIndex={chosen ? 0 : -1}
      onClick={() => onChoose(variant)}
      onKeyDown={onKey}
    >
      <span className={styles['head']}>
        <span className={styles['name']} id={tabNameId(variant)}>
          {page.variants[variant]}
        </span>
        {/* What the chosen one does is said below, by the training panel. */}
        <span id={`${id}-mark`}>{!chosen && <RunMark variant={variant} />}</span>
      </span>
      <span className={styles['lines']} id={`${id}-lines`}>
        <Lines variant={variant} />
      </span>
      <span className={styles['picture']}>
        <VariantPicture variant={variant} />
      </span>
    </button>
  )
}

function Lines({ variant }: { readonly variant: Variant }) {
  const { variantLines } = useMessages().page
  const { length, maskValue } = useTally((state) => state.runs[variant].settings)
  switch (variant) {
    case 'fixed':
      return variantLines.fixed(length)
    case 'masking':
      return variantLines.masking(formatValue(maskValue))
    case 'embedding':
      return variantLines.embedding
  }
}
