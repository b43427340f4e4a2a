import { AppError } from '#shared/errors.ts'

/**
 * Why one send ends early: the person's Stop or a time limit, whichever comes first. It stands between the caller's signal and
 * the half dozen things that run for a send, because a signal for each of them costs more than a small answer takes.
 */
export interface Stop {
  readonly reason: AppError | null
  /** The first reason counts. */
  now(reason: AppError): void
  /** Runs `action` once it stops, at once if it has. Gives back how to forget that. */
  heed(action: (reason: AppError) => void): () => void
  /** Lets go of the caller's signal. */
  release(): void
}

export function createStop(signal: AbortSignal): Stop {
  const actions = new Set<(reason: AppError) => void>()
  let reason: AppError | null = null

  function now(why: AppError): void {
    if (reason) return
    reason = why
    for (const action of actions) action(why)
    actions.clear()
  }
  const abort = () => now(stopped())
  if (signal.aborted) abort()
  else signal.addEventListener('abort', abort)
  return {
    get reason() {
      return reason
    },
    now,
    heed(action) {
      if (reason) action(reason)
      else actions.add(action)
      return () => actions.delete(action)
    },
    release: () => signal.removeEventListener('abort', abort),
  }
}

/** The promise, or the reason as soon as there is one: a keychain that thinks must not hold up a Stop. */
export async function unlessStopped<T>(stop: Stop, run: () => Promise<T>): Promise<T> {
  if (stop.reason) throw stop.reason
  let forget = () => {}
  const early = new Promise<never>((_, reject) => {
    forget = stop.heed(reject)
  })
  try {
    return await Promise.race([run(), early])
  } finally {
    forget()
  }
}

export function stopped(): AppError {
  return new AppError('cancelled', 'Stopped.')
}
