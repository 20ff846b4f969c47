import type { Person } from '../kernel/visit.ts';
import { refuse } from './refusals.ts';

interface Client {
  readonly id: string;
  readonly name: string;
}

/** Anybody at the client may speak about an invoice, also who has not been introduced; the agency's people may not. */
export function mustSpeakForClient(person: Person, client: Client): void {
  if (person.kind === 'member' || person.kind === 'house') throw refuse.forTheClient();
  if (person.kind === 'contact' && person.clientId !== client.id)
    throw refuse.notYourInvoice({ client: client.name });
}

/** An invoice is handed to known contacts of the client and to members, and to nobody else in the channel. */
export function mustBeTheirInvoice(person: Person, client: Client, agency: string): void {
  if (person.kind === 'member') return;
  if (person.kind !== 'contact') throw refuse.askTheAgency({ agency });
  if (person.clientId !== client.id) throw refuse.notYourInvoice({ client: client.name });
}
