import type { Settings } from '#shared/model/session.ts'

const wantsContrast = matchMedia('(prefers-contrast: more)')
let contrast: Settings['contrast'] = 'system'

function applyContrast(): void {
  const more = contrast === 'more' || wantsContrast.matches
  if (more) document.documentElement.dataset.contrast = 'more'
  else delete document.documentElement.dataset.contrast
}

wantsContrast.addEventListener('change', applyContrast)

/** Puts theme and contrast on the root element, where the tokens look for them. */
export function applyTheme(settings: Settings): void {
  const { dataset } = document.documentElement
  if (settings.theme === 'system') delete dataset.theme
  else dataset.theme = settings.theme
  contrast = settings.contrast
  applyContrast()
}
