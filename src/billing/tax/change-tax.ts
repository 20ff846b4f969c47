import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { lockEngagement } from '../../kernel/engagement-facts.ts';
import { code } from '../../kernel/phrase.ts';
import { engagementOf } from '../again/engagement-of.ts';
import { mayBeApproved } from '../invoice.ts';
import { loadInvoice } from '../load-invoice.ts';
import { mustApproveMoney } from '../money-right.ts';
import { states } from '../text.ts';
import type { TaxChanged } from './events.ts';
import { bothNamed } from './must-name-both.ts';
import { byRules, type TaxMatter, type TaxToPut, taxMatter, writeTax } from './put-tax.ts';
import { countryTaxes } from './rates.ts';
import { refuse } from './refusals.ts';
import { parseRate, type TaxSettings } from './settings.ts';
import { noteFrom, readTaxes } from './stored-taxes.ts';

/** `rules`: as it would be put on a new draft. `rate`: this rate. The others charge none, and say why. */
const TaxWish = z.enum(['rules', 'rate', 'reverse-charge', 'export', 'outside-scope', 'none']);
type TaxWish = z.output<typeof TaxWish>;

/** Finance puts another tax on a draft, or on one of its lines. With the approval it is fixed. */
export const changeTax = act({
  name: 'invoice.change-tax',
  input: z.object({
    invoiceId: z.string(),
    wish: TaxWish,
    /** As it was typed, where a rate is wished. */
    rate: z.string().optional(),
    /** Left out: all lines. */
    lineId: z.string().optional(),
  }),
  async run(tx, { invoiceId, wish, rate: typed, lineId }, visit) {
    await mustApproveMoney(tx, visit.person);
    const engagementId = await engagementOf(tx, invoiceId);
    await lockEngagement(tx, engagementId);
    const invoice = await loadInvoice(tx, invoiceId);
    if (!mayBeApproved(invoice)) throw refuse.notChangeable({ state: states[invoice.status]() });
    const matter = await taxMatter(tx, invoiceId);
    const { settings } = matter;
    if (settings === undefined) throw refuse.notSetUp({ command: code('/invoice tax') });
    const rate = wish === 'rate' ? mustBeRate(typed) : 0;
    if (wish === 'reverse-charge' && !bothNamed(matter.case)) throw refuse.noReverseCharge(undefined, 'tax');
    const put =
      wish === 'rules' ? byRules(settings, matter) : wished(matter, settings, { wish, rate, lineId });
    const total = await writeTax(tx, matter, put);
    const changed: TaxChanged = {
      type: 'invoice.tax-changed',
      engagementId,
      invoiceId,
      treatment: wish,
      rate: wish === 'rate' ? rate : null,
      total,
    };
    return outcome([changed], { total });
  },
});

function mustBeRate(typed: string | undefined): number {
  if (typed === undefined || typed.trim() === '') throw refuse.rateMissing(undefined, 'rate');
  const rate = parseRate(typed);
  if (rate === undefined) throw refuse.rate(undefined, 'rate');
  return rate;
}

interface Wished {
  readonly wish: Exclude<TaxWish, 'rules'>;
  readonly rate: number;
  readonly lineId: string | undefined;
}

function wished(
  { invoice, country }: TaxMatter,
  settings: TaxSettings,
  { wish, rate, lineId }: Wished,
): TaxToPut {
  const { lines, currency } = invoice;
  if (lineId !== undefined && !lines.some(({ id }) => id === lineId))
    throw refuse.lineUnknown(undefined, 'line');
  const rates = new Map(
    lines.map((line) => [line.id, lineId === undefined || line.id === lineId ? rate : line.taxBasisPoints]),
  );
  // What costs nothing says nothing of the tax on the rest.
  const someFree = lines.some(({ id, amount }) => amount !== 0n && rates.get(id) === 0);
  const before = noteFrom(invoice.taxNote);
  const { name = countryTaxes[country]?.name ?? 'tax' } = readTaxes(invoice.taxes, currency) ?? {};
  return {
    name,
    rounding: settings.rounding,
    note: wish !== 'rate' ? wish : someFree && lineId !== undefined ? before : null,
    rateOf: ({ id }) => rates.get(id) ?? 0,
  };
}
