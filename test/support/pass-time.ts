import { Temporal } from 'temporal-polyfill';
import type { HouseUnderTest } from './house.ts';

type Ticking = Pick<HouseUnderTest, 'engawa' | 'prisma' | 'settles' | 'world'>;

/**
 * Moves time on for all processes of one house, through everything that is due in between. Each moment is lived
 * through twice, because what follows on something is planned a minute after it was done.
 */
export async function passTime(houses: readonly [Ticking, ...Ticking[]], until: string): Promise<void> {
  const [one] = houses;
  const target = Temporal.Instant.from(until);
  const moveTo = (at: Temporal.Instant): void => {
    for (const { world } of houses) world.clock.moveTo(at);
  };
  const happen = async (): Promise<void> => {
    for (const _minute of ['now', 'a minute later']) {
      await Promise.all(houses.map(({ engawa }) => engawa.worker.tick()));
      await one.settles();
    }
  };
  for (;;) {
    await happen();
    const next = await one.prisma.due.findFirst({ where: { state: 'waiting' }, orderBy: { dueAt: 'asc' } });
    if (next === null || next.dueAt.getTime() > target.epochMilliseconds) break;
    moveTo(Temporal.Instant.fromEpochMilliseconds(next.dueAt.getTime()));
  }
  moveTo(target);
  await happen();
}
