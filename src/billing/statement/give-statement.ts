import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { Currency } from '../../kernel/money.ts';
import { actorOf } from '../../kernel/visit.ts';
import { mustApproveMoney } from '../money-right.ts';
import type { StatementGiven } from './events.ts';
import { readBankStatement, statementKey } from './read-statement.ts';
import { Layout } from './reading.ts';
import { refuse } from './refusals.ts';

/** Finance gives a bank's file. It is read after the answer: Slack waits three seconds, a bank's export may take longer. */
export const giveStatement = act({
  name: 'statement.give',
  input: z.object({ slackFileId: z.string(), name: z.string(), currency: Currency }),
  async run(tx, { slackFileId, name, currency }, visit) {
    await mustApproveMoney(tx, visit.person);
    const given: StatementGiven = {
      type: 'statement.given',
      engagementId: null,
      statementId: visit.newId('bst'),
      slackFileId,
      name,
      currency,
      giver: actorOf(visit.person),
      layout: null,
      answers: null,
    };
    return outcome([given]);
  },
});

/** Finance says which column is which, or how its dates are read: the same file is read again with that. */
export const layOutStatement = act({
  name: 'statement.lay-out',
  input: z.object({ statementId: z.string(), layout: Layout }),
  async run(tx, { statementId, layout }, visit) {
    await mustApproveMoney(tx, visit.person);
    const { columns } = layout;
    if (columns.payer === undefined && columns.reference === undefined)
      throw refuse.wordsNeeded(undefined, 'reference');
    const effect = await tx.effect.findUnique({ where: { key: statementKey(statementId) } });
    const before = readBankStatement.payload.safeParse(effect?.payload);
    if (!before.success) throw refuse.unknown();
    const { slackFileId, name, currency } = before.data;
    const given: StatementGiven = {
      type: 'statement.given',
      engagementId: null,
      statementId: visit.newId('bst'),
      slackFileId,
      name,
      currency,
      giver: actorOf(visit.person),
      layout,
      answers: statementId,
    };
    return outcome([given]);
  },
});
