import type { Request, RequestAuth } from '#shared/model/request.ts'
import { SegmentedControl } from '../../../ui/SegmentedControl.tsx'
import styles from './AuthPane.module.css'
import { BearerAuth } from './BearerAuth.tsx'
import { EnvironmentAuth } from './EnvironmentAuth.tsx'

interface AuthPaneProps {
  request: Request
  onChange: (change: (request: Request) => Request) => void
}

const kinds = [
  { value: 'environment', label: 'Environment' },
  { value: 'bearer', label: 'Bearer token' },
  { value: 'none', label: 'None' },
] as const

const first: Record<RequestAuth['type'], RequestAuth> = {
  environment: { type: 'environment' },
  bearer: { type: 'bearer', token: '{{DATABRICKS_TOKEN}}' },
  none: { type: 'none' },
}

/** How this request signs in. */
export function AuthPane({ request: { auth }, onChange }: AuthPaneProps) {
  const set = (next: RequestAuth) => onChange((draft) => ({ ...draft, auth: next }))
  return (
    <div className={styles.pane}>
      <SegmentedControl
        label="Sign in with"
        value={auth.type}
        options={kinds}
        onChange={(type) => type !== auth.type && set(first[type])}
      />
      {auth.type === 'environment' && <EnvironmentAuth />}
      {auth.type === 'bearer' && <BearerAuth token={auth.token} onChange={(token) => set({ type: 'bearer', token })} />}
      {auth.type === 'none' && (
        <p className={styles.text}>No credential is added. A typed Authorization header is still sent.</p>
      )}
    </div>
  )
}
