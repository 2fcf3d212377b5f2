import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

const LEAVE_MS = 120
const GAP = 6
const MARGIN = 12

// In the top layer (popover), so that no scrolling table cuts the tip off; placed on the page, so that it scrolls along.
function place(tip: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect()
  const widest = document.documentElement.clientWidth - tip.offsetWidth - MARGIN
  const below = at.bottom + GAP
  const fits = below + tip.offsetHeight <= window.innerHeight
  const top = fits ? below : at.top - GAP - tip.offsetHeight
  tip.style.left = `${Math.max(MARGIN, Math.min(at.left, widest)) + window.scrollX}px`
  tip.style.top = `${top + window.scrollY}px`
}

type Ref = RefObject<HTMLElement | null>

/**
 * Shows the popover `tip` beside `anchor`; Escape and a press elsewhere close it.
 * `hover` goes to both elements: the tip stays while the pointer is over either.
 */
export function useTip(anchor: Ref, tip: Ref) {
  const leaving = useRef(0)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    const [shown, explained] = [tip.current, anchor.current]
    if (!open || !shown || !explained) return undefined
    shown.showPopover()
    place(shown, explained)
    const outside = ({ target }: Event) => {
      if (!(target instanceof Node)) return
      if (!shown.contains(target) && !explained.contains(target)) setOpen(false)
    }
    const onEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('keydown', onEscape)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('keydown', onEscape)
      shown.hidePopover()
    }
  }, [open, anchor, tip])

  useEffect(() => () => clearTimeout(leaving.current), [])

  const show = () => {
    clearTimeout(leaving.current)
    setOpen(true)
  }
  const hide = () => {
    clearTimeout(leaving.current)
    setOpen(false)
  }
  const onPointerEnter = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') show()
  }
  // A moment's grace to get from the word to its explanation.
  const onPointerLeave = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') leaving.current = window.setTimeout(hide, LEAVE_MS)
  }
  return { show, hide, hover: { onPointerEnter, onPointerLeave } }
}
