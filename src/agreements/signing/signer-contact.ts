import type { Contact } from '../../../prisma/generated/client.ts';
import type { Tx } from '../../kernel/act.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import type { Visit } from '../../kernel/visit.ts';
import type { NewSigner } from './sending-choices.ts';

export const sameText = (one: string, other: string): boolean =>
  one.normalize('NFKC').trim().toLowerCase() === other.normalize('NFKC').trim().toLowerCase();

/** The client's contact at this address, where one is known. */
export async function knownAt(
  read: { readonly contact: Pick<Tx['contact'], 'findMany'> },
  clientId: string,
  address: string,
): Promise<Contact | undefined> {
  const known = await read.contact.findMany({ where: { clientId, email: { not: null } } });
  return known.find(({ email }) => email !== null && sameText(email, address));
}

/** The client's contact at this address, or a new one. Whoever is known there keeps their name. */
export async function contactAt(
  tx: Tx,
  clientId: string,
  { name, email }: NewSigner,
  visit: Visit,
): Promise<Contact> {
  const same = await knownAt(tx, clientId, email);
  if (same !== undefined) return same;
  const id = visit.newId('con');
  return tx.contact.create({ data: { id, clientId, name, email, createdAt: instantToColumn(visit.now) } });
}
