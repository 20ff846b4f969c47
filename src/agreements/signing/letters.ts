import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { StoredActor } from '../../kernel/actor.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import { type Letter, letter } from '../../kernel/mail.ts';
import { moment } from '../../kernel/phrase.ts';
import { isOver } from '../expire-agreement.ts';
import { letterText } from '../letter-text.ts';
import { loadAgreement } from '../load-agreement.ts';
import { text as room } from '../text.ts';
import { text } from './text.ts';

const LINK_LASTS = Temporal.Duration.from({ hours: 7 * 24 });

/** To whoever asked that somebody else sign, and who may not be in Slack: it stays with them. */
export const delegationRefusedLetter = letter({
  name: 'delegation.refused',
  params: z.object({ agreementId: z.string(), delegationId: z.string() }),
  subject: ({ agreementId }) => agreementId,
  async load(tx, { agreementId, delegationId }) {
    const agreement = await loadAgreement(tx, agreementId);
    const delegation = await tx.signingDelegation.findUniqueOrThrow({ where: { id: delegationId } });
    const { client, timeZone } = await engagementFacts(tx, agreement.engagementId);
    const { name: agency } = await tx.agency.findUniqueOrThrow({ where: { id: 1 } });
    const { id } = StoredActor.parse(delegation.askedBy);
    const to = await tx.contact.findFirst({
      where: { id, clientId: client.id },
      select: { id: true, name: true, email: true },
    });
    return { agreement, delegation, to, agency, timeZone };
  },
  to: ({ to }) => to,
  heedsBounces: true,
  holds: ({ agreement }, now) => agreement.status === 'sent' && !isOver(agreement.expiresAt, now),
  say: ({ agreement, delegation, to, agency, timeZone }, now) => {
    const who = to?.name ?? '';
    const end = 'expiresAt' in agreement ? agreement.expiresAt : now;
    const week = now.add(LINK_LASTS);
    const until = Temporal.Instant.compare(week, end) < 0 ? week : end;
    return {
      locale: agreement.locale,
      title: text.refusedTitle({ title: agreement.title }),
      lines: [
        letterText.greeting({ who }),
        text.refusedClient({ who, to: delegation.toName, reason: delegation.answer ?? '' }),
      ],
      link: {
        purpose: 'sign',
        subject: agreement.id,
        until,
        label: room.review(),
        note: letterText.signLink({ who, end: moment(until, timeZone), agency }),
      },
    };
  },
});

export const letters: readonly Letter[] = [delegationRefusedLetter];
