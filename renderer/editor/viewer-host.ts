import { followTheme } from './editor-theme.ts'
import { registerJsonSupport } from './json-support.ts'
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
const root = document.createElement('div')
root.style.height = '100%'
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
  followTheme()
  registerJsonSupport()
  registerCsv()
  const style = getComputedStyle(document.documentElement)
  const created = editor.create(root, {
    model: null,
    readOnly: true,
    domReadOnly: true,
    ariaLabel: 'Response text',
    fontFamily: style.getPropertyValue('--font-mono'),
    fontSize: 12.5,
    lineHeight: 20,
    fontLigatures: false,
    tabSize: 2,
    automaticLayout: true,
    minimap: { enabled: false },
    glyphMargin: false,
    lineNumbersMinChars: 4,
    lineDecorationsWidth: 14,
    overviewRulerLanes: 0,
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    scrollBeyondLastLine: false,
    padding: { top: 8, bottom: 8 },
    scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, useShadows: false },
    fixedOverflowWidgets: true,
    foldingMaximumRegions: 65_000,
    stopRenderingLineAfter: -1,
    wrappingIndent: 'none',
    wrappingStrategy: 'simple',
    occurrencesHighlight: 'off',
    selectionHighlight: false,
    renderLineHighlight: 'none',
    unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
    renderControlCharacters: false,
    contextmenu: false,
    hover: { enabled: 'off' },
    quickSuggestions: false,
    links: false,
    // Tab leaves: there is nothing to type.
    tabFocusMode: true,
  })
  void document.fonts.ready.then(() => editor.remeasureFonts())
  return created
}

/** Shows a text in a place; `onTop` is told the line that is at the top whenever it changes. */
export function showText(place: HTMLElement, shown: ViewerText, onTop: (line: number) => void): Viewer {
  instance ??= create()
  const view = instance
  const language = shown.language === 'text' ? 'plaintext' : shown.language
  const model = editor.createModel(shown.text, language)
  const setWrap = (wrap: boolean) => {
    view.updateOptions({ wordWrap: wrap ? 'on' : 'off' })
    // Set after the options of the editor, which put the model's own back.
    model.updateOptions({ bracketColorizationOptions: { enabled: false, independentColorPoolPerBracketType: false } })
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
