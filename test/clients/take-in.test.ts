import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '../../src/adapters/system/ids.ts';
import { inviteClient } from '../../src/clients/invite-client.ts';
import { keepDraft } from '../../src/clients/keep-draft.ts';
import { reactions as clientReactions } from '../../src/clients/reactions.ts';
import { takeIn } from '../../src/clients/take-in.ts';
import { reactions as engagementReactions } from '../../src/engagements/reactions.ts';
import { Refusal } from '../../src/kernel/refusal.ts';
import { Terms } from '../../src/kernel/terms.ts';
import type { Guest } from '../../src/kernel/visit.ts';
import { aoi, haru, NOW, openRoom, type Room, sora } from '../support/room.ts';
import { type Answers, answers } from './answers.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom([clientReactions, engagementReactions]);
  const seenAt = new Date(NOW);
  await room.prisma.slackPerson.createMany({
    data: [
      { slackUserId: 'URIN', slackTeamId: 'TMORI', name: 'rin mori', seenAt },
      { slackUserId: 'UKEN', slackTeamId: 'TMORI', name: 'Ken Mori', email: 'ken@mori.example', seenAt },
    ],
  });
});
afterAll(() => room.close());

const engagement = (id: string) =>
  room.prisma.engagement.findUniqueOrThrow({
    where: { id },
    include: {
      acceptor: true,
      standIn: true,
      billingContact: true,
      intake: true,
      channels: true,
      client: true,
    },
  });
const taken = async (changed: Partial<Answers> = {}, person: Parameters<Room['visit']>[0] = aoi) => {
  const { engagementId } = await room.perform(takeIn, answers(changed), room.visit(person));
  return engagement(engagementId);
};

describe('taking a client in', () => {
  it('opens client, engagement, channel, and keeps the answers with what was acknowledged', async () => {
    const row = await taken({
      client: 'Asa Bakery',
      digestDay: '2',
      digestHour: '9',
      wantedBy: '2027-03-01',
    });
    expect(row).toMatchObject({
      name: 'Online shop',
      status: 'proposed',
      locale: 'ja',
      currency: 'JPY',
      agreedTotal: 0n,
      leadMemberId: aoi.id,
      client: { name: 'Asa Bakery', country: 'JP', billing: { name: 'Rin Mori', email: 'rin@mori.example' } },
      channels: [{ channelId: 'CMORI', until: null }],
      acceptorId: null,
    });
    expect(Terms.parse(row.terms)).toMatchObject({ acceptanceWindowDays: 10, digestDay: 2, digestHour: 9 });
    expect(row.intake?.answers).toMatchObject({
      budget: { from: '500000', to: '800000' },
      inScope: ['Shop', 'Payment'],
      wantedBy: '2027-03-01',
    });
    expect(row.intake?.acknowledged).toHaveLength(5);
    expect(row.intake?.takenInBy).toMatchObject({ name: 'Aoi' });
  });

  it('is recorded, and the client is greeted, the team told', async () => {
    const row = await taken();
    const [opened] = await room.audits(row.id);
    expect(opened?.type).toBe('engagement.opened');
    const posts = (await room.effects('slack.post')).filter(({ payload }) =>
      JSON.stringify(payload).includes(row.id),
    );
    expect(posts.map(({ payload }) => payload)).toMatchObject([
      { notice: 'engagement.greeting', audience: { to: 'client', engagementId: row.id } },
      { notice: 'engagement.summary', audience: { to: 'team' } },
    ]);
  });

  it('the same name is the same client, and its billing details are filled in, not replaced', async () => {
    const first = await taken({ client: 'Umi Travel', legalName: 'Umi Travel Inc.' });
    const second = await taken({
      client: 'umi  TRAVEL',
      legalName: 'Another',
      taxNumber: '123',
      channel: 'CUMI2',
    });
    expect(second.clientId).toBe(first.clientId);
    expect(second.client.billing).toMatchObject({ legalName: 'Umi Travel Inc.', taxNumber: '123' });
    expect(await room.prisma.contact.count({ where: { clientId: first.clientId } })).toBe(1);
  });

  it('two at the same moment open one client', async () => {
    await Promise.all([taken({ client: 'Sora Air' }), taken({ client: 'Sora Air' })]);
    expect(await room.prisma.client.count({ where: { name: 'Sora Air' } })).toBe(1);
  });

  it('sent twice, it takes in once', async () => {
    const same = answers();
    await room.perform(takeIn, same, room.visit(aoi));
    await expect(room.perform(takeIn, same, room.visit(aoi))).rejects.toMatchObject({
      code: 'intake.takenInAlready',
    });
  });

  it('a member without a say leads nothing, but may take in', async () => {
    expect((await taken({}, sora)).leadMemberId).toBeNull();
  });

  it('the draft is gone once it is sent', async () => {
    await room.perform(keepDraft, { form: 'intake', answers: { client: 'Half' } }, room.visit(aoi));
    await taken();
    expect(await room.prisma.draft.count()).toBe(0);
  });
});

