/** The form of data/index.json: one column a property, words as numbers into the lists on top. */
export interface IndexFile {
  groups: readonly string[]
  /** By number of the group. */
  areas: readonly string[]
  versions: readonly string[]
  methods: readonly string[]
  services: readonly string[]
  paramNames: readonly string[]
  /** Without `@version`. */
  id: readonly string[]
  group: readonly number[]
  version: readonly number[]
  method: readonly number[]
  service: readonly number[]
  flags: readonly number[]
  path: readonly string[]
  title: readonly string[]
  /** Empty where the sentence is made from the title. */
  summary: readonly string[]
  params: readonly (readonly number[])[]
  /** Pairs of positions: legacy operation, its newer twin. */
  replacedBy: readonly (readonly [number, number])[]
  /** Positions of those whose last path parameter takes any number of segments. */
  catchAll: readonly number[]
}

export const flags = {
  account: 1,
  deprecated: 2,
  preview: 4,
  legacy: 8,
  paged: 16,
  longRunning: 32,
  /** The answer is the object that was made or changed. */
  returnsIt: 64,
  emptyAnswer: 128,
  /** The answer is an operation with a name, to be read until it is done. */
  returnsOperation: 256,
} as const
