import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { AppError } from '#shared/errors.ts'
import { parseTemplate } from '#shared/template/parse-template.ts'
import { useActiveEnvironment } from '../../../session/environment.ts'
import { Button } from '../../../ui/Button.tsx'
import { MissingNote } from '../rows/MissingNote.tsx'
import { VariableField } from '../variables/VariableField.tsx'
import styles from './AuthPane.module.css'
import { moveToSecret } from './move-to-secret.ts'

/** A token in the draft itself would end up in files and in the session. */
function isLiteral(token: string): boolean {
  return parseTemplate(token).some((part) => part.type === 'literal' && part.text.trim().length >= 8)
}

/** The token as a template. A literal one is warned about, with the way out. */
export function BearerAuth({ token, onChange }: { token: string; onChange: (token: string) => void }) {
  const environment = useActiveEnvironment()
  const [problem, setProblem] = useState<string | null>(null)
  const move = async () => {
    if (!environment) return
    try {
      onChange(`{{${await moveToSecret(environment.name, token.trim())}}}`)
      setProblem(null)
    } catch (error) {
      setProblem((error as AppError).message)
    }
  }
  return (
    <>
      <div className={styles.field}>
        <VariableField label="Bearer token" value={token} placeholder="{{DATABRICKS_TOKEN}}" onChange={onChange} />
        <MissingNote text={token} />
      </div>
      {isLiteral(token) ? (
        <div className={styles.warning}>
          <TriangleAlert size={16} aria-hidden />
          <span className={styles.warningText}>
            {problem ?? 'This token is part of the request and would be kept with it. A secret stays in the keychain.'}
          </span>
          <Button size="sm" onClick={move} disabled={!environment}>
            Move to a secret
          </Button>
        </div>
      ) : (
        <p className={styles.text}>Sent as “Authorization: Bearer …”. A secret goes only to the host it is bound to.</p>
      )}
    </>
  )
}
