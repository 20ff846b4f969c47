import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { clickToSign } from '../../src/adapters/click-to-sign/index.ts';
import { createDocuments } from '../../src/adapters/documents/index.ts';
import { createSigningCodes } from '../../src/adapters/http/signing-codes.ts';
import { agreementCarriers } from '../../src/agreements/carriers.ts';
import type { DocumentSeal } from '../../src/agreements/document-seal.ts';
import { draftAgreement } from '../../src/agreements/draft-agreement.ts';
import { loadAgreement } from '../../src/agreements/load-agreement.ts';
import { reactions } from '../../src/agreements/reactions.ts';
import { releaseAgreement } from '../../src/agreements/release-agreement.ts';
import { seedTemplates } from '../../src/agreements/seed-templates.ts';
import { signAgreement } from '../../src/agreements/sign-agreement.ts';
import type { SignatureProvider } from '../../src/agreements/signature-provider.ts';
import { act, outcome } from '../../src/kernel/act.ts';
import type { Documents } from '../../src/kernel/documents.ts';
import type { ReactionTable } from '../../src/kernel/reacting.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { reactions as milestoneReactions } from '../../src/milestones/reactions.ts';
import { aoi, haru, openRoom } from '../support/room.ts';

/** PDFs that are quick to make: what they are made from, as text. Only for tests that are not about PDFs. */
export const plainDocuments: Documents = {
  agreement: async (document) => Buffer.from(`agreement ${JSON.stringify(document)}`),
  signedAgreement: async ({ shown, ...document }) =>
    Buffer.from(
      `signed ${JSON.stringify(document)} ${shown === undefined ? '' : Buffer.from(shown).toString()}`,
    ),
  invoice: () => Promise.reject(new Error('not here')),
  record: () => Promise.reject(new Error('not here')),
  creditNote: () => Promise.reject(new Error('not here')),
};

/** A seal that is quick to make: the document as it is. Only for tests that are not about seals. */
export const plainSeal: DocumentSeal = {
  room: async () => 0,
  apply: async (bytes) => ({ bytes, seal: { certificate: 'c0ffee', timestamp: { state: 'none' } } }),
  read: async () => ({ certificate: 'c0ffee', timestamp: { state: 'none' } }),
};

export const realDocuments = createDocuments();

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the person drafting it enters; NOW is Monday 23 November 2026, a holiday in Japan. */
export const usualDraft = {
  deposit: '100,000',
  startsOn: '2026-12-01',
  acceptanceWindowDays: 5,
  revisionRounds: 2,
  paymentTermDays: 14,
  silentAcceptance: true,
};

export const origin = { ip: '203.0.113.7', userAgent: 'Firefox' };
export const sentences = { intent: 'I agree and sign.', consent: 'I deal electronically.' };

interface Options {
  readonly documents?: Documents;
  readonly seal?: DocumentSeal;
  readonly provider?: SignatureProvider;
  readonly others?: readonly ReactionTable[];
  /** Those that read what milestones have done. */
  readonly after?: readonly ReactionTable[];
}

