import type { AppError, ErrorCode } from '#shared/errors.ts'
import type { Environment } from '#shared/model/environment.ts'
import { useHostQuery } from '../../../host/query.ts'
import { markRecent } from '../../../session/endpoint-marks.ts'
import { useActiveEnvironment } from '../../../session/environment.ts'
import { exchangesStore, type SendMore, send, stop } from '../../../session/exchanges.ts'
import { useStore } from '../../../session/store.ts'
import { findTab } from '../../../session/tabs.ts'
import { markUsed } from '../../../session/used-operations.ts'

export interface SendState {
  sending: boolean
  /** Null when none is active, undefined until it is known. */
  environment: Environment | null | undefined
  /** The protected environment asks before this request goes out. */
  question: AppError | null
  /** The request asks for values before it goes out. */
  asking: AppError | null
  /** Where the answer to a question goes: where it was asked for. */
  where: Environment | null | undefined
  /** What the button says. */
  word: string
  send(more?: SendMore): void
  stop(): void
}

/** What a button says that sends there. */
export function wordFor(environment: Environment | null | undefined): string {
  return environment?.protected ? `Send to ${environment.name}` : 'Send'
}

/** Sending the draft of a tab in the active environment. */
export function useSend(tabId: string): SendState {
  const environment = useActiveEnvironment()
  const project = useHostQuery('app.info', null).data?.projectFolder
  const exchange = useStore(exchangesStore, (all) => all[tabId])
  const failed = (code: ErrorCode) =>
    exchange?.state === 'failed' && exchange.error.code === code ? exchange.error : null
  const list = useHostQuery('environments.list', null).data
  const asked = exchange?.state === 'failed' ? exchange.environment : undefined
  return {
    environment,
    where: asked === undefined ? environment : list?.environments.find(({ name }) => name === asked),
    sending: exchange?.state === 'sending',
    question: failed('confirmation_required'),
    asking: failed('prompt_required'),
    word: wordFor(environment),
    send(more = {}) {
      const operationId = findTab(tabId)?.request.operationId
      if (operationId !== undefined) {
        markRecent(operationId)
        if (project !== undefined) markUsed(project, operationId)
      }
      void send(tabId, environment === undefined ? undefined : (environment?.name ?? null), more)
    },
    stop: () => stop(tabId),
  }
}
