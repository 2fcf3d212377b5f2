import type { Letter } from '#room/core/pinnedRun.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { useDispatch } from '#room/ui/common/tally.ts'
import { PIN_ID } from './PinButton.tsx'
import { useCompareMessages } from './useCompareMessages.ts'

/** What to do with a pinned run. */
export function RunActions({ letter }: { readonly letter: Letter }) {
  const compare = useCompareMessages()
  const dispatch = useDispatch()
  return (
    <>
      <Button kind="bare" onClick={() => dispatch({ type: 'use-settings', letter })}>
        {compare.use}
      </Button>
      <Button
        kind="bare"
        aria-label={compare.unpinNamed(letter)}
        onClick={({ currentTarget }) => {
          const next = buttonAfter(currentTarget)
          dispatch({ type: 'unpin', letter })
          next?.focus()
        }}
      >
        {compare.unpin}
      </Button>
    </>
  )
}

/** Whoever unpins a run is not left nowhere: the same button of the next run, or of the one before, or "Pin this run". */
function buttonAfter(button: HTMLElement): HTMLElement | null {
  const row = button.closest('tr')
  const next = lastButton(row?.nextElementSibling) ?? lastButton(row?.previousElementSibling)
  return next ?? document.getElementById(PIN_ID)
}

const lastButton = (row: Element | null | undefined) =>
  row?.querySelector<HTMLElement>('button:last-of-type')
