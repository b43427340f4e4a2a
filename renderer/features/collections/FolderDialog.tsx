import { useId, useState } from 'react'
import type { FolderSettings } from '#shared/model/collection.ts'
import type { RequestAuth } from '#shared/model/request.ts'
import { host } from '../../host/current.ts'
import { useStore } from '../../session/store.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
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

function Form({ path, settings }: { path: string; settings: FolderSettings }) {
  const [kind, setKind] = useState<keyof typeof about>(settings.auth?.type ?? 'above')
  const [token, setToken] = useState(settings.auth?.type === 'bearer' ? settings.auth.token : '{{DATABRICKS_TOKEN}}')
  const [docs, setDocs] = useState(settings.docs)
  const [problem, setProblem] = useState<{ message: string; remedy?: string | undefined } | null>(null)
  const form = useId()
  const isCollection = path.split('/').length === 2
  const save = async () => {
    try {
      const next = { ...settings, docs, auth: authOf(kind, token) }
      await host().call('collections.saveFolder', { path, settings: next })
      closeFolder()
    } catch (error) {
      const { message, remedy } = error as { message: string; remedy?: string }
      setProblem({ message, remedy })
    }
  }
  return (
    <Dialog
      open
      stays
      width={680}
      height={520}
      onClose={closeFolder}
      title={`Settings of “${settings.name}”`}
      footer={
        <>
          <Button onClick={closeFolder}>Cancel</Button>
          <Button variant="primary" type="submit" form={form}>
            Save
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <h3 className={styles.head}>Auth</h3>
        <SegmentedControl label="Requests in it sign in with" value={kind} onChange={setKind} options={kinds} />
        {kind === 'bearer' && (
          <TextField label="Token" mono value={token} onChange={(event) => setToken(event.target.value)} />
        )}
        <p className={styles.about}>{kind === 'above' && isCollection ? aroundNone : about[kind]}</p>
        <div className={styles.notes}>
          <MarkdownField
            label="Notes"
            placeholder="What is in here and how it is used, in Markdown."
            value={docs}
            onChange={setDocs}
            leading={<h3 className={styles.head}>Notes</h3>}
          />
        </div>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem.message} {problem.remedy}
          </p>
        )}
      </form>
    </Dialog>
  )
}
