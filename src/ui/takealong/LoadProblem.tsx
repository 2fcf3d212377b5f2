import type { FileProblem } from '#room/core/files/fileProblem.ts'
import { readField } from '#room/core/readSettings.ts'
import type { SettingName } from '#room/core/settings.ts'
import { Button } from '#room/ui/common/Button.tsx'
import { Notice } from '#room/ui/common/Notice.tsx'
import { useMessages } from '#room/ui/messages/useMessages.ts'
import { useTakealongMessages } from './useTakealongMessages.ts'

interface LoadProblemProps {
  readonly problem: FileProblem | { readonly unreadable: string }
  /** Sets what the file asks for, and loads it. */
  readonly onSet: (name: SettingName, value: string | number) => void
  readonly onDismiss: () => void
}

/** Why a file was not loaded; where another value of a setting would do, with a button for that. */
export function LoadProblem({ problem, onSet, onDismiss }: LoadProblemProps) {
  const words = useTakealongMessages()
  const { settings } = useMessages()
  const { title, why } =
    'unreadable' in problem ? words.unreadable(problem.unreadable) : words.problem(problem)
  const way = 'code' in problem && problem.code === 'other-setting' ? problem : null
  const canSet = way !== null && 'value' in readField(way.name, String(way.found))
  return (
    <Notice
      kind="alert"
      title={title}
      action={
        way !== null && canSet ? (
          <Button onClick={() => onSet(way.name, way.found)}>
            {words.setAndLoad(settings.labels[way.name], settings.shown(way.found))}
          </Button>
        ) : (
          <Button onClick={onDismiss}>{words.dismiss}</Button>
        )
      }
    >
      {why}
    </Notice>
  )
}
