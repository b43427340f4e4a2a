/** Notebook languages: how their comments begin, how their files end and how Jupyter calls them. */
export const languages = {
  PYTHON: { comment: '#', extension: 'py', jupyter: 'python' },
  R: { comment: '#', extension: 'r', jupyter: 'r' },
  SCALA: { comment: '//', extension: 'scala', jupyter: 'scala' },
  SQL: { comment: '--', extension: 'sql', jupyter: 'sql' },
} as const

export type Language = keyof typeof languages

export const languageNames = Object.keys(languages) as readonly Language[]

/** The language of a file by the end of its name, or by the name that Jupyter and archives have for it. */
export function languageOf(name: string): Language | undefined {
  const lower = name.toLowerCase()
  return languageNames.find((each) => languages[each].extension === lower || languages[each].jupyter === lower)
}
