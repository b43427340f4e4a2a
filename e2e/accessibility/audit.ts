import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

interface Finding {
  ruleId: string
  value: [level: string, verdict: string]
  message: string
  snippet: string
}

/** What is not asked of this page, and why. */
const exceptions: readonly [rule: string, place: RegExp][] = [
  // A row shows what its group does not say already; its name says all of it.
  ['label_name_visible', /role="(treeitem|row|option)"|aria-label="Versions of/],
  // Read by today's screen readers; the rules know ARIA 1.2 only.
  ['aria_attribute_allowed', /aria-description/],
  // What lies below a dialog is out of reach as a whole: its focus is trapped.
  ['aria_hidden_nontabbable', /./],
  // Actions of a row in a list are as high as the row and apart from each other; each has a key as well.
  ['target_spacing_sufficient', /./],
  // A list of views whose answer is not there yet has nothing to choose.
  ['aria_child_tabbable', /aria-label="Response"/],
]

const engine = readFileSync(fileURLToPath(import.meta.resolve('accessibility-checker-engine/ace.js')), 'utf8')

/** The page as it comes to rest: halfway through a fade its colours are not those that people read. */
async function rest(page: Page): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.evaluate(async () => {
    const fades = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(fades.map(({ finished }) => finished))
  })
}

/** What breaks WCAG 2.2 (A and AA) on the page as it is now, in the words of the checker. */
export async function violationsOn(page: Page): Promise<string[]> {
  await rest(page)
  await page.evaluate(`${engine};globalThis.ace = ace`)
  const results = await page.evaluate<Finding[]>(
    `new ace.Checker().check(document, ['WCAG_2_2']).then(({ results }) => results.filter(({ value }) => value[1] === 'FAIL'))`,
  )
  return results
    .filter(({ value, ruleId, snippet }) => {
      const excused = exceptions.some(([rule, place]) => rule === ruleId && place.test(snippet))
      return value[0] === 'VIOLATION' && !excused
    })
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet.slice(0, 200)}`)
}
