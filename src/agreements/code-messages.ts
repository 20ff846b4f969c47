import { z } from 'zod';
import type { SigningCode } from '../../prisma/generated/client.ts';
import type { Tx } from '../kernel/act.ts';
import { type Instant, instantFromColumn } from '../kernel/calendar.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import { type Addressee, type Letter, letter } from '../kernel/mail.ts';
import { type Notice, notice } from '../kernel/notice.ts';
import { code as codeValue, moment } from '../kernel/phrase.ts';
import type { Agreement } from './agreement.ts';
import { codeText as text } from './code-text.ts';
import { loadAgreement } from './load-agreement.ts';
import { type CodeMaker, isFresh, newestCode } from './signing-code.ts';

const About = z.object({ codeId: z.string() });

/** What a promise to send a code names. The code itself is made when the message is written. */
export const codeMessage = {
  name: 'agreement.signing-code',
  params: About,
  subject: ({ codeId }: z.output<typeof About>): string => codeId,
};

interface Facts {
  readonly code: SigningCode;
  readonly agreement: Agreement;
  readonly engagement: EngagementFacts;
  readonly agency: string;
  readonly to: Addressee | null;
  readonly isNewest: boolean;
}

async function load(tx: Tx, { codeId }: z.output<typeof About>): Promise<Facts | undefined> {
  const code = await tx.signingCode.findUnique({ where: { id: codeId } });
  if (code === null) return undefined;
  const agreement = await loadAgreement(tx, code.agreementId);
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const newest = await newestCode(tx, code);
  return {
    code,
    agreement,
    engagement: await engagementFacts(tx, agreement.engagementId),
    agency: agency.name,
    to: await tx.contact.findUnique({
      where: { id: code.contactId },
      select: { id: true, name: true, email: true },
    }),
    isNewest: newest?.id === codeId,
  };
}

/** What is late is not sent: a code that is over, replaced, or for what was decided meanwhile. */
const holds = ({ code, agreement, isNewest }: Facts, now: Instant): boolean =>
  agreement.status === 'sent' && isNewest && isFresh(code, now);

function words({ code, agreement, engagement, agency }: Facts, codes: CodeMaker) {
  const { id: codeId, agreementId, contactId, documentSha256, expiresAt } = code;
  const digits = codes.codeFor({ codeId, agreementId, contactId, documentSha256 });
  return {
    title: text.title({ title: agreement.title }),
    lines: [
      text.code({ code: codeValue(digits) }),
      text.how({ until: moment(instantFromColumn(expiresAt), engagement.timeZone) }),
      text.secret({ agency }),
    ],
  };
}

/** The code as a direct message to the person who asked for it. Once it was used or replaced, it no longer shows. */
export const codeNotice = (codes: CodeMaker): Notice =>
  notice({
    ...codeMessage,
    load,
    holds,
    say(facts: Facts) {
      const { code, agreement, engagement, isNewest } = facts;
      const { title, lines } = words(facts, codes);
      const { confirmedAt } = code;
      if (confirmedAt !== null)
        return {
          title,
          settled: text.used({ at: moment(instantFromColumn(confirmedAt), engagement.timeZone) }),
        };
      if (!isNewest || agreement.status !== 'sent') return { title, settled: text.gone() };
      return { title, body: lines };
    },
  });

/** The code by e-mail. */
export const codeLetter = (codes: CodeMaker): Letter =>
  letter({
    ...codeMessage,
    load,
    holds,
    to: ({ to }: Facts) => to,
    say: (facts: Facts) => ({ ...words(facts, codes), locale: facts.agreement.locale }),
  });
