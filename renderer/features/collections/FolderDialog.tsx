import { useState } from 'react'
import { problemOf } from '#shared/error-texts.ts'
import type { FolderSettings } from '#shared/model/collection.ts'
import type { RequestAuth } from '#shared/model/request.ts'
import { host } from '../../host/current.ts'
import { variablesInTurn } from '../../session/in-turn.ts'
import { useStore } from '../../session/store.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { MarkdownField } from '../../ui/MarkdownField.tsx'
import { SegmentedControl } from '../../ui/SegmentedControl.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './FolderDialog.module.css'
import { closeFolder, folderStore } from './folder-settings.ts'

/** What a collection or folder says of the requests in it: how they sign in, and notes about them. */
export function FolderDialog() {
  const open = useStore(folderStore, (state) => state)
  return open && <Form key={open.path} {...open} />
}

const kinds = [
  { value: 'above', label: 'As above' },
  { value: 'environment', label: 'Environment' },
  { value: 'bearer', label: 'Bearer token' },
  { value: 'none', label: 'None' },
] as const

const about = {
  above: 'As the folder around it says, and in the end the environment.',
  environment: 'Requests in it sign in as the environment does.',
  bearer: 'Requests in it send this token. Write the name of a secret.',
  none: 'No credential is added to requests in it.',
} as const

const aroundNone = 'No folder is around it: its requests sign in as the environment does.'

function authOf(kind: keyof typeof about, token: string): RequestAuth | null {
  if (kind === 'above') return null
  return kind === 'bearer' ? { type: kind, token } : { type: kind }
}

interface Written {
  kind: keyof typeof about
  token: string
  docs: string
}

/** What was written and not saved, by path: Esc loses nothing, Cancel does. */
const kept = new Map<string, Written>()

function inFile({ auth, docs }: FolderSettings): Written {
  return { kind: auth?.type ?? 'above', token: auth?.type === 'bearer' ? auth.token : '{{DATABRICKS_TOKEN}}', docs }
}

function Form({ path, settings }: { path: string; settings: FolderSettings }) {
  const [written, setWritten] = useState(() => kept.get(path) ?? inFile(settings))
  const { kind, token, docs } = written
  const write = (part: Partial<Written>) => {
    const next = { ...written, ...part }
    kept.set(path, next)
    setWritten(next)
  }
  const [problem, setProblem] = useState<string | null>(null)
  const isCollection = path.split('/').length === 2
  const close = () => {
    kept.delete(path)
    closeFolder()
  }
  const save = async () => {
    try {
      await variablesInTurn(async () => {
        // Its variables and all else are what the file says by now.
        const now = await host().call('collections.folder', { path })
        const next = { ...now, docs, auth: authOf(kind, token) }
        await host().call('collections.saveFolder', { path, settings: next })
      })
      close()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  return (
    <FormDialog
      stays
      width={680}
      height={520}
      title={`Settings of “${settings.name}”`}
      deed="Save"
      className={styles.form}
      onSubmit={() => void save()}
      onClose={closeFolder}
      onCancel={close}
    >
      <h3 className={styles.head}>Auth</h3>
      <SegmentedControl
        label="Requests in it sign in with"
        value={kind}
        onChange={(next) => write({ kind: next })}
        options={kinds}
      />
      {kind === 'bearer' && (
        <TextField label="Token" mono value={token} onChange={(event) => write({ token: event.target.value })} />
      )}
      <p className={styles.about}>{kind === 'above' && isCollection ? aroundNone : about[kind]}</p>
      <div className={styles.notes}>
        <MarkdownField
          label="Notes"
          placeholder="What is in here and how it is used, in Markdown."
          value={docs}
          onChange={(next) => write({ docs: next })}
          leading={<h3 className={styles.head}>Notes</h3>}
        />
      </div>
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </FormDialog>
  )
}
