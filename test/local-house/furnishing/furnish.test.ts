import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { furnish, furnishedWorkspace, startsAt } from '../../../src/local-house/furnishing/index.ts';
import { scheduleFor } from '../../../src/local-house/furnishing/schedule.ts';
import { startLocalWorkspace } from '../../../src/local-workspace/start-local-workspace.ts';
import { topModal } from '../../../src/local-workspace/state/view.ts';
import { freshDatabase } from '../../support/database.ts';
import { type HouseUnderTest, openHouse, TEAM, worldAt } from '../../support/house.ts';
import { mustBeInOrder } from '../../support/outside.ts';
import { personIn } from '../../support/people.ts';

const channels = { kawa: 'C0KAWA0001', minato: 'C0MINATO01', yunshan: 'C0YUNSHAN1' } as const;
const words = {
  en: { assess: 'Assess', answer: 'Answer', approve: 'Approve and send', paid: 'Mark as paid' },
  ja: { assess: '査定する', answer: '回答する', approve: '承認して送付', paid: '入金済みにする' },
} as const;

describe.each([
  // A Sunday at night before a holiday, and early on the second working day of a year.
  ['en', '2026-11-22T14:10:00Z'],
  ['ja', '2027-01-04T20:00:00Z'],
] as const)('a workspace furnished for an agency that speaks %s, at %s', (locale, at) => {
  const now = Temporal.Instant.from(at);
  const told: string[] = [];
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let workspace: Awaited<ReturnType<typeof startLocalWorkspace>>;
  let house: HouseUnderTest;
  let [began, seconds] = [0, 0];

  beforeAll(async () => {
    database = await freshDatabase();
    const world = worldAt(startsAt(now).toString());
    workspace = await startLocalWorkspace({
      port: 0,
      now: () => world.clock.now().epochMilliseconds,
      wallNow: world.realMs,
      random: world.newSecret,
      furnish: furnishedWorkspace(locale),
    });
    const environment = { AGENCY_LOCALE: locale };
    house = await openHouse({ databaseUrl: database.url, workspace, world, environment, logLevel: 'warn' });
    const stage = {
      workspace,
      moveTo: house.timePasses,
      settles: house.settles,
      progress: (said: Record<typeof locale, string>) => void told.push(said[locale]),
    };
    began = performance.now();
    await furnish(stage, { now });
    seconds = (performance.now() - began) / 1_000;
  }, 120_000);
  afterAll(async () => {
    await house.close();
    await workspace.close();
    await database.drop();
  });

  const engagement = (channel: string) =>
    house.prisma.engagement.findFirstOrThrow({
      where: { channels: { some: { channelId: channel } } },
      include: {
        agreements: true,
        milestones: { orderBy: { position: 'asc' }, include: { deliveries: true } },
        invoices: { orderBy: { number: 'asc' }, include: { remarks: true } },
        changes: true,
      },
    });
  const readerOf = (id: string) => personIn(workspace, id);
  const offers = (id: string, channel: string, press: string): boolean =>
    readerOf(id)
      .reads(channel)
      .some(({ source }) => JSON.stringify(source.blocks).includes(`"action_id":"${press}"`));

  it('is in order: every promise kept once, every chain whole, the books balanced, now is now', async () => {
    process.stdout.write(`furnished in ${seconds.toFixed(1)} s\n`);
    await mustBeInOrder(house.prisma, workspace);
    const runOn = house.now().since(now).total('seconds');
    expect(runOn).toBeGreaterThanOrEqual(0);
    expect(runOn).toBeLessThanOrEqual((performance.now() - began) / 1_000);
    const late = await house.prisma.audit.findMany({ where: { at: { gt: new Date(at) } } });
    expect(late).toEqual([]);
    expect(told).toHaveLength(scheduleFor(now, 'JP').length + 1);
  });

  it('Kawa Foods: a milestone accepted and billed, one to decide on, a change proposed; in English', async () => {
    const { locale: spoken, status, milestones, invoices, changes } = await engagement(channels.kawa);
    expect([spoken, status]).toEqual(['en', 'active']);
    expect(milestones.map((one) => one.status)).toEqual(['accepted', 'delivered', 'planned']);
    expect(milestones[0]?.deliveries[0]?.decidedBy).toMatchObject({ name: 'Haru Kawamura' });
    expect(invoices.map((one) => [one.status, Number(one.total)])).toEqual([
      ['paid', 400_000],
      ['sent', 600_000],
    ]);
    expect(changes.map((one) => one.status)).toEqual(['assessed']);
  });

  it('Minato: the agreement out for signature, with a question; in Japanese', async () => {
    const { id, locale: spoken, status, agreements, milestones } = await engagement(channels.minato);
    expect([spoken, status]).toEqual(['ja', 'proposed']);
    expect(agreements.map((one) => one.status)).toEqual(['sent']);
    expect(milestones).toHaveLength(2);
    const questions = await house.prisma.question.findMany({ where: { engagementId: id } });
    expect(questions.map(({ subject, answeredAt }) => [subject, answeredAt])).toEqual([
      [agreements[0]?.id, null],
    ]);
    expect(readerOf('U0HANA0001').reads(channels.minato).at(-1)?.buttons).toEqual([
      '確認して署名',
      '質問する',
    ]);
  });

  it('Yunshan: work under way, one acceptance by silence, one invoice overdue; in Chinese', async () => {
    const { id, locale: spoken, status, milestones, invoices, changes } = await engagement(channels.yunshan);
    expect([spoken, status]).toEqual(['zh', 'active']);
    expect(milestones.map((one) => one.status)).toEqual(['accepted', 'accepted', 'started']);
    expect(milestones.map(({ deliveries }) => deliveries[0]?.status)).toEqual([
      'accepted',
      'silently-accepted',
      undefined,
    ]);
    expect(invoices.map((one) => one.status).toSorted()).toEqual(['draft', 'paid', 'sent']);
    const overdue = invoices.find((one) => one.status === 'sent');
    expect(overdue?.dueOn?.toISOString().slice(0, 10).localeCompare(at.slice(0, 10))).toBe(-1);
    expect(overdue?.remarks.map(({ kind }) => kind)).toEqual(['will-pay']);
    expect(changes.map((one) => one.status)).toEqual(['asked']);
    const digests = await house.prisma.digest.count({ where: { engagementId: id, kind: 'weekly' } });
    expect(digests).toBeGreaterThan(1);
    expect(readerOf('U0LIN00001').sawNothingOf('本周进展', channels.yunshan)).toBe(false);
  });

  it.each([
    ['the owner', 'U0AOI00001', TEAM, ['question.answer', 'change.assess', 'invoice.approve']],
    ['the lead', 'U0REN00001', TEAM, ['question.answer', 'change.assess']],
    ['finance', 'U0MIO00001', TEAM, ['invoice.approve', 'invoice.mark-paid']],
    ['Kawa’s decision-maker', 'U0HARU0001', channels.kawa, ['milestone.accept', 'change.agree']],
    ['Kawa’s stand-in', 'U0YUKI0001', channels.kawa, ['milestone.request-changes', 'change.choose-option']],
    ['Minato’s decision-maker', 'U0HANA0001', channels.minato, ['agreement.review']],
    ['Yunshan’s decision-maker', 'U0LIN00001', channels.yunshan, ['milestone.reopen', 'invoice.will-pay']],
  ])('%s has something to press', (_who, id, channel, presses) => {
    expect(presses.filter((press) => !offers(id, channel, press))).toEqual([]);
  });

  it('the team’s cards speak the agency’s language, and what waits can be pressed', async () => {
    const { assess, answer, approve, paid } = words[locale === 'en' ? 'en' : 'ja'];
    const seen = readerOf('U0AOI00001')
      .reads(TEAM)
      .flatMap(({ buttons }) => buttons);
    expect([assess, answer, approve, paid].filter((label) => !seen.includes(label))).toEqual([]);
    await readerOf('U0REN00001').presses(answer).opens('社員インタビュー', TEAM);
    await readerOf('U0REN00001').closes({ all: true });
    await readerOf('U0LIN00001').presses('重新打开').opens('可试用版本', channels.yunshan);
    await readerOf('U0LIN00001').closes({ all: true });
    await readerOf('U0HANA0001').presses('確認して署名').isTold('ご署名のお願い', channels.minato);
  });

  it('nobody is left with a form open, and only the newest is unread', () => {
    const people = Object.keys(workspace.state.users);
    expect(people.filter((id) => topModal(workspace.state, id) !== undefined)).toEqual([]);
    const lastRead = workspace.state.lastRead['U0SORA0001']?.[TEAM] ?? '0';
    const unread = (workspace.state.messages[TEAM] ?? []).filter(({ ts }) => ts > lastRead);
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.length).toBeLessThan(12);
  });
});

it('a play that goes another way stops with the scene, what was done, and what was seen', async () => {
  const now = Temporal.Instant.from('2026-11-22T14:10:00Z');
  const { epochMilliseconds } = startsAt(now);
  const workspace = await startLocalWorkspace({
    port: 0,
    now: () => epochMilliseconds,
    random: () => 'random',
    furnish: furnishedWorkspace('en'),
    requestUrl: 'http://127.0.0.1:1/nobody',
  });
  const idle = async (): Promise<void> => undefined;
  const stage = { workspace, moveTo: idle, settles: idle, progress: () => undefined };
  await expect(furnish(stage, { now })).rejects.toThrow(
    /^The furnishing stopped at 2026-10-28T02:00:00Z, “Yunshan Tea becomes a client\.”: Ren Mori types \/intake · /,
  );
  await workspace.close();
});
