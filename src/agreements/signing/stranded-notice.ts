import { z } from 'zod';
import { notice } from '../../kernel/notice.ts';
import { Role, roleMay } from '../../kernel/role.ts';
import { agreementFacts, settledWords } from '../agreement-facts.ts';
import { text } from './text.ts';

const About = z.object({ agreementId: z.string(), signerId: z.string() });

/** Whoever was named to sign for the agency has lost the role that binds it: somebody else has to be named. */
export const strandedNotice = notice({
  name: 'signer.stranded',
  params: About,
  subject: ({ agreementId }) => agreementId,
  async load(tx, { agreementId, signerId }) {
    const facts = await agreementFacts(tx, agreementId);
    const place = facts?.signers.find(({ id }) => id === signerId);
    if (facts === undefined || place === undefined) return undefined;
    const member = await tx.member.findUnique({ where: { id: place.personId } });
    const maySign = member !== null && roleMay(Role.parse(member.role), 'run-engagement');
    return { facts, place, maySign };
  },
  holds: ({ facts, maySign }) => facts.agreement.status === 'sent' && !maySign,
  say: ({ facts, place, maySign }) => {
    const { agreement, engagement } = facts;
    const { id: agreementId, title } = agreement;
    const settled = settledWords(facts) ?? (maySign ? text.strandedSince({ who: place.name }) : undefined);
    const value = { agreementId, signerId: place.id };
    return {
      title: text.strandedTitle({ title }),
      body: [text.stranded({ who: place.name, client: engagement.client.name })],
      ...(settled === undefined
        ? { buttons: [{ press: 'signer.change-countersigner', label: text.nameAnother(), value }] }
        : { settled }),
    };
  },
});
