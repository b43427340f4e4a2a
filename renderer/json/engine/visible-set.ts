const blockShift = 10
const wordsInBlock = 1 << (blockShift - 5)

/** A set of numbers as bits, which answers "the n-th member" and "how many before" without walking over all. */
export class VisibleSet {
  #words = new Uint32Array(wordsInBlock)
  /** Members before each block; the last holds for all. Right up to `#counted` blocks. */
  #before = new Uint32Array(2)
  #counted = 0
  #blocks = 0

  get count(): number {
    this.#recount()
    return this.#before[this.#blocks]!
  }

  has(member: number): boolean {
    return ((this.#words[member >>> 5] ?? 0) & (1 << (member & 31))) !== 0
  }

  clear(): void {
    this.#words.fill(0)
    this.#counted = 0
  }

  /** Adds `from` to `to`, without `to`. */
  add(from: number, to: number): void {
    if (from >= to) return
    this.#reach(to)
    this.#mark(from, to, true)
  }

  remove(from: number, to: number): void {
    if (from < to) this.#mark(from, Math.min(to, this.#blocks << blockShift), false)
  }

  /** Number of members below `member`. */
  rank(member: number): number {
    this.#recount()
    const block = member >>> blockShift
    if (block >= this.#blocks) return this.#before[this.#blocks]!
    let count = this.#before[block]!
    for (let word = block * wordsInBlock; word < member >>> 5; word++) count += ones(this.#words[word]!)
    return count + ones(this.#words[member >>> 5]! & ((1 << (member & 31)) - 1))
  }

  /** The member with `rank` members below it; -1 when there are not so many. */
  select(rank: number): number {
    if (rank < 0 || rank >= this.count) return -1
    let low = 0
    let high = this.#blocks - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.#before[middle]! <= rank) low = middle
      else high = middle - 1
    }
    let left = rank - this.#before[low]!
    let word = low * wordsInBlock
    for (let size = ones(this.#words[word]!); size <= left; size = ones(this.#words[++word]!)) left -= size
    let bits = this.#words[word]!
    for (; left > 0; left--) bits &= bits - 1
    return word * 32 + trailingZeros(bits)
  }

  /** The next member after `member`; -1 when there is none. */
  next(member: number): number {
    let word = (member + 1) >>> 5
    const limit = this.#blocks * wordsInBlock
    if (word >= limit) return -1
    let bits = this.#words[word]! & (-1 << ((member + 1) & 31))
    while (bits === 0) {
      if (++word >= limit) return -1
      bits = this.#words[word]!
    }
    return word * 32 + trailingZeros(bits)
  }

  #reach(to: number): void {
    const blocks = ((to - 1) >>> blockShift) + 1
    if (blocks <= this.#blocks) return
    if (blocks * wordsInBlock > this.#words.length) {
      const room = Math.ceil(blocks * 1.5)
      const words = new Uint32Array(room * wordsInBlock)
      words.set(this.#words)
      this.#words = words
      const before = new Uint32Array(room + 1)
      before.set(this.#before)
      this.#before = before
    }
    this.#blocks = blocks
  }

  #mark(from: number, to: number, on: boolean): void {
    this.#counted = Math.min(this.#counted, from >>> blockShift)
    const first = from >>> 5
    const last = (to - 1) >>> 5
    const head = -1 << (from & 31)
    const tail = -1 >>> (31 - ((to - 1) & 31))
    if (first === last) {
      this.#set(first, head & tail, on)
    } else {
      this.#set(first, head, on)
      this.#words.fill(on ? 0xffff_ffff : 0, first + 1, last)
      this.#set(last, tail, on)
    }
  }

  #set(word: number, mask: number, on: boolean): void {
    if (on) this.#words[word]! |= mask
    else this.#words[word]! &= ~mask
  }

  #recount(): void {
    if (this.#counted >= this.#blocks) return
    for (let block = this.#counted; block < this.#blocks; block++) {
      let count = this.#before[block]!
      for (let word = block * wordsInBlock; word < (block + 1) * wordsInBlock; word++) count += ones(this.#words[word]!)
      this.#before[block + 1] = count
    }
    this.#counted = this.#blocks
  }
}

function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x5555_5555)
  n = (n & 0x3333_3333) + ((n >>> 2) & 0x3333_3333)
  return Math.imul((n + (n >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}

function trailingZeros(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}
