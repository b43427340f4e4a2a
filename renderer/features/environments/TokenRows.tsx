import { Lock } from 'lucide-react'
import { useState } from 'react'
import { host } from '#renderer/host/current.ts'
import { useHostQuery } from '#renderer/host/query.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import form from '#renderer/ui/form.module.css'
import { reportError } from '#renderer/ui/report-error.ts'
import { type Environment, tokenVariable } from '#shared/model/environment.ts'
import styles from './EnvironmentMain.module.css'
import { FormRow } from './FormRow.tsx'
import { SecretBadge } from './SecretBadge.tsx'
import { SecretForm } from './SecretForm.tsx'

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** The token of the environment: set, replaced, deleted, never shown; and the one origin it goes to. */
export function TokenRows({ environment: { name } }: { environment: Environment }) {
  const secrets = useHostQuery('secrets.list', { environment: name }).data
  const token = secrets?.find((secret) => secret.name === tokenVariable)
  const [replacing, setReplacing] = useState(false)
  const [asking, setAsking] = useState(false)
  if (!token) return null
  const remove = () => void host().call('secrets.remove', { environment: name, name: tokenVariable }).catch(reportError)
  const isSet = token.state === 'set'
  return (
    <>
      <FormRow label="Token">
        {!replacing && <SecretBadge secret={token} />}
        {isSet && !replacing && token.savedAt !== null && (
          <span className={styles.hint}>since {day(token.savedAt)}</span>
        )}
        {(!isSet || replacing) && (
          <SecretForm
            environment={name}
            name={tokenVariable}
            label="Token"
            placeholder="Paste the token"
            submitLabel={replacing ? 'Replace token' : 'Set token'}
            onDone={() => setReplacing(false)}
            onCancel={replacing ? () => setReplacing(false) : undefined}
          />
        )}
        {isSet && !replacing && (
          <>
            <Button size="sm" onClick={() => setReplacing(true)}>
              Replace token
            </Button>
            <Button size="sm" variant="quiet" destructive onClick={() => setAsking(true)}>
              Delete token
            </Button>
          </>
        )}
      </FormRow>
      {token.origin !== null && (
        <FormRow label="Bound to">
          <Lock size={14} aria-hidden />
          <span className={form.exact}>{token.origin}</span>
          <span className={styles.hint}>The token goes to this origin and to no other.</span>
        </FormRow>
      )}
      <ConfirmDialog
        open={asking}
        danger
        title={`Delete the token of ${name}?`}
        confirmLabel="Delete token"
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        It is removed from where it is kept and cannot be brought back here. In the workspace it stays valid.
      </ConfirmDialog>
    </>
  )
}
