import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tx } from '../../src/kernel/act.ts';
import { deep, sampleOf } from '../support/deep.ts';
import { TEAM } from '../support/house.ts';
import type { Photo } from '../support/photo.ts';
import { type Album, branchOff, fillAlbum, type Moment } from './album.ts';
import { expectDeaths, insideSteps, outsideSteps, type Scene as SceneFrom } from './deaths.ts';
import { steps } from './steps.ts';

/** What happens beside the thread, before the scene. */
type Branch =
  | 'dated'
  | 'asking'
  | 'waiting'
  | 'requested'
  | 'unanswered'
  | 'addendum'
  | 'transferred'
  | 'paused';
type From = Moment | Branch;
type Scene = SceneFrom<From>;

const outside: Readonly<Record<string, Scene>> = {
  'slack.post': { from: 'signed', does: steps.delivers },
  'slack.redraw': { from: 'delivered', does: steps.accepts },
  'slack.home': { from: 'drafted', does: steps.setsUp },
  // No mail server is set up here: with one it is told in mail-crashes.test.ts.
  'mail.send': { from: 'drafted', does: steps.sends },
  'signature.request': { from: 'drafted', does: steps.sends },
  'signature.void': { from: 'sent', does: steps.voids },
  // Nothing is to be corrected anywhere else here: docusign.test.ts tells of another provider.
  'signature.correct': { from: 'sent', does: steps.corrects },
  'agreement.seal': { from: 'sent', does: steps.signs },
  'slack.read-file': { from: 'requested', does: steps.provides },
  'invoice.issue': { from: 'accepted', does: steps.approves },
};
const inside: Readonly<Record<string, Scene>> = {
  'milestone.open-window': { from: 'signed', does: steps.delivers },
  'milestone.warn-of-window': { from: 'delivered' },
  'milestone.accept-silently': { from: 'delivered' },
  'agreement.remind': { from: 'sent' },
  'agreement.warn-of-expiry': { from: 'sent' },
  'agreement.expire': { from: 'sent' },
  'approval.remind': { from: 'waiting' },
  'invoice.bill-deposit': { from: 'sent', does: steps.signs },
  'invoice.draft-for-milestone': { from: 'delivered', does: steps.accepts },
  'invoice.bill-dated': { from: 'dated' },
  'change.expire': { from: 'proposed' },
  'change.revisit-proposals': { from: 'delivered', does: steps.accepts },
  'material.remind': { from: 'requested' },
  'material.call': { from: 'unanswered' },
  // The deposit's invoice.
  'invoice.remind': { from: 'signed' },
  'invoice.miss-transfer': { from: 'transferred' },
  'digest.daily': { from: 'delivered' },
  'engagement.pause-over': { from: 'paused' },
};

/**
 * Where another provider holds the agreement or the invoice: docusign.test.ts, stripe.test.ts. Of the roadmap:
 * roadmap-crashes.test.ts.
 */
const elsewhere = [
  ...['signature.look', 'signature.remind', 'roadmap.draw'],
  ...[
    'invoice.look',
    'invoice.void-there',
    'invoice.settle-there',
    'invoice.credit',
    'payment.refund',
    'payment.report',
  ],
  // What follows on a decision about a delivery: acceptance-crashes.test.ts.
  ...['invoice.draft-for-part', 'milestone.offer-bonus', 'milestone.start-ready'],
  // The daily check and what is pressed on its card: check-crashes.test.ts.
  'billing.check',
  // What stands at a provider is only listed, and asked for again the next morning: hear-from-provider.test.ts.
  ...['invoice.ask-for-list', 'invoice.list-there'],
  // An invoice that was withdrawn or credited, work that was opened again: again-crashes.test.ts.
  ...['credit.write', 'invoice.work-reopened'],
  // Days off: calendar-crashes.test.ts.
  ...['calendar.spread-days', 'milestone.follow-days', 'invoice.resume-reminders'],
  // Reminders of what was announced, and offers that end: risk-crashes.test.ts.
  ...['risk.remind', 'risk.remind-of-answer', 'risk.revisit-offers'],
  // What was put off, and what brought nothing: nudge-crashes.test.ts.
  ...['reminder.again', 'reminder.hand-over'],
  // A bank's file: statement-crashes.test.ts.
  'statement.read',
  // Billing details that wait for an answer: detail-crashes.test.ts. A disputed payment: dispute-crashes.test.ts.
  ...['billing.remind-of-details', 'billing.expire-details'],
  ...['dispute.stage', 'dispute.submit', 'dispute.accept', 'dispute.remind'],
  // Asked for nothing but what it finds, as often as it is asked: prove.test.ts.
  'link.look',
];

/** The same kinds where an agreement needs a second person's word. */
const approval: readonly (readonly [string, Scene])[] = [
  ['slack.post', { from: 'asking', does: steps.sends }],
  ['slack.redraw', { from: 'waiting', does: steps.sendsBack }],
  ['slack.post', { from: 'waiting', does: steps.sendsBack }],
  ['signature.request', { from: 'waiting', does: steps.approvesSending }],
];

