import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import type { StatementsToRedraw } from './events.ts';

/** What is open on an invoice has changed: what is proposed for entries that wait may be another now. */
export const redrawStatements = act({
  name: 'statement.redraw',
  input: z.object({}),
  async run(tx) {
    const waiting = await tx.bankEntry.findMany({
      where: { status: 'open' },
      select: { statementId: true },
      distinct: ['statementId'],
      orderBy: { statementId: 'asc' },
    });
    if (waiting.length === 0) return outcome<StatementsToRedraw>([]);
    const statementIds = waiting.map(({ statementId }) => statementId);
    const redrawn: StatementsToRedraw = { type: 'statement.to-redraw', engagementId: null, statementIds };
    return outcome([redrawn]);
  },
});
