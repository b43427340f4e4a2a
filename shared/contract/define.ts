import type { z } from 'zod'

/** A method that only reads: its answers may be cached. */
export interface Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  kind: 'query'
  input: I
  output: O
  progress: z.ZodNever
}

/** A method that changes something; it may tell its progress. */
export interface Command<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  P extends z.ZodType = z.ZodType,
> {
  kind: 'command'
  input: I
  output: O
  progress: P
}

export type Method = Query | Command
export interface Domain<M extends Record<string, Method> = Record<string, Method>> {
  name: string
  methods: M
}

/** What a handler gets beside its input. */
export interface CallContext<P> {
  signal: AbortSignal
  progress: (value: P) => void
}

/** The functions a domain needs, typed from its definition: a missing or misspelt one does not compile. */
export type Handlers<D extends Domain> = {
  [K in keyof D['methods']]: (
    input: z.output<D['methods'][K]['input']>,
    context: CallContext<z.input<D['methods'][K]['progress']>>,
  ) => Promise<z.input<D['methods'][K]['output']>> | z.input<D['methods'][K]['output']>
}
