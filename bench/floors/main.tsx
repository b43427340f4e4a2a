import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'

function Page() {
  const { data } = useQuery({ queryKey: ['hello'], queryFn: async () => 'hello' })
  return <button type="button">{data ?? 'Send'}</button>
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={new QueryClient()}>
      <Page />
    </QueryClientProvider>,
  )
}
