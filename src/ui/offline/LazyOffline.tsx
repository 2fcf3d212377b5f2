import { lazy, Suspense, type ReactNode } from 'react'

// After the first paint, and only where there is something to say. Should they not come, nothing is said.
const views = () =>
  import('./views.ts').catch(() => ({ NewerPage: Nothing, WorksOffline: Nothing }))
const NewerPage = lazy(async () => ({ default: (await views()).NewerPage }))
const WorksOffline = lazy(async () => ({ default: (await views()).WorksOffline }))

const Nothing: (props: { readonly dismiss?: ReactNode }) => ReactNode = () => null

export function LazyWorksOffline() {
  return (
    <Suspense>
      <WorksOffline />
    </Suspense>
  )
}

export function LazyNewerPage({ dismiss }: { readonly dismiss: ReactNode }) {
  return (
    <Suspense>
      <NewerPage dismiss={dismiss} />
    </Suspense>
  )
}
