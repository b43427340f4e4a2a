import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { host } from '#renderer/host/current.ts'
import { useHostQuery } from '#renderer/host/query.ts'
import { Badge } from '#renderer/ui/Badge.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import form from '#renderer/ui/form.module.css'
import { reportError } from '#renderer/ui/report-error.ts'
import { SettingRow } from './SettingRow.tsx'

/** Where secrets are kept on this machine, and why there. */
export function Secrets() {
  const store = useHostQuery('secrets.store', null).data
  const [busy, setBusy] = useState(false)
  if (!store) return null
  const fine = store.kind === 'keychain' && store.state === 'ok'
  const retry = () => {
    setBusy(true)
    void host()
      .call('secrets.retry', null)
      .catch(reportError)
      .finally(() => setBusy(false))
  }
  return (
    <div className={form.form}>
      <SettingRow label="Kept in">
        <Badge tone={fine ? 'ok' : 'warn'} size="md" icon={KeyRound}>
          {store.kind === 'keychain' ? `keychain: ${store.state}` : 'memory, until Trowel ends'}
        </Badge>
        {!fine && (
          <>
            <span>{store.message}</span>
            <Button size="sm" disabled={busy} onClick={retry}>
              Try again
            </Button>
          </>
        )}
      </SettingRow>
    </div>
  )
}
