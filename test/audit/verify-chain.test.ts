import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainEntry, type ChainHead, hashOf, verifyChain } from '../../src/audit/verify-chain.ts';

function chainOf(bodies: readonly string[]): { entries: ChainEntry[]; head: ChainHead } {
  let prev = '0'.repeat(64);
  const entries = bodies.map((body, index) => {
    const seq = BigInt(index + 1);
    const entry = { seq, prev, body, hash: hashOf({ prev, seq, body }) };
    prev = entry.hash;
    return entry;
  });
  return { entries, head: { lastSeq: BigInt(bodies.length), lastHash: prev } };
}

const bodies = fc.array(fc.string(), { minLength: 1, maxLength: 12 });

describe('an audit chain', () => {
  it('is whole when nobody touched it', () => {
    fc.assert(
      fc.property(bodies, (texts) => {
        const { entries, head } = chainOf(texts);
        expect(verifyChain(entries, head)).toEqual({ whole: true, entries: texts.length });
      }),
    );
  });

  it('an empty one is whole', () => expect(verifyChain([], undefined)).toEqual({ whole: true, entries: 0 }));

  it('a changed body is found, where it is', () => {
    fc.assert(
      fc.property(bodies, fc.nat(), (texts, pick) => {
        const { entries, head } = chainOf(texts);
        const at = pick % entries.length;
        const changed = entries.map((entry, index) =>
          index === at ? { ...entry, body: `${entry.body}.` } : entry,
        );
        expect(verifyChain(changed, head)).toEqual({ whole: false, at: BigInt(at + 1), broken: 'body' });
      }),
    );
  });

  it('a changed body with its hash made anew is found at the next', () => {
    const { entries, head } = chainOf(['a', 'b', 'c']);
    const forged = entries.map((entry, index) =>
      index === 1 ? { ...entry, body: 'B', hash: hashOf({ ...entry, body: 'B' }) } : entry,
    );
    expect(verifyChain(forged, head)).toEqual({ whole: false, at: 3n, broken: 'link' });
  });

  it('an entry taken out or put in is found', () => {
    const { entries, head } = chainOf(['a', 'b', 'c']);
    expect(verifyChain(entries.toSpliced(1, 1), head)).toMatchObject({
      whole: false,
      at: 2n,
      broken: 'missing',
    });
    const twice = entries.flatMap((entry) => (entry.seq === 2n ? [entry, entry] : [entry]));
    expect(verifyChain(twice, head)).toMatchObject({ whole: false, at: 3n, broken: 'missing' });
  });

  it('the newest entries cut off are found', () => {
    const { entries, head } = chainOf(['a', 'b', 'c']);
    expect(verifyChain(entries.slice(0, 2), head)).toEqual({ whole: false, at: 2n, broken: 'end' });
    expect(verifyChain([], head)).toEqual({ whole: false, at: 0n, broken: 'end' });
  });

  it('a whole new chain is found by its end', () => {
    const { head } = chainOf(['a', 'b']);
    expect(verifyChain(chainOf(['a', 'x']).entries, head)).toMatchObject({ whole: false, broken: 'end' });
  });
});
