import { randomUUID } from 'node:crypto';
import { readPdf } from '../../adapters/documents/read-pdf.ts';
import type { EnvelopeGiven } from './shapes.ts';

export type RecipientStatus = 'created' | 'sent' | 'delivered' | 'completed' | 'declined' | 'autoresponded';

export interface KeptSigner {
  recipientId: string;
  clientUserId: string;
  name: string;
  email: string;
  routingOrder: string;
  status: RecipientStatus;
  accessCode?: string;
  sentDateTime?: string;
  deliveredDateTime?: string;
  signedDateTime?: string;
  declinedDateTime?: string;
  declinedReason?: string;
  recipientAuthenticationStatus?: { accessCodeResult: { status: string } };
}

export interface KeptEnvelope {
  readonly envelopeId: string;
  readonly given: EnvelopeGiven;
  readonly signers: KeptSigner[];
  readonly log: { at: string; who: string; action: string; ip: string }[];
  status: 'sent' | 'delivered' | 'completed' | 'declined' | 'voided';
  voidedReason?: string;
  endedDateTime?: string;
  mailed: number;
}

/** The text of a document; what is no PDF is taken as it is. */
async function textOf(bytes: Uint8Array): Promise<string> {
  try {
    return (await readPdf(bytes)).text;
  } catch {
    return Buffer.from(bytes).toString('utf8');
  }
}

/** Anchors that the document does not hold, or holds twice. */
export async function wrongAnchors(given: EnvelopeGiven): Promise<readonly string[]> {
  const text = await textOf(Buffer.from(given.documents[0]?.documentBase64 ?? '', 'base64'));
  const anchors = given.recipients.signers.flatMap(({ tabs }) =>
    [...tabs.signHereTabs, ...tabs.fullNameTabs, ...tabs.dateSignedTabs].map((tab) => tab.anchorString),
  );
  return anchors.filter((anchor) => text.split(anchor).length !== 2);
}

export function keep(given: EnvelopeGiven, at: string): KeptEnvelope {
  const envelope: KeptEnvelope = {
    envelopeId: randomUUID(),
    given,
    status: 'sent',
    mailed: 0,
    log: [{ at, who: 'Engawa', action: 'Sent', ip: '192.0.2.1' }],
    signers: given.recipients.signers.map((signer) => ({
      recipientId: signer.recipientId,
      clientUserId: signer.clientUserId,
      name: signer.name,
      email: signer.email,
      routingOrder: signer.routingOrder,
      status: 'created',
      ...(signer.accessCode !== undefined && { accessCode: signer.accessCode }),
    })),
  };
  askNext(envelope, at);
  return envelope;
}

const isOpen = ({ status }: KeptSigner): boolean => status !== 'completed';

export function turnOf({ signers }: KeptEnvelope): readonly KeptSigner[] {
  const first = Math.min(...signers.filter(isOpen).map(({ routingOrder }) => Number(routingOrder)));
  return signers.filter((one) => isOpen(one) && Number(one.routingOrder) === first);
}

/** Mails those whose turn has come. */
export function askNext(envelope: KeptEnvelope, at: string): void {
  for (const signer of turnOf(envelope)) {
    if (signer.status !== 'created') continue;
    Object.assign(signer, { status: 'sent', sentDateTime: at });
    envelope.mailed += 1;
  }
}

/** An envelope as GET and Connect show it. */
export function shown(envelope: KeptEnvelope) {
  const { envelopeId, status, voidedReason, endedDateTime, given, signers } = envelope;
  const ended = endedDateTime === undefined ? {} : { [`${status}DateTime`]: endedDateTime };
  return {
    envelopeId,
    status,
    emailSubject: given.emailSubject,
    ...(voidedReason !== undefined && { voidedReason }),
    ...ended,
    customFields: {
      textCustomFields: given.customFields.textCustomFields.map((field, index) => ({
        fieldId: String(10_000 + index),
        ...field,
      })),
      listCustomFields: [],
    },
    recipients: {
      signers: signers.map(({ accessCode: _secret, ...signer }) => ({
        ...signer,
        recipientIdGuid: randomUUID(),
        userId: randomUUID(),
        recipientType: 'signer',
      })),
      recipientCount: String(signers.length),
      currentRoutingOrder: turnOf(envelope)[0]?.routingOrder ?? '1',
    },
  };
}
