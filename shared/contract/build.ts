import { z } from 'zod'
import type { Command, Domain, Method, Query } from './define.ts'

const noProgress = z.never()

export function query<I extends z.ZodType, O extends z.ZodType>(definition: { input: I; output: O }): Query<I, O> {
  return { kind: 'query', progress: noProgress, ...definition }
}

export function command<I extends z.ZodType, O extends z.ZodType, P extends z.ZodType = z.ZodNever>(definition: {
  input: I
  output: O
  progress?: P
}): Command<I, O, P> {
  return {
    kind: 'command',
    input: definition.input,
    output: definition.output,
    progress: definition.progress ?? (noProgress as unknown as P),
  }
}

export function domain<M extends Record<string, Method>>(name: string, methods: M): Domain<M> {
  return { name, methods }
}
