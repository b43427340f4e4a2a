import { strict } from './missing.ts'

type Source = 'system' | 'light' | 'dark'
let source: Source = 'system'

export const nativeTheme = strict('nativeTheme', {
  get themeSource(): Source {
    return source
  },
  set themeSource(next: Source) {
    source = next
  },
  /** The system of the double is light. */
  get shouldUseDarkColors() {
    return source === 'dark'
  },
})
