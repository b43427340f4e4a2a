import type { Prompt } from '#shared/template/prompts.ts'

/** The last plain answers, offered again until the page is closed. Secret ones are not in here. */
const last = new Map<string, string>()

export function lastAnswer(name: string): string {
  return last.get(name) ?? ''
}

/** All of them, for a send that asks nobody. */
export function keptAnswers(): Record<string, string> {
  return Object.fromEntries(last)
}

export function keepAnswers(prompts: readonly Prompt[], answers: Readonly<Record<string, string>>): void {
  for (const { name, secret } of prompts) if (!secret && answers[name] !== undefined) last.set(name, answers[name])
}
