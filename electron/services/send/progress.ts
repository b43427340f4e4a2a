import type { SendProgress } from '#shared/model/response.ts'

/** At most 20 a second; an answer that is there sooner than the first of them tells nothing. */
const intervalMs = 50

export interface ProgressReport {
  phase(phase: SendProgress['phase']): void
  receiving(received: number, total: number | null): void
  /** Nothing is told from now on. */
  stop(): void
}

export function createProgress(emit: (progress: SendProgress) => void): ProgressReport {
  let latest: SendProgress = { phase: 'preparing', received: 0, total: null }
  let timer: NodeJS.Timeout | null = null
  let stopped = false

  function tell(): void {
    timer = null
    if (!stopped) emit(latest)
  }
  function change(next: SendProgress): void {
    latest = next
    if (!stopped) timer ??= setTimeout(tell, intervalMs)
  }
  return {
    phase: (phase) => change({ ...latest, phase }),
    receiving: (received, total) => change({ phase: 'receiving', received, total }),
    stop() {
      stopped = true
      if (timer) clearTimeout(timer)
    },
  }
}
