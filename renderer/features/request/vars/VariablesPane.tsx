import type { Request } from '#shared/model/request.ts'
import { CaptureRows } from './CaptureRows.tsx'
import { OwnVariables } from './OwnVariables.tsx'
import { SessionValues } from './SessionValues.tsx'
import styles from './VariablesPane.module.css'

export interface VariablesPaneProps {
  tabId: string
  request: Request
  onChange: (change: (request: Request) => Request) => void
}

/** What the request has of variables: its own, what it captures from answers, and what was captured so far. */
export function VariablesPane(props: VariablesPaneProps) {
  return (
    <div className={styles.pane}>
      <OwnVariables request={props.request} onChange={props.onChange} />
      <CaptureRows {...props} />
      <SessionValues />
    </div>
  )
}
