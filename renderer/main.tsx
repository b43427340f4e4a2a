import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/global.css'
import { App } from './app/App.tsx'
import { CrashBoundary } from './app/CrashBoundary.tsx'
import { CrashScreen } from './app/CrashScreen.tsx'
import { fetchPanes } from './app/panes.tsx'
import { keepSession, restoreSession } from './app/session-sync.ts'
import { applyTheme } from './app/theme.ts'
import { connect } from './host/connect.ts'
import { setHost } from './host/current.ts'
import { listenForChanges } from './host/event-listener.ts'
import { hostQuery } from './host/query.ts'
import { tabsStore } from './session/tabs.ts'

const { transport, host } = connect()
setHost(host)
const queries = new QueryClient()
// Before anything is asked: what changes from then on is told.
listenForChanges(transport, queries)
const root = createRoot(document.getElementById('root') as HTMLElement)

/** Nothing is painted before tabs and theme are known: a draft must not blink in after an empty window. */
async function start(): Promise<void> {
  const [session, settings] = await Promise.all([
    host.call('session.load', null),
    queries.fetchQuery(hostQuery('settings.get', null)),
    queries.prefetchQuery(hostQuery('environments.list', null)),
    queries.prefetchQuery(hostQuery('app.info', null)),
  ])
  applyTheme(settings)
  restoreSession(session)
  if (tabsStore.get().activeTab !== null) fetchPanes()
  keepSession()
  root.render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <CrashBoundary>
          <App />
        </CrashBoundary>
      </QueryClientProvider>
    </StrictMode>,
  )
}

start().catch((error: unknown) => root.render(<CrashScreen error={error} />))
