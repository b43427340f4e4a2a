import { CompletionAdapter, HoverAdapter } from 'monaco-editor/languages/features/json/jsonMode'
import { getWorker, jsonDefaults } from 'monaco-editor/languages/features/json/register'
import { maskVariables } from './mask-variables.ts'
import { editor, languages, Uri } from './monaco.ts'
import type { WorkerSchema } from './worker-schema.ts'

const maskedUri = Uri.parse('inmemory://masked/body.json')
let current: string | null = null
let registered = false

/** Completion and hover follow this schema from now on; an `id` of null is no schema. */
export function setJsonSchema(id: string | null, schema: () => WorkerSchema): void {
  if (id === current) return
  current = id
  jsonDefaults.setDiagnosticsOptions({
    validate: false,
    enableSchemaRequest: false,
    schemas:
      id === null ? [] : [{ uri: `inmemory://schema/${id}`, fileMatch: [maskedUri.toString()], schema: schema() }],
  })
}

/** The language worker reads plain JSON: it is asked about a copy in which bare variables are strings of the same length. */
function masked(model: editor.ITextModel): editor.ITextModel {
  const text = maskVariables(model.getValue())
  const copy = editor.getModel(maskedUri) ?? editor.createModel('', 'json', maskedUri)
  if (copy.getValue() !== text) copy.setValue(text)
  return copy
}

/** The type stands at the right of the name, where it is seen without opening anything. */
function withType(item: languages.CompletionItem): languages.CompletionItem {
  const { documentation, label } = item
  const description = typeof documentation === 'string' ? documentation : documentation?.value
  if (!description || typeof label !== 'string') return item
  const { documentation: _, ...rest } = item
  return { ...rest, label: { label, description: description.replaceAll('\\', '') } }
}

/** Once, when the editor is loaded. */
export function registerJsonSupport(): void {
  if (registered) return
  registered = true
  // Warnings and formatting are our own: they know variables, and they change no digit.
  jsonDefaults.setModeConfiguration({
    ...jsonDefaults.modeConfiguration,
    completionItems: false,
    hovers: false,
    diagnostics: false,
    documentFormattingEdits: false,
    documentRangeFormattingEdits: false,
    colors: false,
  })
  const worker = async (...uris: Uri[]) => (await getWorker())(...uris)
  const completion = new CompletionAdapter(worker, [' ', ':', '"'])
  const hover = new HoverAdapter(worker)
  languages.registerCompletionItemProvider('json', {
    triggerCharacters: [' ', ':', '"'],
    async provideCompletionItems(model, ...rest) {
      const list = await completion.provideCompletionItems(masked(model), ...rest)
      return list && { ...list, suggestions: list.suggestions.map(withType) }
    },
  })
  languages.registerHoverProvider('json', {
    provideHover: (model, ...rest) => hover.provideHover(masked(model), ...rest),
  })
}
