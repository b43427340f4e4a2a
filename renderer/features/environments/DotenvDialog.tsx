import { Lock } from 'lucide-react'
import { useState } from 'react'
import { host } from '#renderer/host/current.ts'
import { useHostQuery } from '#renderer/host/query.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { showToast } from '#renderer/ui/toast.ts'
import { problemOf } from '#shared/error-texts.ts'
import styles from './DotenvDialog.module.css'
import { chosenRows, firstChoice, type ReadDotenv } from './dotenv-choice.ts'

const kinds = [
  { value: 'plain', label: 'in the file' },
  { value: 'secret', label: 'in the keychain' },
]

interface DotenvDialogProps {
  environment: string
  read: ReadDotenv & { file: string }
  onClose: () => void
}

/** Every line of a `.env` file with what will become of it. Nothing is written before Import. */
export function DotenvDialog({ environment, read, onClose }: DotenvDialogProps) {
  const { rows, importId, file } = read
  const [choice, setChoice] = useState(() => firstChoice(rows))
  const [problems, setProblems] = useState<readonly string[]>([])
  const list = useHostQuery('environments.list', null).data?.environments
  const known = new Set(list?.find(({ name }) => name === environment)?.variables.map(({ name }) => name))
  const chosen = chosenRows(rows, choice)
  const take = async () => {
    try {
      const result = await host().call('variables.takeDotenv', { importId, environment, rows: chosen })
      const count = result.taken === 1 ? '1 variable' : `${result.taken} variables`
      showToast({ text: `${count} of ${file} imported into ${environment}` })
      if (result.problems.length === 0) onClose()
      else setProblems(result.problems.map(({ name, message }) => `${name}: ${message}`))
    } catch (error) {
      setProblems([problemOf(error)])
    }
  }
  const done = problems.length > 0
  return (
    <Dialog
      open
      onClose={onClose}
      width={720}
      title={`Import ${file} into ${environment}`}
      footer={
        <>
          <span className={styles.count} role="status">
            {chosen.length} of {rows.length} lines
          </span>
          <Button onClick={onClose}>{done ? 'Close' : 'Cancel'}</Button>
          {!done && (
            <Button variant="primary" disabled={chosen.length === 0} onClick={() => void take()}>
              Import
            </Button>
          )}
        </>
      }
    >
      {problems.map((problem) => (
        <p key={problem} role="alert" className={styles.problem}>
          {problem}
        </p>
      ))}
      <ul aria-label={`Lines of ${file}`} className={styles.rows}>
        {rows.map(({ line, name, value, credential, problem }) => {
          const own = choice[line] ?? { take: false, secret: false }
          const set = (change: Partial<typeof own>) => setChoice((all) => ({ ...all, [line]: { ...own, ...change } }))
          return (
            <li key={line} className={styles.row} data-off={!own.take || undefined}>
              <Checkbox
                label={`Import ${name}`}
                checked={own.take}
                disabled={problem !== undefined}
                onChange={(on) => set({ take: on })}
              />
              <span className={styles.name} title={`Line ${line}`}>
                {name}
              </span>
              {problem === undefined ? (
                <span className={styles.value}>{credential || own.secret ? '••••••••' : value}</span>
              ) : (
                <span className={styles.problem}>
                  Line {line}: {problem}
                </span>
              )}
              {known.has(name) && problem === undefined && <span className={styles.note}>replaces</span>}
              {problem !== undefined ? null : credential ? (
                <span className={styles.secret} title="It looks like a credential, and comes into no file.">
                  <Lock size={12} aria-hidden />
                  in the keychain
                </span>
              ) : (
                <Select
                  bare
                  size="sm"
                  label={`Where ${name} is kept`}
                  value={own.secret ? 'secret' : 'plain'}
                  options={kinds}
                  onChange={(kind) => set({ secret: kind === 'secret' })}
                />
              )}
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
