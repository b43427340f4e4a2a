import { Ellipsis, Lock } from 'lucide-react'
import { useState } from 'react'
import { host } from '#renderer/host/current.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { copyText } from '#renderer/ui/copy-text.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { reportError } from '#renderer/ui/report-error.ts'
import type { Environment } from '#shared/model/environment.ts'
import type { SecretState } from '#shared/model/secret.ts'
import { CellField } from './CellField.tsx'
import { SecretBadge } from './SecretBadge.tsx'
import { SecretForm } from './SecretForm.tsx'
import { useVariableEdits } from './use-variable-edits.ts'
import styles from './VariableTable.module.css'

export interface SecretRowProps {
  environment: Environment
  name: string
  secret: SecretState | undefined
  fresh: boolean
}

export function SecretRow({ environment, name, secret, fresh }: SecretRowProps) {
  const edits = useVariableEdits(environment, name)
  const [typing, setTyping] = useState(false)
  const [asking, setAsking] = useState(false)
  const isSet = secret?.state !== 'missing'
  const forget = () => void host().call('secrets.remove', { environment: environment.name, name }).catch(reportError)
  return (
    <tr className={styles.row}>
      <td className={styles.cell}>
        <CellField
          label={`Name of ${name}`}
          value={name}
          fresh={fresh}
          invalid={edits.problem !== null}
          // The value is kept under the name and cannot be read to be moved.
          readOnly={isSet}
          title={isSet ? 'A secret keeps its name while its value is set.' : undefined}
          onSave={(next) => void edits.rename(next)}
        />
      </td>
      <td className={styles.cell}>
        {typing ? (
          <SecretForm
            dense
            environment={environment.name}
            name={name}
            label={`Value of ${name}`}
            placeholder="Paste the value"
            submitLabel={isSet ? 'Replace' : 'Set secret'}
            onDone={() => setTyping(false)}
            onCancel={() => setTyping(false)}
          />
        ) : (
          <>
            <SecretBadge secret={secret} />
            <span className={styles.space} />
            <Button size="sm" className={styles.new} onClick={() => setTyping(true)}>
              {isSet ? 'Replace' : 'Set secret'}
            </Button>
          </>
        )}
      </td>
      <td className={styles.cell}>
        <span className={`${styles.kind} ${styles.secret}`}>
          <Lock size={12} aria-hidden />
          secret
        </span>
      </td>
      <td className={`${styles.cell} ${styles.bare}`}>
        <Menu
          label={name}
          align="end"
          trigger={<IconButton size="sm" label={`More for ${name}`} icon={Ellipsis} />}
          items={[
            { label: 'Copy as {{…}}', onSelect: () => void copyText(`{{${name}}}`) },
            { label: 'Forget the value', disabled: !isSet, onSelect: forget },
            'separator',
            { label: 'Delete', danger: true, onSelect: () => (isSet ? setAsking(true) : void edits.remove()) },
          ]}
        />
        <ConfirmDialog
          open={asking}
          danger
          title={`Delete the secret ${name}?`}
          confirmLabel="Delete secret"
          onConfirm={() => void edits.remove()}
          onClose={() => setAsking(false)}
        >
          Its value is removed from where it is kept and cannot be brought back.
        </ConfirmDialog>
      </td>
      {edits.problem && (
        <td role="alert" className={styles.problem}>
          {edits.problem}
        </td>
      )}
    </tr>
  )
}
