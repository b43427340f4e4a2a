import { Ellipsis, Lock } from 'lucide-react'
import { useState } from 'react'
import { host } from '#renderer/host/current.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { ConfirmDialog } from '#renderer/ui/ConfirmDialog.tsx'
import { copyText } from '#renderer/ui/copy-text.ts'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Menu } from '#renderer/ui/Menu.tsx'
import { reportError } from '#renderer/ui/report-error.ts'
import type { SecretState } from '#shared/model/secret.ts'
import { CellField } from './CellField.tsx'
import { SecretBadge } from './SecretBadge.tsx'
import { SecretForm } from './SecretForm.tsx'
import { useVariableEdits } from './use-variable-edits.ts'
import styles from './VariableTable.module.css'
import type { VariableOwner } from './variable-owner.ts'

export interface SecretRowProps {
  owner: VariableOwner
  name: string
  secret: SecretState | undefined
  fresh: boolean
}

export function SecretRow({ owner, name, secret, fresh }: SecretRowProps) {
  const edits = useVariableEdits(owner, name)
  const [typing, setTyping] = useState(false)
  const [asking, setAsking] = useState(false)
  const { environment, elsewhere } = owner
  const isSet = environment !== null && secret?.state !== 'missing'
  const forget = () =>
    environment !== null && void host().call('secrets.remove', { environment, name }).catch(reportError)
  return (
    <tr className={styles.row}>
      <td className={styles.cell}>
        <CellField
          label={`Name of ${name}`}
          value={name}
          fresh={fresh}
          invalid={edits.problem !== null}
          // The value is kept under the name and cannot be read to be moved.
          readOnly={isSet && !elsewhere}
          title={isSet && !elsewhere ? 'A secret keeps its name while its value is set.' : undefined}
          onSave={edits.rename}
        />
      </td>
      <td className={styles.cell}>
        {environment === null ? (
          <span className={styles.kind}>no environment is active</span>
        ) : typing ? (
          <SecretForm
            dense
            environment={environment}
            elsewhere={elsewhere}
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
            {elsewhere && <span className={styles.kind}>for {environment}</span>}
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
            {
              label: 'Delete',
              danger: true,
              onSelect: () => (isSet && !elsewhere ? setAsking(true) : void edits.remove()),
            },
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