describe('the client tells', () => {
  const rin: Guest = {
    kind: 'guest',
    id: 'TMORI:URIN',
    name: 'Rin',
    slackUserId: 'URIN',
    slackTeamId: 'TMORI',
  };
  const invited = async (channelId = 'CMORI') => {
    const intakeId = newId('int');
    await room.perform(inviteClient, { intakeId, channelId, locale: 'ja' }, room.visit(aoi));
    return { intakeId, channel: channelId };
  };

  it('and is main contact and decision-maker, unless somebody else is chosen', async () => {
    const row = await taken({ ...(await invited()), client: 'T1' }, rin);
    expect(row.acceptor).toMatchObject({ name: 'Rin Mori', slackUserId: 'URIN', slackTeamId: 'TMORI' });
    expect(row.leadMemberId).toBeNull();
    const other = await taken({ ...(await invited('CT1B')), client: 'T1b', decisionMaker: 'UKEN' }, rin);
    expect(other.acceptor?.name).toBe('Ken Mori');
  });

  it('only once, and then the card says so', async () => {
    const about = await invited();
    await taken({ ...about, client: 'T2' }, rin);
    const again = room.perform(takeIn, answers({ ...about, client: 'T2' }), room.visit(rin));
    await expect(again).rejects.toMatchObject({ code: 'intake.toldAlready' });
    const redraws = await room.effects('slack.redraw');
    expect(redraws.some(({ payload }) => JSON.stringify(payload).includes(about.intakeId))).toBe(true);
  });

  it('not without an invitation, nor in another channel than it was made for', async () => {
    const code = { code: 'intake.notInvited' };
    await expect(room.perform(takeIn, answers(), room.visit(rin))).rejects.toMatchObject(code);
    const about = await invited();
    const elsewhere = room.perform(takeIn, answers({ ...about, channel: 'COTHER' }), room.visit(rin));
    await expect(elsewhere).rejects.toMatchObject(code);
  });

  it('typing another company’s name makes nobody its contact', async () => {
    const row = await taken(
      {
        ...(await invited('CEVIL')),
        client: 'Kawa Foods',
        contactName: 'Haru',
        contactEmail: 'haru@kawa.example',
      },
      rin,
    );
    expect(row.clientId).not.toBe('cli_kawa');
    expect(await room.prisma.contact.findUniqueOrThrow({ where: { id: haru.id } })).toMatchObject({
      slackUserId: 'UHARU',
    });
  });

  it('a known contact stays with their client', async () => {
    const row = await taken(
      { ...(await invited('CKAWA2')), client: 'Kawa Foods', contactName: 'Haru' },
      haru,
    );
    expect(row).toMatchObject({ clientId: 'cli_kawa', acceptorId: haru.id });
  });
});

it('whatever is typed, it is taken in, or refused with words, and nothing is half written', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('JP', 'Asia/Tokyo', 'JPY', '\0', '\ud800', ' '),
  );
  const any: fc.Arbitrary<Partial<Answers>> = fc.record(
    {
      client: text,
      contactName: text,
      projectName: text,
      outcome: text,
      budget: text,
      currency: text,
      timeZone: text,
      country: text,
      dependsOnDate: text,
      worries: text,
      source: text,
      legalName: text,
      wantedBy: text,
      decisionMaker: text,
      digestHour: text,
      inScope: fc.array(text, { maxLength: 3 }),
      locale: fc.constantFrom('en', 'ja', 'zh'),
    },
    { requiredKeys: [] },
  );
  const count = async () => [
    await room.prisma.client.count(),
    await room.prisma.engagement.count(),
    await room.prisma.intake.count(),
    await room.prisma.audit.count(),
  ];
  await fc.assert(
    fc.asyncProperty(any, async (changed) => {
      const before = await count();
      try {
        const { engagementId } = await room.perform(
          takeIn,
          answers({ client: newId('cli'), ...changed }),
          room.visit(aoi),
        );
        expect((await engagement(engagementId)).intake).not.toBeNull();
      } catch (error) {
        expect(error instanceof Refusal || error instanceof z.ZodError, String(error)).toBe(true);
        expect(await count()).toEqual(before);
      }
    }),
    { numRuns: 120 },
  );
});
