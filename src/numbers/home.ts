import type { Instant } from '../kernel/calendar.ts';
import type { CardWords } from '../kernel/notice.ts';
import { roleMay } from '../kernel/role.ts';
import type { Person } from '../kernel/visit.ts';
import { readWorkload, type WorkReader } from './read-workload.ts';
import { workloadCard } from './workload-card.ts';

/** What App Home shows to those who run projects: whether there are people for the work. */
export async function workHome(
  read: WorkReader,
  person: Person,
  now: Instant,
): Promise<readonly CardWords[]> {
  if (person.kind !== 'member' || !roleMay(person.role, 'run-engagement')) return [];
  const weeks = await readWorkload(read, now);
  return weeks.some(({ milestones }) => milestones > 0) ? [workloadCard(weeks)] : [];
}
