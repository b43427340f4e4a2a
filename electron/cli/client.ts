import type { Services } from '#services/services.ts'
import type { Input, MethodName, Output } from '#shared/contract/contract.ts'
import type { Frame } from '#shared/contract/frame.ts'
import { fromErrorData } from '#shared/errors.ts'

/** Asks the services what the page asks, by the same contract. */
export type Call = <N extends MethodName>(name: N, input: Input<N>, signal?: AbortSignal) => Promise<Output<N>>

export function createCall(services: Services): Call {
  return async <N extends MethodName>(name: N, input: Input<N>, signal = new AbortController().signal) => {
    let last: Frame | undefined
    await services.serve(name, input, { signal, emit: (frame) => (last = frame) })
    if (last?.type === 'error') throw fromErrorData(last.error)
    if (last?.type !== 'result') throw new Error(`${name} gave no result`)
    return last.value as Output<N>
  }
}
