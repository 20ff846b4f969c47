import { newId } from '../../src/adapters/system/ids.ts';
import { FindingKind, Mend } from '../../src/billing/check/finding.ts';
import type { Tx } from '../../src/kernel/act.ts';
import { at, by, type Tell, times, title, typed } from './wild-words.ts';

const amount = { minor: '1000000000000', currency: 'JPY' };
const words: Readonly<Record<string, readonly string[]>> = {
  unbilled: ['acceptance', 'signature', 'date', 'withdrawn'],
  differs: ['total', 'gone', 'void', 'uncollectible', 'void-though-paid', 'open', 'paid', 'overpaid'],
  stray: [typed(256)],
  unapplied: [typed(140)],
};

/** What the daily check can find: open, tried in vain, settled in each way; few, many, and told to an owner. */
export async function furnishFindings(tx: Tx, engagementId: string, tell: Tell): Promise<void> {
  let hour = 0;
  const card = async (rows: readonly { kind: FindingKind; facts: object; how?: string }[]) => {
    hour += 1;
    const foundAt = new Date(at.getTime() + hour * 3_600_000);
    const checkedAt = foundAt.toISOString();
    await tx.billingFinding.createMany({
      data: rows.map(({ kind, facts, how = null }) => ({
        id: newId('fnd'),
        kind,
        engagementId: kind === 'unapplied' ? '' : engagementId,
        subject: newId('inv'),
        facts: { ...facts, escalatedAt: checkedAt },
        foundAt,
        settledAt: how === null ? null : at,
        settledHow: how,
      })),
    });
    tell({ checkedAt }, /^check\./);
  };
  const factsOf = (word: string) => ({ name: title, amount, other: amount, word });
  const every = FindingKind.options.flatMap((kind) =>
    (words[kind] ?? ['']).map((word) => ({ kind, facts: factsOf(word) })),
  );
  await card(every);
  // More than a card has room for: one of each, so that each is seen.
  await card(FindingKind.options.map((kind) => ({ kind, facts: factsOf(words[kind]?.[0] ?? '') })));
  await card(every.slice(0, 1));
  await card(times(40, () => ({ kind: 'unbilled' as const, facts: { ...factsOf(''), other: null } })));
  await card(
    Mend.options.map((mend) => ({
      kind: 'unissued' as const,
      facts: { ...factsOf(''), other: null, tried: { mend, by, at: at.toISOString() } },
    })),
  );
  const settled = ['gone', 'billed', 'right'].map((how) => ({
    kind: 'unreceipted' as const,
    facts: { ...factsOf(''), by, reason: typed(500) },
    how,
  }));
  await card(settled);
  await card([...settled, ...every.slice(0, 2)]);
}
