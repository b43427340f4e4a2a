import { createEditor, editorRoot, plainBrackets } from './create-editor.ts'
import { editor, languages } from './monaco.ts'
import 'monaco-editor/languages/definitions/html/register'
import 'monaco-editor/languages/definitions/xml/register'

export type ViewerLanguage = 'json' | 'xml' | 'html' | 'csv' | 'text'

export interface ViewerText {
  text: string
  language: ViewerLanguage
  wrap: boolean
  /** The line at the top, from 1. */
  line: number
}

export interface Viewer {
  setWrap(wrap: boolean): void
  leave(): void
}

/** One editor for all answers; it only shows. */
const root = editorRoot()
let instance: editor.IStandaloneCodeEditor | undefined

function registerCsv(): void {
  languages.register({ id: 'csv' })
  languages.setMonarchTokensProvider('csv', {
    tokenizer: {
      root: [
        [/"(?:[^"]|"")*"?/, 'string.value.json'],
        [/[,;\t]/, 'delimiter'],
        [/-?\d[\d.eE+-]*(?=[,;\t]|$)/, 'number.json'],
        [/[^",;\t]+/, ''],
      ],
    },
  })
}

function create(): editor.IStandaloneCodeEditor {
  registerCsv()
  return createEditor(root, {
    readOnly: true,
    domReadOnly: true,
    ariaLabel: 'Response text',
    foldingMaximumRegions: 65_000,
    stopRenderingLineAfter: -1,
    wrappingIndent: 'none',
    wrappingStrategy: 'simple',
    selectionHighlight: false,
    renderLineHighlight: 'none',
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    renderControlCharacters: false,
    contextmenu: false,
    hover: { enabled: 'off' },
    quickSuggestions: false,
    // Tab leaves: there is nothing to type.
    tabFocusMode: true,
  })
}

/** Shows a text in a place; `onTop` is told the line that is at the top whenever it changes. */
export function showText(place: HTMLElement, shown: ViewerText, onTop: (line: number) => void): Viewer {
  instance ??= create()
  const view = instance
  const language = shown.language === 'text' ? 'plaintext' : shown.language
  const model = editor.createModel(shown.text, language)
  const setWrap = (wrap: boolean) => {
    view.updateOptions({ wordWrap: wrap ? 'on' : 'off' })
    plainBrackets(model)
  }
  place.append(root)
  view.setModel(model)
  setWrap(shown.wrap)
  view.layout()
  view.setScrollTop(shown.line <= 1 ? 0 : view.getTopForLineNumber(shown.line) - 8)
  const listening = view.onDidScrollChange(({ scrollTopChanged }) => {
    const top = scrollTopChanged && view.getVisibleRanges()[0]?.startLineNumber
    if (top) onTop(top)
  })
  return {
    setWrap,
    leave() {
      listening.dispose()
      view.setModel(null)
      model.dispose()
      root.remove()
    },
  }
}
