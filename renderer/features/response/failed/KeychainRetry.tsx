import { useState } from 'react'
import { host } from '../../../host/current.ts'
import { Button } from '../../../ui/Button.tsx'
import { showToast } from '../../../ui/toast.ts'

/** Asks the keychain anew, after it was unlocked. */
export function KeychainRetry() {
  const [busy, setBusy] = useState(false)
  const retry = async () => {
    setBusy(true)
    try {
      showToast({ text: (await host().call('secrets.retry', null)).message })
    } catch {
      showToast({ text: 'The keychain did not answer.' })
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button disabled={busy} onClick={() => void retry()}>
      Ask the keychain again
    </Button>
  )
}
