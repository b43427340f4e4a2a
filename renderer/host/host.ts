import type { Input, MethodName, Output, Progress } from '#shared/contract/contract.ts'
import type { Frame } from '#shared/contract/frame.ts'
import { AppError, fromErrorData } from '#shared/errors.ts'
import type { Transport } from './transport.ts'

export interface CallOptions<N extends MethodName> {
  signal?: AbortSignal
  onProgress?: (value: Progress<N>) => void
}

/** The page's only door out. */
export interface Host {
  call<N extends MethodName>(name: N, input: Input<N>, options?: CallOptions<N>): Promise<Output<N>>
}

const never = new AbortController().signal

export function createHost(transport: Transport): Host {
  return {
    call<N extends MethodName>(name: N, input: Input<N>, options: CallOptions<N> = {}) {
      const signal = options.signal ?? never
      return new Promise<Output<N>>((resolve, reject) => {
        if (signal.aborted) return reject(new AppError('cancelled', 'Stopped.'))
        transport.start(name, input, signal, (frame: Frame) => {
          if (frame.type === 'progress') options.onProgress?.(frame.value as Progress<N>)
          else if (frame.type === 'result') resolve(frame.value as Output<N>)
          else reject(fromErrorData(frame.error))
        })
      })
    },
  }
}
