/** Something that is answered at once, from what is there so far. */
export interface Question {
  input: unknown
  output: unknown
}

/** What answers each of a group of questions. */
export type Answers<Q> = {
  [N in keyof Q]: Q[N] extends Question ? (input: Q[N]['input']) => Q[N]['output'] : never
}
