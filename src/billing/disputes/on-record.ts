import type { Tx } from '../../kernel/act.ts';
import { NeedsAHuman } from '../../kernel/effect.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { readIssuer } from '../issuer.ts';
import { stands } from '../taken-off.ts';
import { disputeFrom } from './dispute.ts';

type Table =
  | 'paymentDispute'
  | 'engagement'
  | 'agency'
  | 'agreement'
  | 'milestone'
  | 'material'
  | 'question'
  | 'changeRequest'
  | 'card'
  | 'contact'
  | 'document'
  | 'engagementChannel'
  | 'auditChain';
export type RecordReader = { readonly [M in Table]: Tx[M] };

/** The newest cards of the channel: a bank reads no novel. */
const MOST_MESSAGES = 80;

/** All that was kept of the work for which this payment was made. */
export async function onRecord(read: RecordReader, providerRef: string) {
  const row = await read.paymentDispute.findUnique({
    where: { providerRef },
    include: {
      invoice: {
        include: {
          lines: { orderBy: { id: 'asc' } },
          payments: { orderBy: { recordedAt: 'asc' } },
          refunds: { where: stands, orderBy: { at: 'asc' } },
          creditNotes: { orderBy: { at: 'asc' } },
          remarks: { orderBy: { at: 'asc' } },
        },
      },
    },
  });
  if (row === null) throw new NeedsAHuman('this dispute is not in the books');
  const { invoice } = row;
  const { engagementId } = invoice;
  const where = { engagementId };
  const agency = await read.agency.findUniqueOrThrow({ where: { id: 1 } });
  const engagement = await engagementFacts(read, engagementId);
  const channels = await read.engagementChannel.findMany({ where, select: { channelId: true } });
  const { billingContact } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { billingContact: true },
  });
  return {
    dispute: disputeFrom(row),
    invoice,
    engagement,
    billingContact,
    agencyName: readIssuer(agency.issuer).issuer?.legalName ?? agency.name,
    timeZone: agency.timeZone,
    agreements: await read.agreement.findMany({
      where: { ...where, status: 'signed' },
      orderBy: { version: 'asc' },
      include: { signers: { orderBy: { position: 'asc' } }, evidence: { orderBy: { at: 'asc' } } },
    }),
    milestones: await read.milestone.findMany({
      where: { ...where, status: { not: 'replaced' } },
      orderBy: { position: 'asc' },
      include: { deliveries: { orderBy: { round: 'asc' } } },
    }),
    materials: await read.material.findMany({
      where: { ...where, providedAt: { not: null } },
      orderBy: { providedAt: 'asc' },
    }),
    questions: await read.question.findMany({ where, orderBy: { askedAt: 'asc' } }),
    changes: await read.changeRequest.findMany({
      where: { ...where, status: 'agreed' },
      orderBy: { number: 'asc' },
    }),
    contacts: await read.contact.findMany({ where: { clientId: engagement.client.id } }),
    cards: (
      await read.card.findMany({
        where: { channelId: { in: channels.map(({ channelId }) => channelId) } },
        orderBy: { postedAt: 'desc' },
        take: MOST_MESSAGES,
      })
    ).toReversed(),
    chain: await read.auditChain.findUnique({ where: { chain: engagementId } }),
  };
}
export type OnRecord = Awaited<ReturnType<typeof onRecord>>;
