import { createHash } from 'node:crypto';

/** An entry of the audit log as it is stored and exported. `body` is the exact text that was hashed. */
export interface ChainEntry {
  readonly seq: bigint;
  readonly prev: string;
  readonly hash: string;
  readonly body: string;
}

/** The end of the chain as it is kept beside it: without it, cutting off the newest entries would go unseen. */
export interface ChainHead {
  readonly lastSeq: bigint;
  readonly lastHash: string;
}

export type ChainCheck =
  | { readonly whole: true; readonly entries: number }
  | { readonly whole: false; readonly at: bigint; readonly broken: 'missing' | 'link' | 'body' | 'end' };

const BEFORE_THE_FIRST = '0'.repeat(64);

/**
 * Checks that nothing was changed, taken out, put in or cut off: entries follow each other from 1 without a gap, each
 * names the hash before it, and each hash is sha256(prev, newline, seq, newline, body). Entries in order of `seq`.
 */
export function verifyChain(entries: readonly ChainEntry[], head: ChainHead | undefined): ChainCheck {
  let prev = BEFORE_THE_FIRST;
  let seq = 0n;
  for (const entry of entries) {
    seq += 1n;
    if (entry.seq !== seq) return { whole: false, at: seq, broken: 'missing' };
    if (entry.prev !== prev) return { whole: false, at: seq, broken: 'link' };
    if (entry.hash !== hashOf(entry)) return { whole: false, at: seq, broken: 'body' };
    prev = entry.hash;
  }
  if ((head?.lastSeq ?? 0n) !== seq || (head !== undefined && head.lastHash !== prev))
    return { whole: false, at: seq, broken: 'end' };
  return { whole: true, entries: entries.length };
}

export function hashOf({ prev, seq, body }: Pick<ChainEntry, 'prev' | 'seq' | 'body'>): string {
  return createHash('sha256').update(`${prev}\n${seq}\n${body}`, 'utf8').digest('hex');
}
