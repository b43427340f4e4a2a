import type { AppError } from '#shared/errors.ts'
import type { Environment } from '#shared/model/environment.ts'
import { useHostQuery } from '../../../host/query.ts'
import { markRecent } from '../../../session/endpoint-marks.ts'
import { useActiveEnvironment } from '../../../session/environment.ts'
import { exchangesStore, send, stop } from '../../../session/exchanges.ts'
import { useStore } from '../../../session/store.ts'
import { findTab } from '../../../session/tabs.ts'
import { markUsed } from '../../../session/used-operations.ts'

export interface SendState {
  sending: boolean
  /** Null when none is active, undefined until it is known. */
  environment: Environment | null | undefined
  /** The protected environment asks before this request goes out. */
  question: AppError | null
  send(confirmed?: boolean): void
  stop(): void
}

/** Sending the draft of a tab in the active environment. */
export function useSend(tabId: string): SendState {
  const environment = useActiveEnvironment()
  const project = useHostQuery('app.info', null).data?.projectFolder
  const exchange = useStore(exchangesStore, (all) => all[tabId])
  return {
    environment,
    sending: exchange?.state === 'sending',
    question: exchange?.state === 'failed' && exchange.error.code === 'confirmation_required' ? exchange.error : null,
    send(confirmed = false) {
      const operationId = findTab(tabId)?.request.operationId
      if (operationId !== undefined) {
        markRecent(operationId)
        if (project !== undefined) markUsed(project, operationId)
      }
      void send(tabId, environment === undefined ? undefined : (environment?.name ?? null), confirmed)
    },
    stop: () => stop(tabId),
  }
}
