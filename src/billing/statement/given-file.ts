import type { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { readBankStatement, statementKey } from './read-statement.ts';
import { Reading } from './reading.ts';

/** A file that finance gave, and what it was found to be: kept in the promise to read it. */
export interface GivenFile {
  readonly statementId: string;
  readonly given: z.output<typeof readBankStatement.payload>;
  readonly reading: Reading;
}

/** `undefined` where there is none, or it was not read yet. */
export async function givenFile(
  read: { readonly effect: Pick<Tx['effect'], 'findUnique'> },
  statementId: string,
): Promise<GivenFile | undefined> {
  const effect = await read.effect.findUnique({ where: { key: statementKey(statementId) } });
  const given = readBankStatement.payload.safeParse(effect?.payload);
  const reading = Reading.safeParse(effect?.receipt);
  return given.success && reading.success
    ? { statementId, given: given.data, reading: reading.data }
    : undefined;
}
