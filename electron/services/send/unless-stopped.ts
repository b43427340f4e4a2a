import { addAbortListener } from 'node:events'
import { AppError } from '#shared/errors.ts'

/** The promise, or `cancelled` as soon as the signal says so: a keychain that thinks must not hold up a Stop. */
export async function unlessStopped<T>(signal: AbortSignal, promise: Promise<T>): Promise<T> {
  const stopped = Promise.withResolvers<never>()
  const listening = addAbortListener(signal, () => stopped.reject(new AppError('cancelled', 'Stopped.')))
  try {
    return await Promise.race([promise, stopped.promise])
  } finally {
    listening[Symbol.dispose]()
  }
}
