import { z } from 'zod';
import { StoredActor } from '../../kernel/actor.ts';
import { outsideEffect } from '../../kernel/effect.ts';
import { importReading } from './import-statement.ts';
import { Layout, Reading } from './reading.ts';

/** The promise to read one given file; what it was found to be stays in its receipt. */
export const statementKey = (statementId: string): string => `${statementId}:read`;

/**
 * Fetches a file from Slack and reads it. Repeating that is harmless; what it holds is imported in the transaction that
 * marks it read, so a statement is imported whole and once, or not at all.
 */
export const readBankStatement = outsideEffect({
  kind: 'statement.read',
  payload: z.object({
    statementId: z.string(),
    slackFileId: z.string(),
    name: z.string(),
    currency: z.string(),
    giver: StoredActor,
    layout: Layout.nullable(),
    answers: z.string().nullable(),
  }),
  receipt: Reading,
  finish: (tx, { payload, receipt }, visit) => importReading(tx, payload, receipt, visit),
});
