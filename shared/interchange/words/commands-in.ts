import { bashCommands } from './bash-words.ts'
import { cmdCommands } from './cmd-words.ts'
import { type Command, type Dialect, dialectOf } from './command.ts'
import { powershellCommands } from './powershell-words.ts'

const readers: Record<Dialect, (text: string) => Command[]> = {
  bash: bashCommands,
  cmd: cmdCommands,
  powershell: powershellCommands,
}

/** The commands of a pasted text, prompts taken off. */
export function commandsIn(text: string, dialect: Dialect = dialectOf(text)): Command[] {
  return withEchoed(readers[dialect](withoutPrompts(text.replace(/^\uFEFF/, ''))))
}

/** `echo '{}' | http …`: what is echoed is what the next command reads. */
function withEchoed(commands: readonly Command[]): Command[] {
  return commands.flatMap((command, at) => {
    const [before, next] = [commands[at - 1], commands[at + 1]]
    if (command.words[0] === 'echo' && next?.piped) return []
    if (!command.piped || before?.words[0] !== 'echo') return [command]
    const words = before.words.slice(before.words[1] === '-n' ? 2 : 1)
    return [{ ...command, piped: false, input: command.input ?? `${words.join(' ')}\n` }]
  })
}

const prompt =
  /^[ \t]*(?:(?:\$|%|>|❯|➜|PS [^\n>]{0,200}>|[A-Za-z]:\\[^\n>]{0,200}>)[ \t]*(?=(?:curl|https?)(?:\.exe)?\s)|(?:[\w.-]{1,60}@[\w.:~/ -]{1,120}[$#])[ \t]*(?=(?:curl|https?)\s))/gm

function withoutPrompts(text: string): string {
  return text.replace(prompt, '')
}
