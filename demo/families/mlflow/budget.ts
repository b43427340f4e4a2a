import { quotaExceeded } from '../../http/platform-error.ts'

/** How much is logged in all, in characters: memory is not without end. */
export interface Budget {
  spent: number
}

const most = 64 * 1024 * 1024

/** A negative amount gives back. Throws QUOTA_EXCEEDED. */
export function spend(budget: Budget, amount: number): void {
  if (amount > 0 && budget.spent + amount > most) {
    throw quotaExceeded('The demo workspace remembers no more than 64 MB of experiments, runs and models.')
  }
  budget.spent = Math.max(0, budget.spent + amount)
}
