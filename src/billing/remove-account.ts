import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { Currency } from '../kernel/money.ts';
import { accountSubject } from './details/detail-change.ts';
import { lockDetails } from './details/lock-details.ts';
import { recordAsked } from './details/record-asked.ts';
import { refuse } from './details/refusals.ts';
import { accountToColumn, storedBanks } from './issuer.ts';
import { mustBeOwner } from './money-right.ts';
import { waitsFor } from './set-issuer.ts';

/**
 * An owner takes away the account of one currency: its invoices then name the usual one. That is another account than
 * before and is confirmed by a second person, where there is one. Answers who has to.
 */
export const removeAccount = act({
  name: 'agency.remove-account',
  input: z.object({ currency: Currency }),
  async run(tx, { currency }, visit) {
    await mustBeOwner(tx, visit.person);
    await lockDetails(tx, { kind: 'bank' });
    const { issuer } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { issuer: true } });
    const own = storedBanks(issuer).banks[currency];
    if (own === undefined) throw refuse.noOwnAccount({ currency });
    const events = await recordAsked(
      tx,
      {
        kind: 'bank',
        subject: accountSubject(currency),
        before: { currency, bank: accountToColumn(own) },
        after: { currency, bank: null },
      },
      visit,
    );
    return outcome(events, { confirmers: await waitsFor(tx, events, visit) });
  },
});
