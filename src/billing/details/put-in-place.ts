import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { dropDue } from '../../kernel/due.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import type { AddressChange, BankChange, DetailChange } from './detail-change.ts';
import type { DetailsConfirmed } from './events.ts';
import { keepAccount, openInvoices } from './open-invoices.ts';
import { putContact } from './put-contact.ts';

/** From here on it holds. What was approved before keeps what it has. */
export async function putInPlace(tx: Tx, change: DetailChange, visit: Visit): Promise<DetailsConfirmed> {
  await dropDue(tx, change.id);
  await tx.billingDetailChange.update({
    where: { id: change.id },
    data: {
      status: 'confirmed',
      decidedBy: actorToColumn(actorOf(visit.person)),
      decidedAt: instantToColumn(visit.now),
    },
  });
  const engagementIds = change.kind === 'bank' ? await putAccount(tx, change) : [];
  if (change.kind === 'billing-contact') await putContact(tx, change, visit);
  if (change.kind === 'billing-address') await mergeInto(tx, change.clientId, whatDiffers(change));
  const { id: changeId, engagementId, kind, before, after } = change;
  return {
    type: 'billing.details-confirmed',
    engagementId,
    changeId,
    kind,
    before,
    after,
    invoiceIds: await openInvoices(tx, change),
    engagementIds,
  };
}

/** Of what was asked only what is to be different: the rest may have been set down anew since. */
const whatDiffers = ({ before, after }: AddressChange): Readonly<Record<string, string>> => ({
  ...(after.legalName !== before.legalName && { legalName: after.legalName }),
  ...(after.address !== before.address && { address: after.address }),
  ...(after.taxNumber !== before.taxNumber && { taxNumber: after.taxNumber }),
});

/** Only what it says; what else is known of the client's billing stays. */
async function mergeInto(tx: Tx, clientId: string, said: Readonly<Record<string, string>>): Promise<void> {
  await tx.$executeRaw`
    update client set billing = billing || ${JSON.stringify(said)}::jsonb where id = ${clientId}`;
}

async function writeAccount(tx: Tx, { currency, bank }: BankChange['after']): Promise<void> {
  const account = JSON.stringify(bank ?? {});
  if (currency === null)
    await tx.$executeRaw`update agency set issuer = jsonb_set(issuer, '{bank}', ${account}::jsonb) where id = 1`;
  else if (bank === null)
    await tx.$executeRaw`update agency set issuer = issuer #- array['banks', ${currency}::text] where id = 1`;
  else
    await tx.$executeRaw`
      update agency set issuer = jsonb_set(issuer, '{banks}',
        coalesce(issuer -> 'banks', '{}'::jsonb) || jsonb_build_object(${currency}::text, ${account}::jsonb))
       where id = 1`;
}

/** Gives the engagements whose clients have invoices open that name the account from before. */
async function putAccount(tx: Tx, { before, after }: BankChange): Promise<readonly string[]> {
  await writeAccount(tx, after);
  const keeping = await keepAccount(tx, before);
  return [...new Set(keeping.map(({ engagementId }) => engagementId))];
}
