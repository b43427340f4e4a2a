import { build, desktop, page } from './build/targets.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)

await build(page, say)
await build(desktop, say)
