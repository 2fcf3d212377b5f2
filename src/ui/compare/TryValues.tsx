import { useId, useMemo, useState } from 'react'
import { readSeries } from '#room/core/series.ts'
import { appliesTo, describe, SETTING_NAMES, type SettingName } from '#room/core/settings.ts'
import { goingSeries, seriesAround } from '#room/store/selectors.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Disclosure } from '#room/ui/common/Disclosure.tsx'
import { useDispatch, useTally } from '#room/ui/common/tally.ts'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { SeriesProgress, START_ID } from './SeriesProgress.tsx'
import { rightValues } from './rightValues.ts'
import { SettingChoice } from './SettingChoice.tsx'
import styles from './TryValues.module.css'
import { useCompareMessages } from './useCompareMessages.ts'

/** One setting, a list of values: each trained after the other, and pinned. */
export function TryValues() {
  const compare = useCompareMessages()
  const [open, setOpen] = useState(false)
  const going = useTally(goingSeries) !== null
  return (
    <Disclosure summary={compare.tryValues} open={open || going} onToggle={setOpen}>
      <fieldset className={styles['group']} aria-label={compare.tryValues}>
        <Form />
        <SeriesProgress />
      </fieldset>
    </Disclosure>
  )
}

/** All values of a choice or a switch; of numbers none comes before another. */
function firstText(name: SettingName): string {
  const setting = describe(name)
  if (setting.kind === 'switch') return 'true, false'
  return setting.kind === 'choice' ? setting.values.join(', ') : ''
}

function Form() {
  const compare = useCompareMessages()
  const { page, settings } = useMessages()
  const dispatch = useDispatch()
  const id = useId()
  const variant = useTally((state) => state.variant)
  const around = useTally(seriesAround)
  const series = useTally(goingSeries)
  const [chosen, setChosen] = useState<SettingName>('units')
  const [texts, setTexts] = useState<Partial<Record<SettingName, string>>>({})
  const name = appliesTo(chosen, variant) ? chosen : 'units'
  const text = texts[name] ?? firstText(name)
  const read = useMemo(() => readSeries({ name, text }, around), [name, text, around])
  const problems = 'problems' in read ? read.problems : []
  // An empty field is not wrong yet; while a series runs, the places that it takes are no news.
  const told = series === null ? problems.filter(({ code }) => code !== 'no-values') : []
  const wrong = told.some(({ code }) => code !== 'no-room')
  const elsewhere = series !== null && series.variant !== variant
  return (
    <>
      <p className={styles['explain']}>{compare.explain(describe(name).group)}</p>
      <div className={styles['fields']}>
        <div className={styles['field']}>
          <label htmlFor={`${id}-setting`}>{compare.setting}</label>
          <SettingChoice
            id={`${id}-setting`}
            names={SETTING_NAMES.filter((one) => appliesTo(one, variant))}
            chosen={name}
            onChoose={setChosen}
          />
        </div>
        <div className={`${styles['field']} ${styles['values']}`}>
          <label htmlFor={`${id}-values`}>{compare.values}</label>
          <input
            id={`${id}-values`}
            type="text"
            autoComplete="off"
            spellCheck={false}
            value={text}
            aria-invalid={wrong}
            aria-describedby={`${id}-hint ${id}-problems`}
            onChange={({ target }) => setTexts({ ...texts, [name]: target.value })}
          />
        </div>
        <Button
          kind="tall"
          id={START_ID}
          disabled={problems.length > 0 || series !== null}
          aria-describedby={`${id}-problems`}
          onClick={() => dispatch({ type: 'try-values', name, text })}
        >
          {compare.start}
        </Button>
      </div>
      <p id={`${id}-hint`} className="hint">
        {compare.valuesHint(rightValues(name, settings))}
      </p>
      <div id={`${id}-problems`} className={styles['problems']} aria-live="polite">
        {[...new Set(told.map((problem) => compare.problem(problem)))].map((words) => (
          <p key={words} className={wrong ? undefined : 'hint'}>
            {words}
          </p>
        ))}
        {elsewhere && <p className="hint">{compare.elsewhere(page.variants[series.variant])}</p>}
      </div>
    </>
  )
}
