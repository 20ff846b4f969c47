import { refuse as refuseRole } from '../../src/agency/refusals.ts';
import { refuse } from '../../src/clients/refusals.ts';
import { code } from '../../src/kernel/phrase.ts';
import { Role, roleMay } from '../../src/kernel/role.ts';
import type { Call, ReadDb } from '../../src/surface/desk.ts';
import { onSubmit, openForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { decidersForm, memberRoleForm, rolesForm } from './roles-form.ts';
import { saveRoles } from './save-roles.ts';
import { text } from './text.ts';

const MOST_OPTIONS = 100;

export const roles = word('roles', text.doesRoles(), async ({ visit, desk, channelId }) => {
  const { person } = visit;
  if (person.kind !== 'member' || !roleMay(person.role, 'run-engagement')) throw refuse.mayNotName();
  const owner = roleMay(person.role, 'give-roles');
  const projects = await openProjects(desk.read, channelId);
  const opening = { locale: visit.locale, context: {}, channelId, intro: [text.rolesIntro()] };
  const [first] = projects;
  if (first === undefined) {
    if (owner) return reply.open(openForm(memberRoleForm, opening));
    return reply.say({ title: text.rolesTitle(), body: [text.nothingToName({ command: code('/intake') })] });
  }
  const project = projects.map((row) => ({
    value: row.id,
    label: text.projectOption({ client: row.client.name, name: row.name }),
  }));
  const here =
    channelId === null
      ? []
      : projects.filter((row) => row.channels.some((link) => link.channelId === channelId));
  const known = here.length === 1 || projects.length === 1 ? (here[0] ?? first) : undefined;
  const initial = known === undefined ? {} : whoDecides(known);
  const asked = { ...opening, options: { project }, initial };
  return reply.open(owner ? openForm(rolesForm, asked) : openForm(decidersForm, asked));
});

type Project = Awaited<ReturnType<typeof openProjects>>[number];

function whoDecides({ id, acceptor, standIn }: Project) {
  return {
    project: id,
    ...(acceptor?.slackUserId && { decisionMaker: acceptor.slackUserId }),
    ...(standIn?.slackUserId && { standIn: standIn.slackUserId }),
  };
}

/** Those of this channel first, then the newest. */
async function openProjects(read: ReadDb, channelId: string | null) {
  const rows = await read.engagement.findMany({
    where: { status: { not: 'closed' } },
    include: { client: true, acceptor: true, standIn: true, channels: { where: { until: null } } },
    orderBy: { createdAt: 'desc' },
  });
  const isHere = (row: (typeof rows)[number]) => row.channels.some((link) => link.channelId === channelId);
  return [...rows.filter(isHere), ...rows.filter((row) => !isHere(row))].slice(0, MOST_OPTIONS);
}

interface Answers {
  readonly project?: string | undefined;
  readonly decisionMaker?: string | undefined;
  readonly standIn?: string | undefined;
  readonly noStandIn?: readonly string[] | undefined;
  readonly member?: string | undefined;
  readonly role?: string | undefined;
}

async function save({ visit, desk }: Call, values: Answers): Promise<Reply> {
  const { project, decisionMaker, member, role } = values;
  const standIn = values.noStandIn === undefined ? values.standIn : null;
  const named = {
    ...(decisionMaker !== undefined && { decisionMaker }),
    ...(standIn !== undefined && { standIn }),
  };
  if (project === undefined && Object.keys(named).length > 0)
    return reply.invalid({ project: text.chooseProject() });
  if (member !== undefined && role === undefined) throw refuseRole.roleMissing(undefined, 'role');
  if (member === undefined && role !== undefined) throw refuseRole.personMissing(undefined, 'member');
  await desk.perform(
    saveRoles,
    {
      deciders: project === undefined ? undefined : { engagementId: project, ...named },
      role: member === undefined || role === undefined ? undefined : { member, role: Role.parse(role) },
    },
    visit,
  );
  return reply.say({ title: text.rolesTitle(), body: [text.saved()] });
}

export const rolesSubmitted = onSubmit(rolesForm, ({ values, ...call }) => save(call, values));
export const decidersSubmitted = onSubmit(decidersForm, ({ values, ...call }) => save(call, values));
export const memberRoleSubmitted = onSubmit(memberRoleForm, ({ values, ...call }) => save(call, values));
