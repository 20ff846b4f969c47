import type { HouseUnderTest } from '../support/house.ts';
import { TEAM } from '../support/house.ts';
import type { people } from '../support/people.ts';

type People = ReturnType<typeof people>;

/** What people do about a delivery, for stories that begin with one. Each ends when its words were submitted. */
export const deliverySteps = {
  async acceptsPart({ haru }: People) {
    await haru.presses('Accept part').opens('Delivered: Wireframes');
    await haru.fillsIn({ 'Accepted criteria': ['All five pages'] });
  },
  async requestsChanges({ haru }: People) {
    await haru.presses('Request changes').opens('Delivered: Wireframes');
    await haru.fillsIn({
      'Which criteria': ['Approved by legal'],
      'What should be different': 'Ask legal once more',
    });
  },
  async asks({ haru }: People) {
    await haru.presses('Ask a question').opens('Delivered: Wireframes');
    await haru.fillsIn({ 'Your question': 'Where is the fifth?' });
  },
  async answers({ aoi }: People) {
    await aoi.presses('Answer').opens('Where is the fifth?', TEAM);
    await aoi.fillsIn({ 'Your answer': 'On page two' });
  },
  async reopens({ haru }: People) {
    await haru.presses('Reopen').opens('Accepted without an answer: Wireframes');
    await haru.fillsIn({ Why: 'We were all away' });
  },
  gives: ({ haru }: People) => haru.presses('Give the bonus').under('Delivered early: Wireframes'),
  /** As if it had been planned so: a bonus for the first, and the second waits for it. */
  async isEager({ prisma }: Pick<HouseUnderTest, 'prisma'>) {
    const [first, second] = await prisma.milestone.findMany({ orderBy: { position: 'asc' } });
    if (first === undefined || second === undefined) throw new Error('two milestones are planned');
    await prisma.milestone.update({
      where: { id: first.id },
      data: { earlyBonus: { days: 3, minor: '20000' } },
    });
    await prisma.milestoneDependency.create({ data: { milestoneId: second.id, awaitedId: first.id } });
  },
} as const;
