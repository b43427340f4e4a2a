import { Component, type ReactNode } from 'react'
import { CrashScreen } from './CrashScreen.tsx'
import { saveSessionNow } from './session-sync.ts'

/** A bug in the page ends here: drafts are saved first, then a sentence and a way on. */
export class CrashBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('Unknown') }
  }

  override componentDidCatch(): void {
    saveSessionNow()
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <CrashScreen error={this.state.error} />
  }
}
