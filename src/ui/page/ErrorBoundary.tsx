import { Component, type ReactNode } from 'react'
import { Crash } from './Crash.tsx'

interface Props {
  readonly children: ReactNode
}

interface Caught {
  readonly detail: string | null
}

/** Catches what a view throws: only a bug does. */
export class ErrorBoundary extends Component<Props, Caught> {
  override state: Caught = { detail: null }

  static getDerivedStateFromError(error: unknown): Caught {
    return { detail: String(error) }
  }

  override render() {
    const { detail } = this.state
    return detail === null ? this.props.children : <Crash detail={detail} />
  }
}
