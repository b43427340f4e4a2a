import { CircleSlash, ClipboardCopy, RotateCw, Unplug } from 'lucide-react'
import type { AppError } from '#shared/errors.ts'
import { useActiveEnvironment } from '../../../session/environment.ts'
import { send } from '../../../session/exchanges.ts'
import { setLayout } from '../../../session/layout.ts'
import { findTab } from '../../../session/tabs.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyText } from '../../../ui/copy-text.ts'
import { showToast } from '../../../ui/toast.ts'
import { StepsTable } from '../details/StepsTable.tsx'
import { Explanation } from '../Explanation.tsx'
import { formatDuration } from '../format-duration.ts'
import { detailOf } from './error-detail.ts'
import styles from './FailedView.module.css'
import { failureReport } from './failure-report.ts'
import { failedBeforeSending, failureTitle } from './failure-title.ts'
import { KeychainRetry } from './KeychainRetry.tsx'
import { MissingVariables } from './MissingVariables.tsx'

export interface FailedViewProps {
  tabId: string
  error: AppError
  startedAt: number
  endedAt: number
}

function openEnvironments() {
  setLayout('sidebar.open', true)
  setLayout('section', 'environments')
}

/** There is no answer: what happened, why it is likely, and the way out. */
export function FailedView({ tabId, error, startedAt, endedAt }: FailedViewProps) {
  const environment = useActiveEnvironment()
  const { code } = error
  if (code === 'cancelled') {
    return (
      <div className={styles.failed}>
        <div className={styles.head}>
          <CircleSlash size={16} className={styles.quiet} aria-hidden />
          <h3>Stopped after {formatDuration(endedAt - startedAt)}</h3>
        </div>
        <p className={styles.note}>The server may have received the request all the same.</p>
      </div>
    )
  }
  const { steps, missing } = detailOf(error)
  const before = failedBeforeSending(code)
  const copyReport = async () => {
    const done = await copyText(failureReport(error, findTab(tabId)?.request, startedAt, endedAt))
    showToast({ text: done ? 'Report copied, without secrets.' : 'The clipboard did not take the text.' })
  }
  const actions = (
    <>
      {code !== 'confirmation_required' && (
        <Button icon={RotateCw} onClick={() => void send(tabId, environment?.name ?? null)}>
          Send again
        </Button>
      )}
      {code.startsWith('keychain_') && <KeychainRetry />}
      {before && code !== 'unresolved_variables' && <Button onClick={openEnvironments}>Open Environments</Button>}
      {code !== 'confirmation_required' && (
        <Button variant="quiet" icon={ClipboardCopy} onClick={() => void copyReport()}>
          Copy report
        </Button>
      )}
    </>
  )
  return (
    <div className={styles.failed}>
      <div className={styles.head}>
        <Unplug size={16} className={before ? styles.warning : styles.error} aria-hidden />
        <h3>{failureTitle(code)}</h3>
      </div>
      <Explanation what={error.message} likely={error.likely} remedy={error.remedy} actions={actions} />
      {missing.length > 0 && <MissingVariables names={missing} onOpenEnvironments={openEnvironments} />}
      {steps.length > 0 && (
        <div className={styles.steps}>
          <StepsTable steps={steps} />
        </div>
      )}
    </div>
  )
}
