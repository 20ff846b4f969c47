import { z } from 'zod';
import { askForChange } from '../../../src/billing/details/ask-for-change.ts';
import { changeFrom } from '../../../src/billing/details/detail-change.ts';
import { reactions } from '../../../src/billing/details/reactions.ts';
import { reactions as billingReactions } from '../../../src/billing/reactions.ts';
import { noticeReactions } from '../../../src/kernel/notice.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { haru, NOW, openRoom, tomo } from '../../support/room.ts';
import { seedSent } from '../seed-billing.ts';

const Post = z.object({
  notice: z.string(),
  audience: z.looseObject({ to: z.string(), slackUserId: z.string().optional() }),
});

/** A room in which Tomo looks after the client's invoices, of which one is sent. */
export async function openDetails() {
  const room = await openRoom([billingReactions, reactions, noticeReactions]);
  return {
    room,
    /** Who from before is told and asked; null: nobody looks after invoices yet. */
    async engaged(billing: { id: string } | null = tomo) {
      const sent = await seedSent(room);
      await room.prisma.engagement.update({
        where: { id: sent.engagementId },
        data: { billingContactId: billing?.id ?? null },
      });
      return sent;
    },
    async ask(
      engagementId: string,
      change: Partial<z.input<typeof askForChange.input>>,
      person: Person = haru,
      at = NOW,
    ) {
      const asked = await room.perform(
        askForChange,
        {
          engagementId,
          name: '',
          email: '',
          legalName: '',
          address: '',
          taxNumber: '',
          ...change,
        },
        room.visit(person, at),
      );
      const rows = await room.prisma.billingDetailChange.findMany({ orderBy: { id: 'asc' } });
      const changes = rows.map(changeFrom).filter((one) => one.engagementId === engagementId);
      return { ...asked, changes, changeId: changes.at(-1)?.id ?? '' };
    },
    status: async (id: string) =>
      (await room.prisma.billingDetailChange.findUniqueOrThrow({ where: { id } })).status,
    billingContact: async (id: string) =>
      (
        await room.prisma.engagement.findUniqueOrThrow({
          where: { id },
          include: { billingContact: true },
        })
      ).billingContact,
    /** What was told since the last look, as notice and reader; letters by their name. */
    async told(): Promise<readonly string[]> {
      const posts = await room.effects('slack.post');
      const letters = await room.effects('mail.send');
      await room.prisma.effect.deleteMany({ where: { kind: { in: ['slack.post', 'mail.send'] } } });
      return [
        ...posts.map(({ payload }) => {
          const { notice, audience } = Post.parse(payload);
          return `${notice} > ${audience.slackUserId ?? audience.to}`;
        }),
        ...letters.map(({ payload }) => {
          const { letter, params } = z
            .object({ letter: z.string(), params: z.looseObject({ side: z.string() }) })
            .parse(payload);
          return `${letter} > ${params.side}`;
        }),
      ];
    },
  };
}
export type Details = Awaited<ReturnType<typeof openDetails>>;
