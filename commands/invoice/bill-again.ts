import { billAgain } from '../../src/billing/again/bill-again.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { text } from './again-text.ts';
import { AboutInvoice } from './approve.ts';

/** On finance's card of a withdrawn invoice. */
export const again = button('invoice.bill-again', AboutInvoice, async ({ value, visit }, desk) => {
  const { invoiceId } = await desk.perform(billAgain, value, visit);
  const said = invoiceId === null ? text.againWaits() : text.againDone();
  return reply.done({ title: text.againTitle(), body: [said] });
});
