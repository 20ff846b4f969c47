import { type AbsenceReader, absencesAt, standsInFor } from '../kernel/absences.ts';
import type { Tx } from '../kernel/act.ts';
import { agencyCalendarFrom, calendarColumns } from '../kernel/agency-calendar.ts';
import { dayIn, type Instant, type WorkingDays } from '../kernel/calendar.ts';
import { EngagementStatus } from '../kernel/engagement-facts.ts';
import type { CardWords } from '../kernel/notice.ts';
import { code, type Said } from '../kernel/phrase.ts';
import { Role, roleMay } from '../kernel/role.ts';
import type { MemberPerson, Person } from '../kernel/visit.ts';
import { text } from './home-text.ts';
import { type Waiting, type WaitingReader, waitingIn } from './waiting.ts';
import { states } from './waiting-text.ts';

type HomeReader = WaitingReader &
  AbsenceReader & {
    readonly agency: Pick<Tx['agency'], 'findUnique'>;
    readonly member: Pick<Tx['member'], 'findMany'>;
    readonly effect: Pick<Tx['effect'], 'count'>;
  };

const STUCK = ['refused', 'unknown', 'given-up'];
const MOST_PROJECTS = 100;
const MOST_LINES = 20;

/** What another room has to say there: what waits in money, and figures. */
export interface MoneyCards {
  readonly waits: readonly CardWords[];
  readonly figures: readonly CardWords[];
}

/** A member's App Home: what waits for them, what waits for clients, their projects. Clients have none. */
export async function homeOf(
  read: HomeReader,
  person: Person,
  now: Instant,
  money: MoneyCards = { waits: [], figures: [] },
): Promise<readonly CardWords[]> {
  if (person.kind !== 'member') return [];
  const agency = await read.agency.findUnique({ where: { id: 1 }, select: calendarColumns });
  const calendar = agency === null ? undefined : agencyCalendarFrom(agency);
  const projects = await read.engagement.findMany({
    where: { status: { not: 'closed' } },
    include: { client: { select: { name: true } } },
    orderBy: { createdAt: 'desc' },
    take: MOST_PROJECTS,
  });
  const waiting = await waitingIn(
    read,
    projects.map(({ id }) => id),
  );
  const roles = await rolesToday(read, person, now);
  const stuck = roleMay(person.role, 'mend-effects')
    ? await read.effect.count({ where: { state: { in: STUCK } } })
    : 0;
  const byId = new Map(projects.map((project) => [project.id, project]));
  const line = (one: Waiting): Said => {
    const project = byId.get(one.engagementId);
    if (project === undefined) return one.said;
    const days = calendar?.sharedWith(project.country);
    return text.about({ project: project.name, what: withDaysLeft(one, now, project.timeZone, days) });
  };
  // Where money has its own card, invoices to approve stand there, with their buttons.
  const isMine = (one: Waiting) =>
    roles.some((role) => waitsFor(one, role)) && (one.kind !== 'approval' || money.waits.length === 0);
  const mine = waiting.filter(isMine);
  const quiet = money.waits.length === 0 ? [text.nothing()] : undefined;
  const clients = waiting.filter((one) => clientKinds.has(one.kind));
  return [
    ...waitsCard(mine.length === 0 ? quiet : shortened(mine.map(line))),
    ...money.waits,
    ...(stuck === 0 ? [] : [stuckCard(stuck)]),
    ...(clients.length === 0 ? [] : [{ title: text.clientsTitle(), body: shortened(clients.map(line)) }]),
    ...money.figures,
    projectsCard(projects, person),
  ];
}

/** Their own, and those of everybody in whose place they stand: what is due to them is shown, too. */
async function rolesToday(
  read: HomeReader,
  { id, role }: MemberPerson,
  now: Instant,
): Promise<readonly Role[]> {
  const away = standsInFor(id, await absencesAt(read, now));
  if (away.length === 0) return [role];
  const rows = await read.member.findMany({ where: { id: { in: [...away] } }, select: { role: true } });
  return [role, ...rows.map((row) => Role.parse(row.role))];
}

const waitsCard = (body: readonly Said[] | undefined): CardWords[] =>
  body === undefined ? [] : [{ title: text.waitsTitle(), body }];

const clientKinds: ReadonlySet<Waiting['kind']> = new Set([
  'signature',
  'delivery',
  'change',
  'payment',
  'risk',
]);

function waitsFor({ kind }: Waiting, role: Role): boolean {
  if (kind === 'approval') return roleMay(role, 'approve-money');
  if (kind === 'redraft' || kind === 'release' || kind === 'risk-open')
    return roleMay(role, 'run-engagement');
  return kind === 'question' || kind === 'assessment';
}

function withDaysLeft(
  { said, until }: Waiting,
  now: Instant,
  timeZone: string,
  days: WorkingDays | undefined,
): Said {
  if (until === null || days === undefined) return said;
  const left = days.between(dayIn(now, timeZone), dayIn(until, timeZone));
  return text.daysLeft({ what: said, days: Math.max(0, left) });
}

function shortened(lines: readonly Said[]): Said[] {
  const left = lines.length - MOST_LINES;
  return left <= 0 ? [...lines] : [...lines.slice(0, MOST_LINES), text.more({ count: left })];
}

const stuckCard = (count: number): CardWords => ({
  title: text.stuckTitle(),
  body: [text.stuckBody({ count, command: code('/engawa stuck') })],
});

interface Project {
  readonly name: string;
  readonly status: string;
  readonly leadMemberId: string | null;
  readonly client: { readonly name: string };
}

function projectsCard(projects: readonly Project[], person: MemberPerson): CardWords {
  if (projects.length === 0)
    return { title: text.projectsTitle(), body: [text.none({ command: code('/intake') })] };
  const said = ({ name, status, client }: Project): Said =>
    text.project({ client: client.name, name, state: states[EngagementStatus.parse(status)]() });
  const led = projects.filter(({ leadMemberId }) => leadMemberId === person.id);
  const others = projects.filter(({ leadMemberId }) => leadMemberId !== person.id);
  const sections = [
    { heading: text.youLead(), lines: shortened(led.map(said)) },
    { heading: text.others(), lines: shortened(others.map(said)) },
  ];
  return { title: text.projectsTitle(), sections: sections.filter(({ lines }) => lines.length > 0) };
}
