import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { IssuerSet } from './events.ts';
import { bareIban, isIban } from './iban.ts';
import { mustBeOwner } from './money-right.ts';
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

/** An owner says who issues our invoices and where they are paid to. Replaces what was there. */
export const setIssuer = act({
  name: 'agency.set-issuer',
  input: z.object({
    legalName: asked(200),
    address: asked(500),
    taxId: maybe(60),
    registrationNumber: maybe(20),
    bankName: asked(120),
    branch: maybe(120),
    account: maybe(60),
    holder: asked(120),
    iban: maybe(60),
    swift: maybe(20),
  }),
  async run(tx, input, visit) {
    await mustBeOwner(tx, visit.person);
    const { legalName, address, taxId, bankName, branch, account, holder, swift } = input;
    if (account === undefined && input.iban === undefined) throw refuse.accountOrIban(undefined, 'account');
    if (input.iban !== undefined && !isIban(input.iban)) throw refuse.iban(undefined, 'iban');
    const iban = input.iban === undefined ? undefined : bareIban(input.iban);
    const registrationNumber = input.registrationNumber?.normalize('NFKC').toUpperCase();
    if (registrationNumber !== undefined && !/^T\d{13}$/.test(registrationNumber))
      throw refuse.registrationNumber(undefined, 'registrationNumber');
    const bank = { name: bankName, branch, account, holder, iban, swift };
    // JSON leaves out what is undefined; a column of Prisma's would refuse it.
    const issuer = JSON.stringify({ legalName, address, taxId, registrationNumber, bank });
    await tx.$executeRaw`update agency set issuer = ${issuer}::jsonb where id = 1`;
    const drafts = await tx.invoice.findMany({
      where: { status: { in: ['draft', 'held'] } },
      select: { id: true },
    });
    const set: IssuerSet = {
      type: 'agency.issuer-set',
      engagementId: null,
      legalName,
      account: iban ?? account ?? '',
      waiting: drafts.map(({ id }) => id),
    };
    return outcome([set]);
  },
});
