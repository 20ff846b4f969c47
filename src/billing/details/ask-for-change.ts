import { z } from 'zod';
import { act, outcome, type Tx } from '../../kernel/act.ts';
import { engagementFacts, lockEngagement } from '../../kernel/engagement-facts.ts';
import { visibleText } from '../../kernel/markup.ts';
import { roleMay } from '../../kernel/role.ts';
import type { Visit } from '../../kernel/visit.ts';
import { billToOf } from '../bill-to.ts';
import { mustSpeakForClient } from '../for-client.ts';
import { type AddressDetail, type ContactDetail, changeFrom } from './detail-change.ts';
import { recordAsked } from './record-asked.ts';
import { refuse } from './refusals.ts';
import { clientConfirmers, oldContact } from './who-confirms.ts';

const line = (most: number) =>
  z
    .string()
    .transform((raw) => visibleText(raw).trim())
    .pipe(z.string().max(most));

/**
 * Somebody asks that invoices go to another person, or bear another address. Nothing changes by it: the contact from
 * before confirms it first. Who would have to confirm it has done so by asking.
 */
export const askForChange = act({
  name: 'billing.ask-for-details',
  input: z.object({
    engagementId: z.string(),
    name: line(120),
    email: z.string().trim().max(254).default(''),
    slackUserId: z.string().optional(),
    legalName: line(200),
    address: line(500),
    taxNumber: line(60),
  }),
  async run(tx, input, visit) {
    const { engagementId } = input;
    await mustAskFor(tx, engagementId, visit);
    await lockEngagement(tx, engagementId);
    if ((await clientConfirmers(tx, engagementId)).length === 0) throw refuse.nobodyConfirms();
    const contact = await contactWanted(tx, input);
    const { client } = await engagementFacts(tx, engagementId);
    const before = addressOf(client);
    const { legalName, address, taxNumber } = input;
    const after = { legalName: legalName === '' ? before.legalName : legalName, address, taxNumber };
    const differs = !sameAddress(before, after);
    if (contact === undefined && !differs) throw refuse.nothingChanges(undefined, 'name');
    const events = [
      ...(contact === undefined
        ? []
        : await recordAsked(
            tx,
            {
              kind: 'billing-contact',
              subject: engagementId,
              before: { contact: contact.before },
              after: contact.after,
            },
            visit,
          )),
      ...(differs
        ? await recordAsked(
            tx,
            { kind: 'billing-address', subject: client.id, before: { ...before, engagementId }, after },
            visit,
          )
        : []),
    ];
    const holds = events.some(({ type }) => type === 'billing.details-confirmed');
    return outcome(events, { holds });
  },
});

/** Of the client whoever may speak for it; of the agency who runs projects or money. */
async function mustAskFor(tx: Tx, engagementId: string, { person }: Visit): Promise<void> {
  if (person.kind === 'member') {
    if (roleMay(person.role, 'run-engagement') || roleMay(person.role, 'approve-money')) return;
    throw refuse.teamWord();
  }
  const { client } = await engagementFacts(tx, engagementId);
  mustSpeakForClient(person, client);
}

type Wanted = z.output<typeof askForChange.input>;

/** Undefined: the same person at the same address as now. */
async function contactWanted(
  tx: Tx,
  { engagementId, name, email, slackUserId }: Wanted,
): Promise<{ before: ContactDetail | null; after: ContactDetail } | undefined> {
  const old = await oldContact(tx, engagementId);
  const before =
    old === null
      ? null
      : { contactId: old.id, name: old.name, email: old.email, slackUserId: old.slackUserId };
  const isSame =
    (name === '' || name === before?.name) &&
    (email === '' || email.toLowerCase() === before?.email?.toLowerCase()) &&
    (slackUserId === undefined || slackUserId === before?.slackUserId);
  if (isSame) return undefined;
  if (email === '') throw refuse.emailNeeded(undefined, 'email');
  const member = await tx.member.findFirst({ where: { slackUserId: slackUserId ?? '' } });
  if (member !== null) throw refuse.notOurs({ who: member.name }, 'slackUserId');
  return {
    before,
    after: { contactId: null, name: name === '' ? email : name, email, slackUserId: slackUserId ?? null },
  };
}

/** What stands on the client's invoices now. */
export function addressOf(client: Parameters<typeof billToOf>[0]): AddressDetail {
  const { legalName, address = '', taxNumber = '' } = billToOf(client);
  return { legalName, address, taxNumber };
}

const sameAddress = (a: AddressDetail, b: AddressDetail): boolean =>
  a.legalName === b.legalName && a.address === b.address && a.taxNumber === b.taxNumber;

/** What of this engagement waits for an answer. */
export async function waitingChanges(
  read: { readonly billingDetailChange: Pick<Tx['billingDetailChange'], 'findMany'> },
  { id, clientId }: { readonly id: string; readonly clientId: string },
) {
  const rows = await read.billingDetailChange.findMany({
    where: { subject: { in: [id, clientId] }, status: 'asked' },
    orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(changeFrom).filter((change) => change.kind !== 'bank');
}
