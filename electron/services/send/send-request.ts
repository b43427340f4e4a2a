import type { CallContext } from '#shared/contract/define.ts'
import { AppError } from '#shared/errors.ts'
import type { Request } from '#shared/model/request.ts'
import type { Response, SendProgress } from '#shared/model/response.ts'
import type { Bodies } from '../bodies/bodies.ts'
import type { Files } from '../files/files.ts'
import type { VariableSource } from '../resolve/variable-source.ts'

export interface SendDeps {
  variables: VariableSource
  bodies: Bodies
  files: Files
  version: string
  log(level: 'info' | 'warn' | 'error', message: string): void
}

export interface SendInput {
  request: Request
  environment: string | null
  confirmed: boolean
}

/** Sends one request and answers with the response; an AppError means that there was no answer. */
export interface Send {
  (input: SendInput, context: CallContext<SendProgress>): Promise<Response>
  /** Closes the connections that are kept for the next request. */
  close(): void
}

export function createSend(_deps: SendDeps): Send {
  const send = async (): Promise<Response> => {
    throw new AppError('unsupported', 'Sending is being built.')
  }
  return Object.assign(send, { close() {} })
}
