import { z } from 'zod';
import { setIssuer } from '../../src/billing/set-issuer.ts';
import { list } from '../../src/kernel/phrase.ts';
import type { Call } from '../../src/surface/desk.ts';
import { choice, currency, longText, optional, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { text as words } from './account-text.ts';
import { openRemoval, ownAccounts, saved } from './remove-account.ts';
import { text } from './text.ts';

export const issuerForm = form('engawa.issuer', {
  title: text.issuerTitle(),
  submit: text.save(),
  context: z.object({}),
  fields: {
    legalName: shortText(text.legalName(), 200),
    address: longText(text.address(), 500),
    taxId: optional(shortText(text.taxId(), 60)),
    registrationNumber: optional(shortText(text.registrationNumber(), 20)),
    bankCurrency: optional(currency(text.bankCurrency(), { hint: text.bankCurrencyHint() })),
    bankName: optional(shortText(text.bankName(), 120, { hint: text.bankNameHint() })),
    branch: optional(shortText(text.branch(), 120)),
    account: optional(shortText(text.account(), 60)),
    holder: optional(shortText(text.holder(), 120)),
    iban: optional(shortText(text.iban(), 60)),
    swift: optional(shortText(text.swift(), 20)),
    takeAway: optional(choice(words.takeAway(), [], { hint: words.takeAwayHint() })),
  },
});

const Written = z.string().min(1).optional().catch(undefined);
const Stored = z
  .object({
    legalName: Written,
    address: Written,
    taxId: Written,
    registrationNumber: Written,
    bank: z
      .object({
        name: Written,
        branch: Written,
        account: Written,
        holder: Written,
        iban: Written,
        swift: Written,
      })
      .catch({}),
  })
  .catch({ bank: {} });

/** The second page of the setup: what stands on every invoice. */
export async function openIssuer({ visit, desk, channelId }: Call): Promise<Reply> {
  const agency = await desk.read.agency.findUnique({ where: { id: 1 }, select: { issuer: true } });
  const { bank, ...company } = Stored.parse(agency?.issuer);
  const { name: bankName, ...account } = bank;
  const known = Object.entries({ ...company, ...account, bankName }).filter(
    ([, value]) => value !== undefined,
  );
  return reply.open(
    openForm(issuerForm, {
      locale: visit.locale,
      context: {},
      channelId,
      intro: [text.issuerIntro()],
      initial: Object.fromEntries(known),
      options: { takeAway: ownAccounts(agency?.issuer) },
    }),
  );
}

export const issuerSubmitted = onSubmit(
  issuerForm,
  async ({ values: { takeAway, ...values }, ...call }, desk) => {
    const { confirmers } = await desk.perform(setIssuer, values, call.visit);
    const waits = confirmers.length > 0 ? [words.accountWaits({ who: list(confirmers) })] : [];
    if (takeAway !== undefined) return openRemoval({ ...call, desk }, takeAway, waits);
    return saved(desk.read, [text.saved(), ...waits]);
  },
);
