import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import { actorToColumn } from '../../kernel/actor.ts';
import { instantToColumn } from '../../kernel/calendar.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { visibleText } from '../../kernel/markup.ts';
import { actorOf } from '../../kernel/visit.ts';
import { keepEvidence } from '../evidence.ts';
import { takeAgreement } from '../load-agreement.ts';
import { Origin } from '../signature.ts';
import { signersOf } from '../signers-asked.ts';
import type { DelegationAsked } from './events.ts';
import { mustBeFree, mustGetCode } from './may-take-place.ts';
import { refuse } from './refusals.ts';
import { knownAt, sameText } from './signer-contact.ts';
import { mustSignNow } from './whose-place.ts';

const seen = (most: number) =>
  z
    .string()
    .transform((raw) => visibleText(raw).replaceAll(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(most));

export const DelegationInput = z.object({
  name: seen(80),
  email: z.string().trim().pipe(z.email().max(254)),
  reason: seen(500),
});

/** Whoever is asked to sign says who should sign instead. Nothing changes before the team has said yes. */
export const askToDelegate = act({
  name: 'delegation.ask',
  input: z.object({ agreementId: z.string(), origin: Origin, ...DelegationInput.shape }),
  async run(tx, { agreementId, name, email, reason, origin }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    const facts = await engagementFacts(tx, agreement.engagementId);
    const signers = await signersOf(tx, agreementId);
    const { sent, place } = mustSignNow(visit.person, agreement, signers, facts, visit.now);
    if (place.role === 'agency') throw refuse.onlyClients();
    if (place.email !== null && sameText(place.email, email)) throw refuse.samePerson(undefined, 'email');
    const known = await knownAt(tx, facts.client.id, email);
    const other = known ?? { id: '', name, email, slackUserId: null };
    mustBeFree(other, signers, place);
    mustGetCode(other, sent);
    const open = await tx.signingDelegation.findFirst({ where: { signerId: place.id, decision: null } });
    if (open !== null) throw refuse.askedBefore({ to: open.toName });
    const delegationId = visit.newId('dlg');
    await tx.signingDelegation.create({
      data: {
        id: delegationId,
        agreementId,
        signerId: place.id,
        toName: name,
        toEmail: email,
        reason,
        askedBy: actorToColumn(actorOf(visit.person)),
        askedAt: instantToColumn(visit.now),
      },
    });
    await keepEvidence(tx, visit, agreementId, 'delegation-asked', origin, { name, email, reason });
    const { engagementId, version } = sent;
    const about = { agreementId, engagementId, version, delegationId, signerId: place.id };
    const asked: DelegationAsked = { type: 'delegation.asked', ...about };
    return outcome([asked]);
  },
});
