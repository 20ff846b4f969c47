import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import type { Happening } from '../kernel/event.ts';
import { Currency } from '../kernel/money.ts';
import type { Visit } from '../kernel/visit.ts';
import { accountSubject } from './details/detail-change.ts';
import { recordAsked } from './details/record-asked.ts';
import { moneyPeople } from './details/who-confirms.ts';
import type { IssuerSet } from './events.ts';
import { bareIban, isIban } from './iban.ts';
import { accountToColumn, type BankAccount, sameAccount, storedBanks } from './issuer.ts';
import { mustBeOwner } from './money-right.ts';
import { ProviderName } from './payment-provider.ts';
import { refuse } from './refusals.ts';

const asked = (most: number) => z.string().trim().min(1).max(most);
/** A field left empty is the same as one not filled in. */
const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .optional()
    .transform((text) => (text === '' ? undefined : text));

/**
 * An owner says who issues our invoices and where they are paid to. Another account than before is confirmed by a second
 * person first, where there is one; what was approved keeps the account that it names. Answers who has to confirm it.
 */
export const setIssuer = act({
  name: 'agency.set-issuer',
  input: z.object({
    legalName: asked(200),
    address: asked(500),
    taxId: maybe(60),
    registrationNumber: maybe(20),
    bankName: maybe(120),
    branch: maybe(120),
    account: maybe(60),
    holder: maybe(120),
    iban: maybe(60),
    swift: maybe(20),
    /** Left out: the account for every currency that has none of its own. */
    bankCurrency: Currency.optional(),
  }),
  async run(tx, input, visit) {
    await mustBeOwner(tx, visit.person);
    const { legalName, address, taxId } = input;
    const { paymentProvider } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    const bank = accountGiven(input, ProviderName.parse(paymentProvider));
    const registrationNumber = input.registrationNumber?.normalize('NFKC').toUpperCase();
    if (registrationNumber !== undefined && !/^T\d{13}$/.test(registrationNumber))
      throw refuse.registrationNumber(undefined, 'registrationNumber');
    // JSON leaves out what is undefined; a column of Prisma's would refuse it. The accounts stay for now.
    const issuer = JSON.stringify({ legalName, address, taxId, registrationNumber });
    await tx.$executeRaw`
      update agency set issuer = ${issuer}::jsonb || jsonb_strip_nulls(
        jsonb_build_object('bank', issuer -> 'bank', 'banks', issuer -> 'banks')) where id = 1`;
    const events = await putAccount(tx, bank, input.bankCurrency ?? null, visit);
    const drafts = await tx.invoice.findMany({
      where: { status: { in: ['draft', 'held'] } },
      select: { id: true },
    });
    const set: IssuerSet = {
      type: 'agency.issuer-set',
      engagementId: null,
      legalName,
      account: bank?.iban ?? bank?.account ?? '',
      waiting: drafts.map(({ id }) => id),
    };
    return outcome([set, ...events], { confirmers: await waitsFor(tx, events, visit) });
  },
});

/** Who has to confirm what was asked; empty: it holds. */
export async function waitsFor(
  tx: Tx,
  events: readonly Happening[],
  { person }: Visit,
): Promise<readonly string[]> {
  const happened = (type: string): boolean => events.some((event) => event.type === type);
  if (!happened('billing.details-asked') || happened('billing.details-confirmed')) return [];
  const others = (await moneyPeople(tx)).filter(({ id }) => id !== person.id);
  return others.map(({ name }) => name);
}

type Given = z.output<typeof setIssuer.input>;

/** Undefined: clients pay on the provider's page, and no account is named beside it. */
function accountGiven(
  { bankName, branch, account, holder, iban, swift }: Given,
  provider: ProviderName,
): BankAccount | undefined {
  const isEmpty = [bankName, branch, account, holder, iban, swift].every((part) => part === undefined);
  if (isEmpty && provider !== 'bank-transfer') return undefined;
  if (bankName === undefined) throw refuse.bankNeeded(undefined, 'bankName');
  if (holder === undefined) throw refuse.bankNeeded(undefined, 'holder');
  if (account === undefined && iban === undefined) throw refuse.accountOrIban(undefined, 'account');
  if (iban !== undefined && !isIban(iban)) throw refuse.iban(undefined, 'iban');
  return {
    name: bankName,
    branch,
    account,
    holder,
    iban: iban === undefined ? undefined : bareIban(iban),
    swift,
  };
}

/** The first account of all changes nothing for anybody. */
async function putAccount(
  tx: Tx,
  bank: BankAccount | undefined,
  currency: string | null,
  visit: Visit,
): Promise<readonly Happening[]> {
  // One that was known stays: taken away and given anew it would be another one that nobody has confirmed.
  if (bank === undefined) return [];
  const { issuer } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { issuer: true } });
  const { usual, banks } = storedBanks(issuer);
  const own = currency === null ? usual : banks[currency];
  // A currency without an account of its own was paid to the usual one: that is what changes.
  const before = own ?? usual;
  if (before !== undefined && sameAccount(before, bank)) return [];
  const column = accountToColumn(bank);
  if (before === undefined && currency === null) {
    await tx.$executeRaw`
      update agency set issuer = jsonb_set(issuer, '{bank}', ${JSON.stringify(column)}::jsonb) where id = 1`;
    return [];
  }
  return recordAsked(
    tx,
    {
      kind: 'bank',
      subject: accountSubject(currency),
      before: { currency, bank: before === undefined ? null : accountToColumn(before) },
      after: { currency, bank: column },
    },
    visit,
  );
}
