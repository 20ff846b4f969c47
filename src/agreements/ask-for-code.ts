import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { instantFromColumn, instantToColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { moment } from '../kernel/phrase.ts';
import type { Visit } from '../kernel/visit.ts';
import type { CodeAsked } from './events.ts';
import { keepEvidence } from './evidence.ts';
import { takeAgreement } from './load-agreement.ts';
import { refuse } from './refusals.ts';
import { Origin } from './signature.ts';
import { signersOf } from './signers-asked.ts';
import { mustSignNow } from './signing/whose-place.ts';
import { CODE_LASTS, type CodeWay, codeWayFor, MOST_CODES_AN_HOUR, newestCode } from './signing-code.ts';

/** The signer asks for a one-time code. It goes to the very person who asked, and the one before is no longer good. */
export const askForCode = act({
  name: 'agreement.ask-for-code',
  input: z.object({
    agreementId: z.string(),
    codeId: z.string(),
    mac: z.string().min(1),
    documentSha256: z.string(),
    origin: Origin,
  }),
  async run(tx, { agreementId, codeId, mac, documentSha256, origin }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    const facts = await engagementFacts(tx, agreement.engagementId);
    const signers = await signersOf(tx, agreementId);
    const { sent } = mustSignNow(visit.person, agreement, signers, facts, visit.now);
    const { engagementId, version } = sent;
    const way = codeWayFor(visit.person, sent);
    if (way === null) throw refuse.noCodeAsked();
    if (documentSha256 !== sent.document.sha256) throw refuse.otherDocument();
    const contactId = visit.person.id;
    const slackUserId = await whereTo(tx, contactId, way);
    await mustBeFew(tx, { agreementId, contactId }, facts.timeZone, visit);
    const before = await newestCode(tx, { agreementId, contactId });
    await tx.signingCode.create({
      data: {
        id: codeId,
        agreementId,
        contactId,
        documentSha256,
        way,
        mac,
        askedAt: instantToColumn(visit.now),
        expiresAt: instantToColumn(visit.now.add(CODE_LASTS)),
      },
    });
    await keepEvidence(tx, visit, agreementId, 'code-asked', origin, { way });
    const asked: CodeAsked = {
      type: 'agreement.code-asked',
      engagementId,
      agreementId,
      version,
      codeId,
      contactId,
      way,
      slackUserId,
      replaces: before?.id ?? null,
    };
    return outcome([asked]);
  },
});

/** The Slack user for a direct message. Throws where the way does not lead to this person, such as a stand-in. */
async function whereTo(tx: Tx, contactId: string, way: CodeWay): Promise<string | null> {
  const { slackUserId, email } = await tx.contact.findUniqueOrThrow({ where: { id: contactId } });
  if (way === 'slack' ? slackUserId === null : email === null) throw refuse.codeCannotReach();
  return way === 'slack' ? slackUserId : null;
}

/** Nobody's mailbox is flooded, and five codes with five tries each are far from a guess at one in a million. */
async function mustBeFew(
  tx: Tx,
  of: { readonly agreementId: string; readonly contactId: string },
  timeZone: string,
  { now }: Visit,
): Promise<void> {
  const hourAgo = instantToColumn(now.subtract({ hours: 1 }));
  const recent = await tx.signingCode.findMany({
    where: { ...of, askedAt: { gt: hourAgo } },
    orderBy: { askedAt: 'desc' },
    take: MOST_CODES_AN_HOUR,
  });
  const oldest = recent[MOST_CODES_AN_HOUR - 1];
  if (oldest === undefined) return;
  const at = instantFromColumn(oldest.askedAt).add({ hours: 1 });
  throw refuse.tooManyCodes({ at: moment(at, timeZone) });
}
