import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  decidersSubmitted,
  memberRoleSubmitted,
  roles,
  rolesSubmitted,
} from '../../../commands/engawa/roles.ts';
import { reactions as engagementReactions } from '../../../src/engagements/reactions.ts';
import type { MemberPerson } from '../../../src/kernel/visit.ts';
import { aoi, haru, openRoom, type Room, sora, tomo, yuki } from '../../support/room.ts';
import { fill, send } from '../fill.ts';
import { modalOf, saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
let engagementId: string;
beforeAll(async () => {
  room = await openRoom([engagementReactions]);
});
afterAll(() => room.close());

const lead: MemberPerson = { ...sora, role: 'lead' };
const deciders = () =>
  room.prisma.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { acceptorId: true, standInId: true },
  });
const roleOf = async (slackUserId: string) =>
  (await room.prisma.member.findFirstOrThrow({ where: { slackUserId } })).role;

describe('/engawa roles', () => {
  it('before the first project an owner gives roles, a lead is told where to begin', async () => {
    const call = standAt(room).call(aoi);
    const { view } = modalOf(await typed(roles, call));
    await send(memberRoleSubmitted, fill(view, { 'Team member': 'UMIO', Role: 'lead' }), call);
    expect(await roleOf('UMIO')).toBe('lead');
    expect(saidOf(await typed(roles, standAt(room).call(lead)))).toContain('There is no open project yet.');
    engagementId = await room.seedEngagement();
  });

  it('in a project’s channel it knows the project and who decides now', async () => {
    const { json } = modalOf(await typed(roles, standAt(room).call(lead, 'CKAWA')));
    expect(json).toContain('"initial_user":"UHARU"');
    expect(json).toContain('"initial_user":"UYUKI"');
    expect(json).not.toContain('Team member');
  });

  it('names who decides; what is left as it was stays', async () => {
    const call = standAt(room).call(lead, 'CKAWA');
    const { view } = modalOf(await typed(roles, call));
    await send(decidersSubmitted, fill(view, { 'Decision-maker': 'UTOMO' }), call);
    expect(await deciders()).toEqual({ acceptorId: tomo.id, standInId: yuki.id });
  });

  it('takes the stand-in away when that is said', async () => {
    const call = standAt(room).call(aoi, 'CKAWA');
    const { view } = modalOf(await typed(roles, call));
    await send(
      rolesSubmitted,
      fill(view, { 'Decision-maker': 'UHARU', 'Without a stand-in': ['yes'] }),
      call,
    );
    expect(await deciders()).toEqual({ acceptorId: haru.id, standInId: null });
  });

  it('a refusal of one half leaves nothing of the other', async () => {
    const call = standAt(room).call(aoi, 'CKAWA');
    const { view } = modalOf(await typed(roles, call));
    const both = fill(view, { 'Decision-maker': 'UTOMO', 'Team member': 'UNOBODY', Role: 'lead' });
    await expect(send(rolesSubmitted, both, call)).rejects.toMatchObject({ code: 'agency.notAMember' });
    expect((await deciders()).acceptorId).toBe(haru.id);
  });

  it.each([
    ['Team member', 'UMIO', 'agency.roleMissing'],
    ['Role', 'lead', 'agency.personMissing'],
  ])('%s alone is asked about', async (label, value, code) => {
    const call = standAt(room).call(aoi, 'CKAWA');
    const { view } = modalOf(await typed(roles, call));
    await expect(send(rolesSubmitted, fill(view, { [label]: value }), call)).rejects.toMatchObject({ code });
  });

  it('with several projects elsewhere it asks which', async () => {
    await room.seedEngagement();
    const call = standAt(room).call(aoi, 'CELSEWHERE');
    const { view, json } = modalOf(await typed(roles, call));
    expect(json).not.toContain('initial_user');
    expect(await send(rolesSubmitted, fill(view, { 'Decision-maker': 'UTOMO' }), call)).toMatchObject({
      kind: 'invalid',
      errors: { project: {} },
    });
  });

  it('others may not open it', async () => {
    const attempt = typed(roles, standAt(room).call(sora));
    await expect(attempt).rejects.toMatchObject({ code: 'intake.mayNotName' });
  });
});
