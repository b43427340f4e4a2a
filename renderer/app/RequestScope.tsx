import { type ReactNode, useMemo } from 'react'
import type { RequestVariable } from '#shared/model/request.ts'
import { useStore } from '../session/store.ts'
import { tabsStore } from '../session/tabs.ts'
import { VariableScope } from '../session/variable-scope.ts'

const none: readonly RequestVariable[] = []

/** Lets all that is shown of a tab see the variables of its request and of the folders around it. */
export function RequestScope({ tabId, children }: { tabId: string; children: ReactNode }) {
  const tab = useStore(tabsStore, ({ tabs }) => tabs.find(({ id }) => id === tabId))
  const path = tab?.saved?.path ?? null
  const own = tab?.request.variables ?? none
  const scope = useMemo(() => ({ path, own }), [path, own])
  return <VariableScope value={scope}>{children}</VariableScope>
}
