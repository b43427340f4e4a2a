/** Parts of the editor package that come without types, as far as they are used. */
declare module 'monaco-editor/languages/features/json/jsonMode' {
  import type { languages, Uri } from 'monaco-editor/editor'

  type WorkerAccess = (...uris: Uri[]) => Promise<unknown>
  type Constructor<T> = new (worker: WorkerAccess, triggerCharacters: string[]) => T

  export const CompletionAdapter: Constructor<languages.CompletionItemProvider>
  export const HoverAdapter: new (worker: WorkerAccess) => languages.HoverProvider
}
declare module 'monaco-editor/editor/contrib/suggest/browser/suggestController'
