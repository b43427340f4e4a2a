import { editor } from 'monaco-editor/editor'

let following = false
const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true })

/** A token's colour as the editor wants it: `#rrggbbaa`. The tokens are OKLCH and follow the theme. */
function colour(token: string): string {
  const element = document.createElement('span')
  element.style.color = `var(${token})`
  document.body.append(element)
  const computed = getComputedStyle(element).color
  element.remove()
  if (!probe) return '#808080'
  probe.clearRect(0, 0, 1, 1)
  probe.fillStyle = computed
  probe.fillRect(0, 0, 1, 1)
  const bytes = [...probe.getImageData(0, 0, 1, 1).data]
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

function isDark(): boolean {
  const pinned = document.documentElement.dataset.theme
  return pinned ? pinned === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
}

const colours: Record<string, string> = {
  'editor.background': '--bg-pane',
  'editor.foreground': '--text',
  'editorLineNumber.foreground': '--text-3',
  'editorLineNumber.activeForeground': '--text',
  'editorCursor.foreground': '--text',
  'editor.selectionBackground': '--accent-tint-2',
  'editor.inactiveSelectionBackground': '--accent-tint',
  'editor.lineHighlightBackground': '--bg-hover',
  'editor.findMatchBackground': '--mark',
  'editor.findMatchHighlightBackground': '--mark',
  'editorBracketMatch.background': '--bg-press',
  'editorBracketMatch.border': '--line-strong',
  'editorIndentGuide.background1': '--line',
  'editorIndentGuide.activeBackground1': '--line-strong',
  'editorWidget.background': '--bg-raised',
  'editorWidget.foreground': '--text',
  'editorWidget.border': '--line-control',
  'editorHoverWidget.background': '--bg-raised',
  'editorHoverWidget.border': '--line-control',
  'editorSuggestWidget.background': '--bg-raised',
  'editorSuggestWidget.border': '--line-control',
  'editorSuggestWidget.foreground': '--text',
  'editorSuggestWidget.selectedBackground': '--accent-tint',
  'editorSuggestWidget.selectedForeground': '--text',
  'editorSuggestWidget.highlightForeground': '--accent-text',
  'editorSuggestWidget.focusHighlightForeground': '--accent-text',
  'editorWarning.foreground': '--s-warn',
  'editorHint.foreground': '--text-3',
  'input.background': '--bg-field',
  'input.foreground': '--text',
  'input.border': '--line-control',
  'list.hoverBackground': '--bg-hover',
  focusBorder: '--focus',
}

const syntax: [string, string][] = [
  ['string.key.json', '--j-key'],
  ['string.value.json', '--j-string'],
  ['number.json', '--j-number'],
  ['keyword.json', '--j-boolean'],
  ['delimiter', '--j-punct'],
  ['delimiter.bracket.json', '--j-punct'],
  ['delimiter.array.json', '--j-punct'],
  ['delimiter.colon.json', '--j-punct'],
  ['delimiter.comma.json', '--j-punct'],
  ['tag', '--j-key'],
  ['delimiter.html', '--j-key'],
  ['delimiter.xml', '--j-key'],
  ['attribute.name', '--j-number'],
  ['attribute.name.html', '--j-number'],
  ['attribute.value', '--j-string'],
  ['attribute.value.html', '--j-string'],
  ['attribute.value.xml', '--j-string'],
  ['metatag', '--j-null'],
  ['metatag.content.html', '--j-null'],
  ['comment', '--j-null'],
]

function apply(): void {
  editor.defineTheme('trowel', {
    base: isDark() ? 'vs-dark' : 'vs',
    inherit: true,
    rules: syntax.map(([token, name]) => ({ token, foreground: colour(name).slice(1, 7) })),
    colors: Object.fromEntries(Object.entries(colours).map(([key, token]) => [key, colour(token)])),
  })
  editor.setTheme('trowel')
}

/** Takes the theme from the tokens, now and whenever theme or contrast change. */
export function followTheme(): void {
  if (following) return
  following = true
  apply()
  const root = document.documentElement
  new MutationObserver(apply).observe(root, { attributeFilter: ['data-theme', 'data-contrast'] })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', apply)
}
