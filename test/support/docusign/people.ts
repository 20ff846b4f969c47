import { createHmac } from 'node:crypto';
import { askNext, type KeptEnvelope, type KeptSigner, shown, turnOf } from './envelopes.ts';

/** What people do at DocuSign, by the place in which they sign (from 0). Throws where DocuSign would not let them. */
export function peopleAt(envelopeOf: (id: string) => KeptEnvelope, nowIso: () => string) {
  const inTurn = (id: string, index: number): { envelope: KeptEnvelope; signer: KeptSigner } => {
    const envelope = envelopeOf(id);
    const signer = envelope.signers[index];
    if (signer === undefined) throw new Error(`nobody signs in place ${index}`);
    if (envelope.status === 'voided' || envelope.status === 'declined') throw new Error('it has ended');
    if (!turnOf(envelope).includes(signer)) throw new Error(`${signer.name} is not asked now`);
    return { envelope, signer };
  };
  const note = (envelope: KeptEnvelope, who: string, action: string): void => {
    envelope.log.push({ at: nowIso(), who, action, ip: '203.0.113.9' });
  };
  return {
    open(id: string, index = 0): void {
      const { envelope, signer } = inTurn(id, index);
      Object.assign(signer, { status: 'delivered', deliveredDateTime: nowIso() });
      note(envelope, signer.name, 'Viewed');
    },
    sign(id: string, index = 0): void {
      const { envelope, signer } = inTurn(id, index);
      Object.assign(signer, { status: 'completed', signedDateTime: nowIso() });
      note(envelope, signer.name, 'Signed');
      askNext(envelope, nowIso());
      if (turnOf(envelope).length > 0) return;
      Object.assign(envelope, { status: 'completed', endedDateTime: nowIso() });
    },
    decline(id: string, reason: string, index = 0): void {
      const { envelope, signer } = inTurn(id, index);
      const at = nowIso();
      Object.assign(signer, { status: 'declined', declinedDateTime: at, declinedReason: reason });
      Object.assign(envelope, { status: 'declined', endedDateTime: at });
      note(envelope, signer.name, 'Declined');
    },
    bounce(id: string, index = 0): void {
      Object.assign(inTurn(id, index).signer, { status: 'autoresponded' });
    },
    failCheck(id: string, index = 0): void {
      const { signer } = inTurn(id, index);
      signer.recipientAuthenticationStatus = { accessCodeResult: { status: 'Failed' } };
    },
    end(id: string, reason: string): void {
      Object.assign(envelopeOf(id), { status: 'voided', voidedReason: reason, endedDateTime: nowIso() });
    },
  };
}

/** A message of Connect: its raw body, and the headers that sign it. */
export function connectMessage(
  envelope: KeptEnvelope,
  event: string,
  {
    keys,
    at,
    more,
    accountId = 'a',
  }: {
    readonly keys: readonly string[];
    readonly at: string;
    readonly more?: object;
    readonly accountId?: string;
  },
): { readonly body: string; readonly headers: Record<string, string> } {
  const body = JSON.stringify({
    event,
    apiVersion: 'v2.1',
    uri: `/restapi/v2.1/accounts/a/envelopes/${envelope.envelopeId}`,
    retryCount: 0,
    configurationId: 10_000,
    generatedDateTime: at,
    data: {
      accountId,
      userId: 'u',
      envelopeId: envelope.envelopeId,
      envelopeSummary: shown(envelope),
      ...more,
    },
  });
  const signed = keys.map((key, index): [string, string] => [
    `x-docusign-signature-${index + 1}`,
    createHmac('sha256', key).update(body).digest('base64'),
  ]);
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'x-authorization-digest': 'HMACSHA256',
      ...Object.fromEntries(signed),
    },
  };
}
