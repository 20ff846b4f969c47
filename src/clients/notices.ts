import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { StoredActor } from '../kernel/actor.ts';
import { instantFromColumn } from '../kernel/calendar.ts';
import { Locale } from '../kernel/locale.ts';
import { notice } from '../kernel/notice.ts';
import { moment } from '../kernel/phrase.ts';
import { text } from './text.ts';

const Invitation = z.object({ intakeId: z.string(), channelId: z.string(), locale: Locale });

async function invitationFacts(tx: Tx, params: z.output<typeof Invitation>) {
  const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
  const intake = await tx.intake.findUnique({
    where: { id: params.intakeId },
    include: { engagement: true },
  });
  return { params, agency: agency.name, intake };
}

/** For the client, in a shared channel that has no engagement yet. Once it is answered it says by whom. */
export const invitationNotice = notice({
  name: 'intake.invitation',
  params: Invitation,
  subject: ({ intakeId }) => intakeId,
  load: invitationFacts,
  say: ({ params, agency, intake }) => ({
    title: text.title(),
    body: [text.body({ agency })],
    buttons:
      intake === null
        ? [{ press: 'intake.tell', label: text.tell(), value: params, style: 'primary' as const }]
        : [],
    ...(intake !== null && {
      settled: text.told({
        who: StoredActor.parse(intake.takenInBy).name,
        at: moment(instantFromColumn(intake.takenInAt), intake.engagement.timeZone),
        project: intake.engagement.name,
      }),
    }),
  }),
});

export const notices = [invitationNotice] as const;
