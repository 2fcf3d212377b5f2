import { memo, useState } from 'react'
import type { Inside } from '#room/core/inside.ts'
import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { CountTable } from './CountTable.tsx'
import { StatesTable } from './StatesTable.tsx'
import type { UnitRows } from './unitRows.ts'
import { useInsideMessages } from './useInsideMessages.ts'

interface InsideTablesProps {
  readonly inside: Inside
  readonly shown: UnitRows
}

/** The numbers behind the figures. Nothing is made of them until somebody asks. */
export const InsideTables = memo(function InsideTables({ inside, shown }: InsideTablesProps) {
  const words = useInsideMessages()
  const [open, setOpen] = useState({ states: false, counts: false })
  return (
    <div className="wide">
      <Disclosure
        summary={words.showStates}
        open={open.states}
        onToggle={(states) => setOpen((now) => ({ ...now, states }))}
      >
        {open.states && <StatesTable inside={inside} shown={shown} />}
      </Disclosure>
      <Disclosure
        summary={words.showCounts}
        open={open.counts}
        onToggle={(counts) => setOpen((now) => ({ ...now, counts }))}
      >
        {open.counts && <CountTable inside={inside} />}
      </Disclosure>
    </div>
  )
})
