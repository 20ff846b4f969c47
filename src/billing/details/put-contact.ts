import type { Contact } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { ContactChange, ContactDetail } from './detail-change.ts';

/** From here on invoices of the engagement go to the contact that was confirmed, under the name and address confirmed. */
export async function putContact(
  tx: Tx,
  { engagementId, before, after }: ContactChange,
  visit: Visit,
): Promise<void> {
  const { clientId } = await tx.engagement.findUniqueOrThrow({ where: { id: engagementId } });
  const contacts = await tx.contact.findMany({
    where: { clientId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  const known = samePerson(contacts, after, before?.contactId ?? null);
  const billingContactId =
    known !== undefined && (holdsAlready(known, after) || !(await decides(tx, known.id)))
      ? await rename(tx, known, after)
      : await add(tx, contacts, clientId, after, visit);
  await tx.engagement.update({ where: { id: engagementId }, data: { billingContactId } });
}

const folded = (text: string | null): string => (text ?? '').trim().toLowerCase();

/** By Slack identity, or else by address; of several who share a mailbox the one of that name, or the contact from before. */
function samePerson(
  contacts: readonly Contact[],
  { name, email, slackUserId }: ContactDetail,
  beforeId: string | null,
): Contact | undefined {
  const inSlack = contacts.find((one) => slackUserId !== null && one.slackUserId === slackUserId);
  if (inSlack !== undefined) return inSlack;
  return contacts.find(
    (one) =>
      email !== null &&
      folded(one.email) === folded(email) &&
      (slackUserId === null || one.slackUserId === null) &&
      (one.id === beforeId || folded(one.name) === folded(name)),
  );
}

const holdsAlready = (known: Contact, { name, email, slackUserId }: ContactDetail): boolean =>
  known.name === name &&
  folded(known.email) === folded(email) &&
  (slackUserId === null || known.slackUserId === slackUserId);

/**
 * Agreements to sign are sent to the address of whoever decides, and whoever has their Slack identity accepts in their
 * name: neither is billing's to change. Their invoices then go to a contact of its own.
 */
async function decides(tx: Tx, id: string): Promise<boolean> {
  return (await tx.engagement.count({ where: { OR: [{ acceptorId: id }, { standInId: id }] } })) > 0;
}

async function rename(
  tx: Tx,
  { id, slackUserId: has }: Contact,
  { name, email, slackUserId }: ContactDetail,
): Promise<string> {
  const identity = has === null && slackUserId !== null ? await slackIdentity(tx, slackUserId) : {};
  await tx.contact.update({ where: { id }, data: { name, email, ...identity } });
  return id;
}

async function add(
  tx: Tx,
  contacts: readonly Contact[],
  clientId: string,
  { name, email, slackUserId }: ContactDetail,
  visit: Visit,
): Promise<string> {
  const isTaken = contacts.some((one) => one.slackUserId === slackUserId);
  if (slackUserId === null || isTaken) return contactOfItsOwn(tx, clientId, { name, email }, visit);
  const id = visit.newId('con');
  const identity = await slackIdentity(tx, slackUserId);
  const createdAt = instantToColumn(visit.now);
  await tx.contact.create({ data: { id, clientId, name, email, ...identity, createdAt } });
  return id;
}

/** Name and address for invoices alone, without anybody in Slack behind it. */
export async function contactOfItsOwn(
  tx: Tx,
  clientId: string,
  said: Pick<ContactDetail, 'name' | 'email'>,
  visit: Visit,
): Promise<string> {
  const known = await tx.contact.findFirst({
    where: { clientId, ...said, slackUserId: null, acceptorOf: { none: {} }, standInOf: { none: {} } },
    select: { id: true },
  });
  if (known !== null) return known.id;
  const id = visit.newId('con');
  await tx.contact.create({ data: { id, clientId, ...said, createdAt: instantToColumn(visit.now) } });
  return id;
}

async function slackIdentity(tx: Tx, slackUserId: string) {
  const known = await tx.slackPerson.findFirst({ where: { slackUserId } });
  return { slackUserId, slackTeamId: known?.slackTeamId ?? null };
}
