import type { Tx } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { dropDue } from '../../kernel/due.ts';
import { actorOf, type Visit } from '../../kernel/visit.ts';
import { storedBanks } from '../issuer.ts';
import type { BankChange, ContactChange, DetailChange } from './detail-change.ts';
import type { DetailsConfirmed } from './events.ts';
import { openInvoices, unpaidByTransfer } from './open-invoices.ts';

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
  if (change.kind === 'billing-address')
    await mergeInto(tx, change.clientId, {
      legalName: change.after.legalName,
      address: change.after.address,
      taxNumber: change.after.taxNumber,
    });
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

/** Only what it says; what else is known of the client's billing stays. */
async function mergeInto(tx: Tx, clientId: string, said: Readonly<Record<string, string>>): Promise<void> {
  await tx.$executeRaw`
    update client set billing = billing || ${JSON.stringify(said)}::jsonb where id = ${clientId}`;
}

async function putContact(tx: Tx, { engagementId, after }: ContactChange, visit: Visit): Promise<void> {
  const { clientId } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const billingContactId = await contactOf(tx, clientId, after, visit);
  await tx.engagement.update({ where: { id: engagementId }, data: { billingContactId } });
}

/** The same person where we know them already: by Slack, or else by address. Their address is the confirmed one. */
async function contactOf(
  tx: Tx,
  clientId: string,
  { name, email, slackUserId }: ContactChange['after'],
  visit: Visit,
): Promise<string> {
  const contacts = await tx.contact.findMany({
    where: { clientId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const slackPerson =
    slackUserId === null ? null : await tx.slackPerson.findFirst({ where: { slackUserId } });
  const slackTeamId = slackPerson?.slackTeamId ?? null;
  const known =
    contacts.find((one) => slackUserId !== null && one.slackUserId === slackUserId) ??
    contacts.find(
      (one) =>
        email !== null &&
        one.email?.toLowerCase() === email.toLowerCase() &&
        (slackUserId === null || one.slackUserId === null),
    );
  if (known === undefined) {
    const id = visit.newId('con');
    const createdAt = instantToColumn(visit.now);
    await tx.contact.create({ data: { id, clientId, name, email, slackUserId, slackTeamId, createdAt } });
    return id;
  }
  await tx.contact.update({
    where: { id: known.id },
    data: {
      email,
      ...(known.slackUserId === null && slackUserId !== null && { slackUserId, slackTeamId }),
    },
  });
  return known.id;
}

/** Gives the engagements whose clients have invoices open that name the account from before. */
async function putAccount(tx: Tx, { before, after }: BankChange): Promise<readonly string[]> {
  const bank = JSON.stringify(after.bank ?? {});
  if (after.currency === null)
    await tx.$executeRaw`update agency set issuer = jsonb_set(issuer, '{bank}', ${bank}::jsonb) where id = 1`;
  else
    await tx.$executeRaw`
      update agency set issuer = jsonb_set(issuer, '{banks}',
        coalesce(issuer -> 'banks', '{}'::jsonb) || jsonb_build_object(${after.currency}::text, ${bank}::jsonb))
       where id = 1`;
  if (before.bank === null) return [];
  const { issuer } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { issuer: true } });
  const own = Object.keys(storedBanks(issuer).banks);
  return [...(await unpaidByTransfer(tx, after.currency, own)).keys()];
}
