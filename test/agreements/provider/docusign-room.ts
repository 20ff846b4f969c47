import { Temporal } from 'temporal-polyfill';
import { createDocuSignSource } from '../../../src/adapters/docusign/source.ts';
import { planLooks } from '../../../src/agreements/provider/plan-looks.ts';
import { reactions } from '../../../src/agreements/provider/reactions.ts';
import { reactions as signingReactions } from '../../../src/agreements/signing/reactions.ts';
import { providerAt } from '../../support/docusign/provider-there.ts';
import { startDocuSign } from '../../support/docusign/stand-in.ts';
import { NOW } from '../../support/room.ts';
import { openAgreementRoom, plainDocuments } from '../agreement-room.ts';

const KEY = 'the HMAC key of Connect';

/** A room whose agreements are signed at a stand-in of DocuSign; what it holds can be found in its documents. */
export async function openDocuSignRoom() {
  const there = await startDocuSign();
  there.clock.ms = Temporal.Instant.from(NOW).epochMilliseconds;
  const room = await openAgreementRoom({
    provider: providerAt(there, 'https://engawa.example/webhooks/docusign'),
    others: [signingReactions, reactions],
    documents: {
      ...plainDocuments,
      agreement: async ({ signatureBlock }) => Buffer.from(`%PDF-1.7 ${JSON.stringify(signatureBlock)}`),
    },
  });
  const at = () => new Date(there.clock.ms).toISOString();
  const source = createDocuSignSource({
    now: () => Temporal.Instant.fromEpochMilliseconds(there.clock.ms),
    accountId: there.account.accountId,
  });

  /** What Connect would send, as the worker handles it once its signature is checked. */
  const hear = async (envelopeId: string, event: string, more?: object): Promise<void> => {
    const { body } = there.message(envelopeId, event, [KEY], more);
    const meaning = await source.interpret(JSON.parse(body));
    if (meaning !== undefined) await room.perform(meaning.act, meaning.input, room.visit(undefined, at()));
  };
  return {
    ...room,
    there,
    at,
    hear,
    /** An agreement that waits at DocuSign, and its envelope. */
    async sentThere() {
      const { agreementId, engagementId } = await room.sentAgreement();
      const { providerRef } = await room.agreement(agreementId);
      return { agreementId, engagementId, envelopeId: providerRef ?? '' };
    },
    wait(minutes: number): void {
      there.clock.ms += minutes * 60_000;
    },
    look: () => room.carry('signature.look', at()),
    plan: () => room.perform(planLooks, {}, room.visit(undefined, at())),
    evidence: async (agreementId: string, action: string) =>
      room.prisma.signingEvidence.findMany({ where: { agreementId, action }, orderBy: { at: 'asc' } }),
    async close() {
      await room.close();
      await there.close();
    },
  };
}
