import { useQueryClient } from '@tanstack/react-query'
import { GitBranch, KeyRound } from 'lucide-react'
import { useState } from 'react'
import { askAnew } from '#renderer/host/ask-anew.ts'
import type { SecretStoreState } from '#shared/model/secret.ts'
import { host } from '../host/current.ts'
import { useHostQuery } from '../host/query.ts'
import { exchangesStore } from '../session/exchanges.ts'
import { useStore } from '../session/store.ts'
import { requestPath } from '../session/tab-title.ts'
import { tabsStore } from '../session/tabs.ts'
import { classNames } from '../ui/class-names.ts'
import { reportError } from '../ui/report-error.ts'
import { Tooltip } from '../ui/Tooltip.tsx'
import { RunningSession } from './RunningSession.tsx'
import styles from './StatusBar.module.css'
import { hasBench, useSection } from './sections.ts'

export function StatusBar() {
  const section = useSection()
  return (
    <footer className={styles.bar}>
      <Keychain />
      <Activity />
      <Git />
      <RunningSession />
      <span className={styles.space} />
      {hasBench(section) && <CurrentPath />}
      {section === 'environments' && <EnvironmentCount />}
    </footer>
  )
}

function keychainWords({ kind, state }: SecretStoreState): string {
  if (kind === 'keychain') return `keychain: ${state === 'unresponsive' ? 'no answer' : state}`
  return 'secrets in memory, no keychain'
}

function Keychain() {
  const store = useHostQuery('secrets.store', null).data
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  if (!store) return null
  const fine = store.kind === 'keychain' && store.state === 'ok'
  const retry = async () => {
    setBusy(true)
    try {
      await host().call('secrets.retry', null)
      await askAnew(queries, ['secrets'])
    } catch (error) {
      reportError(error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <span className={styles.part}>
      <Tooltip text={store.message} side="top">
        <span role="status" aria-label="Keychain" className={classNames(styles.part, !fine && styles.warn)}>
          <KeyRound size={12} aria-hidden />
          {keychainWords(store)}
        </span>
      </Tooltip>
      {!fine && (
        <button type="button" className={styles.link} disabled={busy} onClick={() => void retry()}>
          Try again
        </button>
      )}
    </span>
  )
}

function Activity() {
  const count = useStore(exchangesStore, (all) => Object.values(all).filter(({ state }) => state === 'sending').length)
  return (
    <span role="status" aria-label="Activity" className={classNames(styles.part, styles.number)}>
      {count} in flight
    </span>
  )
}

function Git() {
  const state = useHostQuery('git.state', null).data
  if (!state) return null
  const { branch, changed, note } = state
  const files = changed?.slice(0, 20).map((one) => `${one.state} ${one.file}`) ?? []
  const more = (changed?.length ?? 0) > files.length ? ['…'] : []
  return (
    <span
      role="status"
      aria-label="Git"
      className={classNames(styles.part, styles.number)}
      title={note ?? ([...files, ...more].join('\n') || 'Nothing is changed')}
    >
      <GitBranch size={12} aria-hidden />
      {branch}
      {changed !== null && changed.length > 0 && `, ${changed.length} changed`}
    </span>
  )
}

function CurrentPath() {
  const tab = useStore(tabsStore, ({ tabs, activeTab }) => tabs.find((one) => one.id === activeTab))
  if (!tab) return null
  const path = requestPath(tab.request.url) || '/'
  return (
    <span className={classNames(styles.part, styles.path)} title={path}>
      {tab.request.method} {path}
    </span>
  )
}

function EnvironmentCount() {
  const count = useHostQuery('environments.list', null).data?.environments.length ?? 0
  return <span className={styles.part}>{count === 1 ? '1 environment' : `${count} environments`}</span>
}
