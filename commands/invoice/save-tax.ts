import { z } from 'zod';
import { setPrices } from '../../src/billing/tax/set-prices.ts';
import { setTax } from '../../src/billing/tax/set-tax.ts';
import { act, outcome } from '../../src/kernel/act.ts';

/** The whole form in one transaction: the agency's tax, and the prices of the project whose channel it was opened in. */
export const saveTax = act({
  name: 'tax.save',
  input: z.object({ tax: setTax.input, project: setPrices.input.optional() }),
  async run(tx, { tax, project }, visit) {
    const set = await setTax.run(tx, tax, visit);
    const priced = project === undefined ? undefined : await setPrices.run(tx, project, visit);
    return outcome([...set.events, ...(priced?.events ?? [])], set.answer);
  },
});
