import type { Input } from '#shared/contract/contract.ts'
import { type SnippetKindId, snippetKinds } from '#shared/snippets/kinds.ts'
import { setLayout, useLayout } from '../../../session/layout.ts'

export interface SnippetChoice {
  kind: SnippetKindId
  options: Input<'snippets.make'>['options']
}

/** The kind and its options, as they were chosen last. */
export function useSnippetChoice(): SnippetChoice {
  const kind = useLayout<string>('snippet.kind', 'curl')
  const shell = useLayout<string>('snippet.shell', 'bash')
  const credential = useLayout<string>('snippet.credential', 'variable')
  const get = useLayout<boolean>('snippet.get', false)
  const jq = useLayout<string>('snippet.jq', '')
  return {
    kind: (snippetKinds.find(({ id }) => id === kind) ?? snippetKinds[0]).id,
    options: {
      shell: shell === 'powershell' ? 'powershell' : 'bash',
      credential: credential === 'netrc' ? 'netrc' : 'variable',
      get,
      jq,
    },
  }
}

export function chooseSnippet(change: {
  kind?: string
  shell?: string
  credential?: string
  get?: boolean
  jq?: string
}): void {
  for (const [name, value] of Object.entries(change)) setLayout(`snippet.${name}`, value)
}