/** The same kinds where a change is agreed to, by button and by signature. */
const changes: readonly (readonly [string, Scene])[] = [
  ['slack.post', { from: 'proposed', does: steps.agrees }],
  ['slack.redraw', { from: 'proposed', does: steps.agrees }],
  ['agreement.seal', { from: 'addendum', does: steps.signsAddendum }],
];

let album: Album;
/** Approval has been asked of Ren, and the moment before; something was asked of the client; a change is to be signed. */
let branches: Readonly<Record<Branch, Photo>>;
let deaths: Awaited<ReturnType<typeof expectDeaths<From>>>;
let kept = 0;

beforeAll(async () => {
  album = await fillAlbum();
  // A first direct message that is in doubt waits for a person (look-for-post.test.ts): each has had one here.
  const asking = await branchOff(album.of('drafted'), async (house) => {
    await steps.wantsApproval(house);
    await steps.sends(house);
    await steps.sendsBack(house);
  });
  const requested = await branchOff(album.of('drafted'), steps.requests);
  // All reminders were given: only then somebody is asked to call.
  const unanswered = await branchOff(requested, async ({ prisma }) => {
    await prisma.material.updateMany({ data: { reminders: 5 } });
  });
  const addendum = await branchOff(album.of('proposed'), async (house) => {
    await house.prisma.agency.updateMany({ data: { addendumFromPercent: 1 } });
    await steps.agrees(house);
    await house.aoi.sees('addendum to send', TEAM);
    await house.settles();
    await steps.sends(house);
    await house.haru.sees('To sign: Addendum');
  });
  const transferred = await branchOff(album.of('signed'), steps.saysTransferred);
  const dated = await branchOff(album.of('signed'), async ({ prisma }) => {
    await prisma.$transaction(waitForADay);
  });
  branches = {
    dated,
    asking,
    waiting: await branchOff(asking, steps.sends),
    requested,
    unanswered,
    addendum,
    transferred,
    paused: await branchOff(album.of('signed'), steps.pauses),
  };
  deaths = await expectDeaths((from) => (isBranch(from) ? branches[from] : album.of(from)));
}, 180_000);
afterAll(async () => {
  await deaths.end();
  await album.burn();
  for (const photo of Object.values(branches)) await photo.burn();
  const killed = deaths.deaths();
  process.stdout.write(
    `${killed} processes killed, ${killed - kept} promises not kept once (bound ${(3 / killed).toFixed(3)})\n`,
  );
});

/** As if a billing plan had been agreed that bills something more on a day. */
async function waitForADay(tx: Tx): Promise<void> {
  const { id: engagementId, currency } = await tx.engagement.findFirstOrThrow();
  const amount = 10_000n;
  await tx.engagement.updateMany({ data: { agreedTotal: { increment: amount } } });
  const billOn = new Date('2026-12-24');
  const about = {
    subject: 'plan_9',
    trigger: 'date',
    agreementVersion: 1,
    status: 'planned',
    label: 'On a day',
  };
  await tx.billingPlanItem.create({
    data: { ...about, id: 'pli_dated', engagementId, amount, currency, billOn, position: 9 },
  });
  const due = { kind: 'invoice.bill-dated', subject: 'pli_dated', localDay: billOn };
  await tx.due.create({
    data: {
      ...due,
      id: 'due_dated',
      engagementId,
      scope: engagementId,
      dueAt: new Date('2026-12-24T00:00:00Z'),
      payload: { engagementId, planItemId: 'pli_dated' },
    },
  });
}

const isBranch = (from: From): from is Branch => from in branches;

/** After the call only the outside knows what happened; before and after it one kind is like another. */
const called = ['called'] as const;
const finished = ['finished'] as const;
/** What is said, signed and billed: at every step. */
const first = ['slack.post', 'signature.request', 'invoice.issue'];
/** What drafts money, or decides in somebody's place. */
const weighty = (kind: string) => kind.startsWith('invoice.') || kind === 'milestone.accept-silently';

describe.each([
  ...Object.entries(outside).map(([kind, scene]) => ({
    kind,
    scene,
    at: sampleOf(outsideSteps, (step) => step === 'called' || first.includes(kind)),
  })),
  // The same carriers again, from elsewhere.
  ...sampleOf([...approval, ...changes], ([kind]) => kind === 'agreement.seal').map(([kind, scene]) => ({
    kind,
    scene,
    at: called,
  })),
  ...sampleOf(Object.entries(inside), ([kind]) => weighty(kind)).map(([kind, scene]) => ({
    kind,
    scene,
    at: deep && weighty(kind) ? insideSteps : finished,
  })),
])('$kind, from “$scene.from” on', ({ kind, scene, at }) => {
  // In a test of its own: on a busy machine two houses take long.
  it('happens', () => deaths.withoutDeath(kind, scene).then(() => undefined));

  it.each(at)('where the process dies at %s, happens once', async (step) => {
    const left = await deaths.withDeath(kind, scene, step);
    expect(left).toEqual(await deaths.withoutDeath(kind, scene));
    kept += 1;
  });
});

it('every kind of promise has its story here', () => {
  expect([...Object.keys({ ...outside, ...inside }), ...elsewhere].toSorted()).toEqual(
    deaths.kinds().toSorted(),
  );
});
