import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { mustBeOwner } from '../../src/billing/money-right.ts';
import { numbersOf } from '../../src/billing/tax/agency-numbers.ts';
import { countryTaxes, RATES_AS_OF } from '../../src/billing/tax/rates.ts';
import { agreedIn } from '../../src/billing/tax/set-prices.ts';
import {
  Regime,
  Rounding,
  rateText,
  readTaxSettings,
  usualRounding,
} from '../../src/billing/tax/settings.ts';
import { billingTerms, Prices } from '../../src/billing/terms.ts';
import type { Said } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { choice, optional, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { changeTaxButton, changeTaxSubmitted } from './change-tax.ts';
import { saveTax } from './save-tax.ts';
import { fapiao, fapiaoSubmitted, taxDetails, taxDetailsSubmitted } from './tax-details.ts';
import { text } from './tax-text.ts';

const prices = [
  { value: 'added', label: text.added() },
  { value: 'contained', label: text.contained() },
];

export const taxForm = form('invoice.tax', {
  title: text.title(),
  submit: text.save(),
  /** The project of this channel, while its agreement is still to be made. */
  context: z.object({ engagementId: z.string().optional() }),
  fields: {
    regime: choice(text.regime(), [
      { value: 'country', label: text.byCountry() },
      { value: 'fixed', label: text.fixed() },
      { value: 'none', label: text.noTax() },
    ]),
    number: optional(shortText(text.number(), 60, { hint: text.numberHint() })),
    rate: optional(shortText(text.rate(), 10)),
    prices: choice(text.prices(), prices),
    rounding: choice(text.rounding(), [
      { value: 'down', label: text.down() },
      { value: 'half-up', label: text.nearest() },
      { value: 'up', label: text.up() },
    ]),
  },
  more: ({ engagementId }) =>
    engagementId === undefined ? {} : { projectPrices: choice(text.projectPrices(), prices) },
});

export const taxWord = word('tax', text.doesTax(), async (call) => {
  const { visit, desk, channelId } = call;
  await mustBeOwner(desk.read, visit.person);
  const agency = await desk.read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const known = readTaxSettings(agency.tax);
  const { taxId, registrationNumber } = numbersOf(agency.issuer);
  const number = agency.country === 'JP' ? registrationNumber : taxId;
  const project = await projectHere(call);
  const usual = known?.prices ?? 'added';
  return reply.open(
    openForm(taxForm, {
      locale: visit.locale,
      context: { engagementId: project?.id },
      channelId,
      intro: [rateIntro(agency.country)],
      initial: {
        regime: known?.regime ?? 'country',
        prices: usual,
        rounding: known?.rounding ?? usualRounding(agency.country),
        ...(number !== undefined && { number }),
        ...(known?.rate !== undefined && { rate: rateText(known.rate) }),
      },
      ...(project !== undefined && { initialMore: { projectPrices: project.prices ?? usual } }),
    }),
  );
});

function rateIntro(country: string): Said {
  const law = countryTaxes[country];
  return law === undefined
    ? text.ratesUnknown()
    : text.usualRate({ rate: rateText(law.standard), day: Temporal.PlainDate.from(RATES_AS_OF) });
}

/** Whether tax is added is agreed project by project, until the agreement is out. */
async function projectHere({ desk, channelId }: Call) {
  const links = await desk.read.engagementChannel.findMany({
    where: {
      channelId: channelId ?? '',
      until: null,
      engagement: { status: 'proposed', agreements: { none: { status: { in: agreedIn } } } },
    },
    select: { engagement: { select: { id: true, billingTerms: true } } },
  });
  const [only, other] = links;
  if (only === undefined || other !== undefined) return undefined;
  const { id, billingTerms: terms } = only.engagement;
  return { id, prices: billingTerms(terms).tax?.prices };
}

export const taxSubmitted = onSubmit(taxForm, async ({ context, values, more, visit }, desk) => {
  const chosen = Prices.safeParse(more?.['projectPrices']);
  const { engagementId } = context;
  const project =
    chosen.success && engagementId !== undefined ? { engagementId, prices: chosen.data } : undefined;
  const { regime, number, rate } = values;
  const tax = {
    regime: Regime.parse(regime),
    prices: Prices.parse(values.prices),
    rounding: Rounding.parse(values.rounding),
    number,
    rate,
  };
  const { drafts } = await desk.perform(saveTax, { tax, project }, visit);
  const body = [text.saved(), ...(drafts === 0 ? [] : [text.drafts({ count: drafts })])];
  return reply.say({ title: text.title(), body });
});

/** Everything about tax that is pressed on a card, and every form behind it. */
export const taxPresses = [changeTaxButton, taxDetails, fapiao] as const;
export const taxForms = [taxSubmitted, changeTaxSubmitted, taxDetailsSubmitted, fapiaoSubmitted] as const;
