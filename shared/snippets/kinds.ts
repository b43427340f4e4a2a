/** The kinds of snippets, in the order they are offered. */
export const snippetKinds = [
  { id: 'curl', label: 'curl', options: ['shell', 'credential', 'get', 'jq'] },
  { id: 'httpie', label: 'HTTPie', options: ['jq'] },
  { id: 'wget', label: 'wget', options: ['jq'] },
  { id: 'python', label: 'Python requests', options: [] },
  { id: 'javascript', label: 'JavaScript fetch', options: [] },
  { id: 'powershell', label: 'PowerShell Invoke-RestMethod', options: [] },
  { id: 'databricks-cli', label: 'Databricks CLI', options: ['jq'] },
  { id: 'sdk-python', label: 'Databricks SDK for Python', options: [] },
  { id: 'sdk-go', label: 'Databricks SDK for Go', options: [] },
  { id: 'sdk-java', label: 'Databricks SDK for Java', options: [] },
  { id: 'terraform', label: 'Terraform http', options: [] },
] as const

export type SnippetKindId = (typeof snippetKinds)[number]['id']

export const snippetKindIds = snippetKinds.map(({ id }) => id) as [SnippetKindId, ...SnippetKindId[]]
