import { type RefObject, useEffect, useState } from 'react'

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
 * Shows the popover `tip` beside `anchor`: while a mouse is over either of them, when a finger taps the anchor, and
 * whenever `show` is called. Escape, a press elsewhere and `hide` close it.
 */
export function useTip(anchor: Ref, tip: Ref) {
  const [open, setOpen] = useState(false)
  const show = () => {
    setOpen(true)
  }
  const hide = () => {
    setOpen(false)
  }

  useEffect(() => {
    const [explained, shown] = [anchor.current, tip.current]
    if (!explained || !shown) return undefined
    const gone = new AbortController()
    const { signal } = gone
    let leaving = 0
    let isFinger = false
    for (const element of [explained, shown]) {
      element.addEventListener(
        'pointerenter',
        ({ pointerType }) => {
          if (pointerType !== 'mouse') return
          clearTimeout(leaving)
          setOpen(true)
        },
        { signal },
      )
      // A moment's grace to get from the word to its explanation.
      element.addEventListener(
        'pointerleave',
        ({ pointerType }) => {
          if (pointerType === 'mouse') leaving = window.setTimeout(setOpen, LEAVE_MS, false)
        },
        { signal },
      )
    }
    explained.addEventListener(
      'pointerdown',
      ({ pointerType }) => {
        isFinger = pointerType !== 'mouse'
      },
      { signal },
    )
    // A finger cannot hover. On a label, its tap explains instead of pressing the control.
    explained.addEventListener(
      'click',
      (event) => {
        if (!isFinger) return
        event.preventDefault()
        setOpen(true)
      },
      { signal },
    )
    return () => {
      clearTimeout(leaving)
      gone.abort()
    }
  }, [anchor, tip])

  useEffect(() => {
    const [explained, shown] = [anchor.current, tip.current]
    if (!open || !explained || !shown) return undefined
    shown.showPopover()
    place(shown, explained)
    const gone = new AbortController()
    const { signal } = gone
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        const inside =
          target instanceof Node && (shown.contains(target) || explained.contains(target))
        if (!inside) setOpen(false)
      },
      { signal },
    )
    // Ahead of whoever else hears Escape, and taken from them: it closes the tip and nothing else.
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        setOpen(false)
      },
      { signal, capture: true },
    )
    return () => {
      gone.abort()
      shown.hidePopover()
    }
  }, [open, anchor, tip])

  return { show, hide }
}
