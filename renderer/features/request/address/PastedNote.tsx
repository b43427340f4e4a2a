import { X } from 'lucide-react'
import { useState } from 'react'
import type { AppError } from '#shared/errors.ts'
import type { ImportedVariable } from '#shared/interchange/imported.ts'
import { useActiveEnvironment } from '../../../session/environment.ts'
import { useStore } from '../../../session/store.ts'
import { editRequest } from '../../../session/tabs.ts'
import { Button } from '../../../ui/Button.tsx'
import { IconButton } from '../../../ui/IconButton.tsx'
import { moveToSecret } from '../auth/move-to-secret.ts'
import styles from './PastedNote.module.css'
import { dropSecret, forgetPasted, pastedStore } from './paste-command.ts'
import { withReference } from './with-reference.ts'

/** What a pasted command line had that the request has not, and its credentials for the keychain. */
export function PastedNote({ tabId }: { tabId: string }) {
  const pasted = useStore(pastedStore, (all) => all[tabId])
  const environment = useActiveEnvironment()
  const [problem, setProblem] = useState<string | null>(null)
  if (!pasted || (pasted.notes.length === 0 && pasted.secrets.length === 0)) return null
  const keep = async (secret: ImportedVariable) => {
    if (!environment) return
    try {
      const name = await moveToSecret(environment.name, secret.value)
      editRequest(tabId, (request) => withReference(request, secret.name, name))
      dropSecret(tabId, secret)
      setProblem(null)
    } catch (error) {
      setProblem((error as AppError).message)
    }
  }
  return (
    <section aria-label="Pasted command line" className={styles.note}>
      <ul className={styles.list}>
        {pasted.notes.map(({ kind, message }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <li key={at} data-kind={kind}>
            {message}
          </li>
        ))}
        {problem && <li className={styles.problem}>{problem}</li>}
      </ul>
      {pasted.secrets.map((secret) => (
        <Button key={secret.name} size="sm" onClick={() => keep(secret)} disabled={!environment}>
          Keep {secret.name} as a secret
        </Button>
      ))}
      <IconButton label="Close the note" icon={X} size="sm" onClick={() => forgetPasted(tabId)} />
    </section>
  )
}
