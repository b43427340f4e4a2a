import { Plus } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { problemOf } from '#shared/error-texts.ts'
import { host } from '../../host/current.ts'
import { useHostQuery } from '../../host/query.ts'
import { setLayout, useLayout } from '../../session/layout.ts'
import { closePlacing, saveInto, saveStore } from '../../session/saved-requests.ts'
import { useStore } from '../../session/store.ts'
import { tabTitle } from '../../session/tab-title.ts'
import { findTab } from '../../session/tabs.ts'
import { Button } from '../../ui/Button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { FormDialog } from '../../ui/FormDialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { treeStore } from './actions.ts'
import styles from './SaveDialog.module.css'

/** Asks for the name and the place of a request that is saved for the first time. */
export function SaveDialog() {
  const tabId = useStore(saveStore, (state) => state.placing)
  const tab = findTab(tabId)
  return tab ? <SaveForm key={tab.id} tabId={tab.id} title={tabTitle(tab)} /> : null
}

function SaveForm({ tabId, title }: { tabId: string; title: string }) {
  const folders = useHostQuery('collections.tree', null).data?.nodes.filter(({ kind }) => kind !== 'request')
  const last = useLayout<string>('collections.last', '')
  const [name, setName] = useState(title)
  const [chosen, setChosen] = useState<string | null>(null)
  const [adding, setAdding] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const places = useId()
  const close = () => closePlacing(tabId)
  const known = (path: string | null) => folders?.some((node) => node.path === path)
  const place = known(chosen) ? chosen : known(last) ? last : (folders?.[0]?.path ?? null)
  const newName = adding ?? (folders?.length === 0 ? 'My requests' : null)

  const save = async () => {
    setBusy(true)
    try {
      const made =
        newName === null ? null : await host().call('collections.createFolder', { parent: null, name: newName })
      const parent = made?.path ?? place
      if (made) {
        setAdding(null)
        setChosen(made.path)
      }
      if (parent === null) return
      await saveInto(tabId, parent, name)
      setLayout('collections.last', parent)
      const path = findTab(tabId)?.saved?.path ?? null
      treeStore.set((state) => ({ ...state, wanted: path }))
      close()
    } catch (error) {
      setProblem(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  const step = (event: KeyboardEvent) => {
    const at = folders?.findIndex(({ path }) => path === place) ?? -1
    const next = folders?.[at + (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0)]
    if (!next || next.path === place) return
    event.preventDefault()
    setChosen(next.path)
    document.getElementById(`${places}-${next.path}`)?.scrollIntoView({ block: 'nearest' })
  }
  return (
    <FormDialog
      title="Save request"
      deed="Save"
      disabled={busy || name.trim() === '' || (newName ?? place) === null}
      className={styles.form}
      onSubmit={() => void save()}
      onClose={close}
    >
      <div className={styles.label}>
        Name
        <TextField
          label="Name of the request"
          autoFocus
          value={name}
          maxLength={200}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      {newName !== null ? (
        <div className={styles.label}>
          New collection
          <TextField
            label="Name of the new collection"
            value={newName}
            maxLength={200}
            onChange={(event) => setAdding(event.target.value)}
          />
        </div>
      ) : (
        <div className={styles.label}>
          Collection or folder
          <div
            role="listbox"
            aria-label="Collection or folder"
            aria-activedescendant={place === null ? undefined : `${places}-${place}`}
            tabIndex={0}
            className={styles.places}
            onKeyDown={step}
          >
            {folders?.map(({ path, name: folder }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys of all its options
              // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus
              <div
                key={path}
                role="option"
                id={`${places}-${path}`}
                aria-selected={path === place}
                className={classNames(styles.place, path === place && styles.chosen)}
                style={{ paddingLeft: 8 + (path.split('/').length - 2) * 16 }}
                onClick={() => setChosen(path)}
              >
                {folder}
              </div>
            ))}
          </div>
          <Button
            variant="quiet"
            size="sm"
            icon={Plus}
            className={styles.add}
            onClick={() => setAdding('New collection')}
          >
            New collection
          </Button>
        </div>
      )}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </FormDialog>
  )
}
