import type { Proposal } from './proposal.ts';

/** As `bank_entry.proposal` keeps it; null where nothing is proposed. */
export function storedProposal(proposal: Proposal | undefined): object | null {
  if (proposal === undefined || proposal.certainty === 'none') return null;
  const { certainty, reason, parts } = proposal;
  return {
    certainty,
    reason,
    parts: parts.map(({ invoiceId, minor }) => ({ invoiceId, minor: minor.toString() })),
  };
}
