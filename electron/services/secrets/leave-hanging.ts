/**
 * For `process.on('exit')` while a keychain call hangs. Node would wait for the thread of the call, that is for a person
 * to answer a prompt, maybe for ever. Becoming another program ends all threads and keeps the exit code; Windows cannot
 * do that, and there the process ends itself.
 */
export function leaveHanging(code: number): void {
  try {
    process.execve?.('/bin/sh', ['sh', '-c', `exit ${Number(code)}`], process.env)
  } finally {
    process.kill(process.pid, 'SIGKILL')
  }
}