/** A room with templates, and what an agreement goes through in a few words. */
export async function openAgreementRoom(options: Options = {}) {
  const {
    documents = plainDocuments,
    seal = plainSeal,
    provider = clickToSign,
    others = [],
    after = [],
  } = options;
  const room = await openRoom([...others, milestoneReactions, ...after, reactions]);
  const { prisma, perform, visit } = room;
  await perform(seedTemplates, {}, visit());
  const carriers = agreementCarriers({
    read: prisma,
    perform,
    documents: async () => documents,
    seal,
    codes: createSigningCodes({ secret: 'a secret of this test that is long enough' }),
    provider,
    providers: [provider],
  });

  /** Does what the worker would do with every waiting effect of this kind. Returns how many there were. */
  const carry = async (kind: string, at?: string, tries = 1): Promise<number> => {
    const carrier = carriers.find(({ effect }) => effect.kind === kind);
    if (carrier === undefined) throw new Error(`no carrier for ${kind}`);
    const { effect } = carrier;
    const waiting = await prisma.effect.findMany({
      where: { kind, state: 'waiting' },
      orderBy: { seq: 'asc' },
    });
    for (const { id, key, payload, createdAt } of waiting) {
      const who = visit(undefined, at);
      const signal = AbortSignal.timeout(20_000);
      const attempt = {
        key,
        attempt: tries,
        firstTriedMs: createdAt.getTime(),
        visit: who,
        signal,
        mustBeOurs: () => undefined,
        beginDoubt: async () => undefined,
      };
      const parsed = effect.payload.parse(payload);
      const found =
        tries > 1 && carrier.repeat === 'look-first' ? await carrier.look(parsed, attempt) : undefined;
      const receipt = effect.receipt.parse(found ?? (await carrier.carry(parsed, attempt)));
      const finish = act({
        name: `${kind}.finish`,
        input: effect.receipt,
        run: async (tx, given, by) =>
          outcome((await effect.finish?.(tx, { effectId: id, payload: parsed, receipt: given }, by)) ?? []),
      });
      await perform(finish, receipt, who);
      await prisma.effect.update({ where: { id }, data: { state: 'done' } });
    }
    return waiting.length;
  };

  const addMilestone = async (
    engagementId: string,
    more: { title?: string; amount?: bigint; dueOn?: string } = {},
  ) => {
    const position = await prisma.milestone.count({ where: { engagementId } });
    const { currency } = await prisma.engagement.findUniqueOrThrow({ where: { id: engagementId } });
    const { title = `Wireframes ${position + 1}`, amount = 300_000n, dueOn = '2026-12-18' } = more;
    const id = visit().newId('mil');
    await prisma.milestone.create({
      data: {
        id,
        engagementId,
        position,
        title,
        amount,
        currency,
        outcome: 'Everybody has agreed on the pages.',
        criteria: [{ id: 'c1', text: 'Every page is in the prototype' }],
        dueOn: new Date(dueOn),
        status: 'planned',
        createdAt: new Date(visit().now.epochMilliseconds),
      },
    });
    return id;
  };

  const draft = async (
    engagementId: string,
    more: Partial<z.input<typeof draftAgreement.input>> = {},
    person: Person = aoi,
  ) => (await perform(draftAgreement, { engagementId, ...usualDraft, ...more }, visit(person))).agreementId;

  const send = async (agreementId: string, at?: string): Promise<void> => {
    await perform(releaseAgreement, { agreementId }, visit(aoi, at));
    await carry('signature.request', at);
  };

  /** The engagement, one milestone, and an agreement that waits for its signature. */
  const sentAgreement = async (options: Parameters<typeof room.seedEngagement>[0] = {}) => {
    const engagementId = await room.seedEngagement(options);
    const milestoneId = await addMilestone(engagementId);
    const agreementId = await draft(engagementId);
    await send(agreementId);
    return { engagementId, milestoneId, agreementId };
  };

  const signing = async (agreementId: string) => {
    const agreement = await loadAgreement(prisma, agreementId);
    const documentSha256 = 'document' in agreement ? agreement.document.sha256 : '';
    return { agreementId, typedName: 'Haru Kawa', ...sentences, documentSha256, origin };
  };

  const sign = async (agreementId: string, person: Person = haru, at?: string) =>
    perform(signAgreement, await signing(agreementId), visit(person, at));

  return {
    ...room,
    carriers,
    carry,
    addMilestone,
    draft,
    send,
    sentAgreement,
    signing,
    sign,
    agreement: (id: string) => loadAgreement(prisma, id),
    /** Kinds of what was told to people so far, by notice name. */
    async told(): Promise<string[]> {
      const effects = await room.effects('slack.post');
      return effects.map(({ payload }) =>
        String(payload && typeof payload === 'object' && 'notice' in payload && payload['notice']),
      );
    },
  };
}
export type AgreementRoom = Awaited<ReturnType<typeof openAgreementRoom>>;

/** An instant so many days after the first moment of the room. */
export const afterDays = (days: number, from = '2026-11-23T01:00:00Z'): string =>
  Temporal.Instant.from(from)
    .add({ hours: days * 24 })
    .toString();
