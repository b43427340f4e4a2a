import { useState } from 'react'
import { problemOf } from '#shared/error-texts.ts'
import { VariableName } from '#shared/model/environment.ts'
import { isCredential } from '#shared/request/credentials.ts'
import { isOfEnvironment } from '#shared/request/lay-variables.ts'
import { useHostQuery } from '../../../host/query.ts'
import { useActiveEnvironment } from '../../../session/environment.ts'
import { useStore } from '../../../session/store.ts'
import { tabsStore } from '../../../session/tabs.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Select } from '../../../ui/Select.tsx'
import { VariableDialog } from '../../../ui/VariableDialog.tsx'
import styles from './ExtractDialog.module.css'
import { type ExtractPlace, keepExtracted, variableNameFor } from './extract.ts'
import { extractStore, type SelectedText } from './selected-text.ts'
import { useVariableStates } from './variable-states.ts'

interface ExtractDialogProps {
  tabId: string
  /** Where the request is saved; null: nowhere yet. */
  path: string | null
}

/** Makes a variable of what is selected. */
export function ExtractDialog(props: ExtractDialogProps) {
  const { selected } = useStore(extractStore, (state) => state)
  // Tabs behind the one in front are kept.
  const inFront = useStore(tabsStore, ({ activeTab }) => activeTab === props.tabId)
  return selected && inFront && <Extracting {...props} selected={selected} />
}

function usePlaces(path: string | null): { value: ExtractPlace; label: string; detail?: string }[] {
  const environment = useActiveEnvironment()
  const nodes = useHostQuery('collections.tree', null).data?.nodes ?? []
  const around = nodes.filter((node) => node.kind !== 'request' && path?.startsWith(`${node.path}/`)).reverse()
  return [
    { value: 'request', label: 'This request' },
    ...around.map(({ path: at, kind, name }) => ({
      value: `folder:${at}` as const,
      label: `${kind === 'folder' ? 'Folder' : 'Collection'} ${name}`,
    })),
    ...(environment ? [{ value: 'environment' as const, label: `Environment ${environment.name}` }] : []),
    { value: 'project', label: 'Project' },
  ]
}

function Extracting({ tabId, path, selected }: ExtractDialogProps & { selected: SelectedText }) {
  const places = usePlaces(path)
  const environment = useActiveEnvironment()?.name ?? null
  const states = useVariableStates()
  const [name, setName] = useState(() => variableNameFor(selected.field, selected.text))
  const [place, setPlace] = useState<ExtractPlace>(environment === null ? 'request' : 'environment')
  const [wanted, setWanted] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const valid = VariableName.safeParse(name)
  const forced = isCredential(name, selected.text)
  const secret = wanted || forced
  const before = states.find(name)
  const close = () => extractStore.set(() => ({ selected: null }))
  const taken = isOfEnvironment(name) && place !== 'environment' ? `${name} is set in environments only.` : null
  const lost = secret && environment === null ? 'A secret is kept for one environment, and none is active.' : null
  const badName = name !== '' && !valid.success ? valid.error.issues[0]?.message : null
  const known = before?.state === 'set' ? `There is a ${name} from ${before.origin} already.` : null
  const hint = [problem, badName, taken, lost, known].find((one) => typeof one === 'string')
  const usable = valid.success && taken === null && lost === null
  const save = async () => {
    if (!usable) return
    try {
      await keepExtracted(tabId, { place, name, value: selected.text, secret, environment })
      close()
      // The dialog gives the focus back first.
      setTimeout(() => selected.replace(`{{${name}}}`), 50)
    } catch (caught) {
      setProblem(problemOf(caught))
    }
  }
  return (
    <VariableDialog
      title="Extract to a variable"
      deed="Extract"
      name={name}
      invalid={name !== '' && !valid.success}
      onName={(next) => setName(next.trim())}
      valueLabel="Value"
      value={secret ? '•'.repeat(Math.min(selected.text.length, 24)) : selected.text}
      below={
        <>
          <span>Kept in</span>
          <Select label="Kept in" value={place} options={places} onChange={(next) => setPlace(next as ExtractPlace)} />
          <span />
          <span className={styles.secret}>
            <Checkbox label="Secret" checked={secret} disabled={forced} onChange={setWanted} />
            <span aria-hidden>
              {forced
                ? 'Secret: it looks like a credential, and goes to the keychain'
                : 'Secret: the value goes to the keychain'}
            </span>
          </span>
        </>
      }
      hint={hint ?? null}
      usable={usable}
      onSave={() => void save()}
      onClose={close}
    />
  )
}
