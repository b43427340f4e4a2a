import { callForShell } from './call-for-shell.ts'
import { curl } from './curl.ts'
import { databricksCli } from './databricks-cli.ts'
import { httpie } from './httpie.ts'
import { javascriptFetch } from './javascript-fetch.ts'
import type { SnippetKindId } from './kinds.ts'
import { powershell } from './powershell.ts'
import { pythonRequests } from './python-requests.ts'
import { sdkGo } from './sdk-go.ts'
import { sdkJava } from './sdk-java.ts'
import { sdkPython } from './sdk-python.ts'
import { setToken } from './set-token.ts'
import type { Generator, Snippet, SnippetCall, SnippetLanguage, SnippetOptions } from './snippet.ts'
import { terraform } from './terraform.ts'
import { wget } from './wget.ts'

const generators: Record<SnippetKindId, { language: SnippetLanguage; write: Generator }> = {
  curl: { language: 'shell', write: curl },
  httpie: { language: 'shell', write: httpie },
  wget: { language: 'shell', write: wget },
  python: { language: 'python', write: pythonRequests },
  javascript: { language: 'javascript', write: javascriptFetch },
  powershell: { language: 'powershell', write: powershell },
  'databricks-cli': { language: 'shell', write: databricksCli },
  'sdk-python': { language: 'python', write: sdkPython },
  'sdk-go': { language: 'go', write: sdkGo },
  'sdk-java': { language: 'java', write: sdkJava },
  terraform: { language: 'hcl', write: terraform },
}

/**
 * The call written for another tool, which sends it byte for byte as Trowel does, or `notes` say where not. No secret is in it: they come
 * from environment variables. Throws `unsupported` for what the tool cannot send.
 */
export function makeSnippet(kind: SnippetKindId, call: SnippetCall, options: SnippetOptions = {}): Snippet {
  const { language, write } = generators[kind]
  const own = /^(curl|httpie|wget|powershell|databricks-cli)$/.test(kind) ? callForShell(call) : call
  const { text, notes = [] } = write(own, options)
  const shell = kind === 'curl' && options.shell === 'powershell' ? 'powershell' : language
  return { kind, language: shell, text, setToken: setToken(kind, own, options), notes, variables: own.variables }
}
