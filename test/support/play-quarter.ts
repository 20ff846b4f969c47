import type { z } from 'zod';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { createPerform } from '../../src/adapters/postgres/perform.ts';
import { newId } from '../../src/adapters/system/ids.ts';
import { approveInvoice } from '../../src/billing/approve-invoice.ts';
import { recordPayment } from '../../src/billing/record-payment.ts';
import type { Act } from '../../src/kernel/act.ts';
import { Role } from '../../src/kernel/role.ts';
import type { Person } from '../../src/kernel/visit.ts';
import { ids } from '../../src/local-house/furnishing/furniture.ts';
import { requestMaterials } from '../../src/materials/request-materials.ts';
import { acceptMilestone } from '../../src/milestones/accept-milestone.ts';
import { deliverMilestone } from '../../src/milestones/deliver-milestone.ts';
import { consequencesOf } from '../../src/rooms.ts';
import type { HouseUnderTest } from './house.ts';
import { passTime } from './pass-time.ts';
import { deciderOf, milestoneIdOf, quarterClients, seedQuarter } from './quarter-clients.ts';

/** From Thursday morning in Tokyo until the year’s last morning there, when New York has ended its day before. */
export const QUARTER = { from: '2026-09-30T23:00:00Z', until: '2026-12-30T23:00:00Z' } as const;

type House = Pick<HouseUnderTest, 'engawa' | 'now' | 'prisma' | 'settles' | 'world'>;
type Client = (typeof quarterClients)[keyof typeof quarterClients];

/** What people do, at their moment; everything else comes by itself. */
interface Scene {
  readonly at: string;
  readonly says: string;
  play(people: ReturnType<typeof peopleIn>): Promise<unknown>;
}

const { kawa, minato, yunshan, oxley } = quarterClients;

export const scenes: readonly Scene[] = [
  {
    at: '2026-10-05T02:00:00Z',
    says: 'Ren asks Oxley Trust for the figures, which never come.',
    play: ({ asks }) => asks(oxley, 'The figures of last year', '2026-10-16'),
  },
  {
    at: '2026-10-14T02:00:00Z',
    says: 'Ren hands over Minato’s first milestone; Hana says nothing, and it is accepted as agreed.',
    play: ({ delivers }) => delivers(minato),
  },
  {
    at: '2026-10-20T02:00:00Z',
    says: 'Ren hands over Kawa’s wireframes.',
    play: ({ delivers }) => delivers(kawa),
  },
  {
    at: '2026-10-20T15:00:00Z',
    says: 'Haru accepts them.',
    play: ({ accepts }) => accepts(kawa),
  },
  {
    at: '2026-10-23T02:00:00Z',
    says: 'Mio lets the invoice go.',
    play: ({ approves }) => approves(),
  },
  {
    at: '2026-11-06T02:00:00Z',
    says: 'Mio lets Minato’s invoice go, and has found Kawa’s payment.',
    play: async ({ approves, isPaid }) => {
      await approves();
      await isPaid(kawa, '2026-11-05');
    },
  },
  {
    at: '2026-11-10T02:00:00Z',
    says: 'Ren hands over Yunshan’s design.',
    play: ({ delivers }) => delivers(yunshan),
  },
  {
    at: '2026-11-11T03:00:00Z',
    says: 'Lin accepts it. Nobody will pay for it this year.',
    play: ({ accepts }) => accepts(yunshan),
  },
  {
    at: '2026-11-11T06:00:00Z',
    says: 'Mio lets its invoice go.',
    play: ({ approves }) => approves(),
  },
  {
    at: '2026-11-25T02:00:00Z',
    says: 'Minato has paid, a few reminders later.',
    play: ({ isPaid }) => isPaid(minato, '2026-11-24'),
  },
];

/** Plays the quarter, moment by moment. `says` hears what people do. */
export async function playQuarter(
  house: House,
  says: (line: string) => void = () => undefined,
): Promise<void> {
  await seedQuarter(house.prisma, QUARTER.from);
  const people = peopleIn(house);
  for (const scene of scenes) {
    await passTime([house], scene.at);
    says(scene.says);
    await scene.play(people);
    await house.settles();
  }
  await passTime([house], QUARTER.until);
}

function peopleIn({ prisma, now }: Pick<House, 'prisma' | 'now'>) {
  const perform = createPerform({ prisma, consequencesOf, budgetMs: 20_000 });
  const does = <I extends z.ZodType, A>(person: Person, act: Act<I, A>, input: z.input<I>): Promise<A> =>
    perform(act, input, { person, locale: 'en', now: now(), newId });
  return {
    delivers: async (client: Client) =>
      does(await memberOf(prisma, ids.ren), deliverMilestone, {
        milestoneId: milestoneIdOf(client, 0),
        what: client.titles[0],
        proof: 'In the shared folder',
      }),
    accepts: async (client: Client) => {
      const milestoneId = milestoneIdOf(client, 0);
      const delivery = await prisma.delivery.findFirstOrThrow({ where: { milestoneId, status: 'open' } });
      return does(deciderOf(client), acceptMilestone, { milestoneId, deliveryId: delivery.id });
    },
    asks: async ({ engagementId }: Client, item: string, due: string) =>
      does(await memberOf(prisma, ids.ren), requestMaterials, { engagementId, items: [item], due }),
    approves: async () => {
      const mio = await memberOf(prisma, ids.mio);
      for (const { id } of await prisma.invoice.findMany({ where: { status: 'draft' } }))
        await does(mio, approveInvoice, { invoiceId: id });
    },
    isPaid: async ({ engagementId }: Client, paidOn: string) => {
      const mio = await memberOf(prisma, ids.mio);
      const invoice = await prisma.invoice.findFirstOrThrow({ where: { engagementId, status: 'sent' } });
      return does(mio, recordPayment, {
        invoiceId: invoice.id,
        paidOn,
        amount: (invoice.total + invoice.taxTotal).toString(),
        reference: 'Transfer',
      });
    },
  };
}

async function memberOf(prisma: PrismaClient, slackUserId: string): Promise<Person> {
  const { id, name, slackTeamId, role } = await prisma.member.findFirstOrThrow({ where: { slackUserId } });
  return { kind: 'member', id, name, slackUserId, slackTeamId, role: Role.parse(role) };
}
