import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { newId } from '../../src/adapters/system/ids.ts';
import { provideMaterial } from '../../src/materials/provide-material.ts';
import { requestMaterials } from '../../src/materials/request-materials.ts';
import { consequencesOf } from '../../src/rooms.ts';
import { seedMilestone } from '../milestones/seed-milestone.ts';
import { aoi, haru, NOW, openRoom } from '../support/room.ts';

/** All rooms' reactions on a database of its own, and an engagement in which something can be asked for. */
export async function openMaterialRoom() {
  const room = await openRoom();
  const { prisma } = room;
  const perform = createPerform({ prisma, consequencesOf, budgetMs: 20_000 });
  return {
    ...room,
    perform,
    /** An engagement with a milestone that waits, due on 10 December 2026, and one that depends on it. */
    async begin() {
      const engagementId = await room.seedEngagement({ agreedTotal: 400_000n });
      const milestoneId = await seedMilestone(room, engagementId, { dueOn: '2026-12-10' });
      const laterId = await seedMilestone(room, engagementId, {
        title: 'Launch',
        dueOn: '2027-01-15',
        awaits: [milestoneId],
      });
      return { engagementId, milestoneId, laterId };
    },
    /** Asks for an item, due on 30 November 2026 (a Monday) unless it says otherwise. */
    async ask(engagementId: string, values: Partial<Parameters<typeof askInput>[1]> = {}, at: string = NOW) {
      const before = await prisma.material.count({ where: { engagementId } });
      await perform(requestMaterials, askInput(engagementId, values), room.visit(aoi, at));
      const rows = await prisma.material.findMany({ where: { engagementId }, orderBy: { number: 'asc' } });
      const [id = ''] = rows.slice(before).map((row) => row.id);
      return id;
    },
    provide: (materialId: string, at: string = NOW, values = {}) =>
      perform(provideMaterial, { materialId, note: 'Here it is', ...values }, room.visit(haru, at)),
    /** The days for which something is due about it, by kind. */
    async due(subject: string, kind: string) {
      const rows = await prisma.due.findMany({
        where: { subject, kind, state: 'waiting' },
        orderBy: { dueAt: 'asc' },
      });
      return rows.map(({ localDay }) => localDay.toISOString().slice(0, 10));
    },
    async dueOn(milestoneId: string) {
      const row = await prisma.milestone.findUniqueOrThrow({ where: { id: milestoneId } });
      return row.dueOn.toISOString().slice(0, 10);
    },
    /** A file of the present round that lies in Slack and waits to be read. */
    slackFile: (name = 'logo.pdf') => ({ id: newId('eff'), name, mimetype: 'application/pdf', size: 12 }),
  };
}
export type MaterialRoom = Awaited<ReturnType<typeof openMaterialRoom>>;

const askInput = (
  engagementId: string,
  values: { items?: string[]; due?: string; contactId?: string; milestoneId?: string },
) => ({ engagementId, items: ['Logo'], due: '2026-11-30', ...values });
