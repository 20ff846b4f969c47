import { z } from 'zod';
import { type TextInForce, textInForce } from '../../src/agreements/addenda/in-force.ts';
import { aboutInForce, inForceBody } from '../../src/agreements/addenda/in-force-text.ts';
import { refuse } from '../../src/agreements/addenda/refusals.ts';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { mustBelong } from '../../src/agreements/may-run.ts';
import type { CardButton, CardWords } from '../../src/kernel/notice.ts';
import { list, verbatim } from '../../src/kernel/phrase.ts';
import { renderModalNote } from '../../src/surface/card.ts';
import type { Call } from '../../src/surface/desk.ts';
import { button } from '../../src/surface/press.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';
import { changeButton } from './addendum.ts';
import { text } from './addendum-text.ts';
import { openAddendum } from './open-addendum.ts';
import { reading } from './reading.ts';
import { LINK_LASTS } from './review.ts';
import { agreementCard } from './say-agreement.ts';
import { text as agreementText } from './text.ts';

const About = z.object({ engagementId: z.string() });

/** The base with its addenda and agreed changes, as one text. */
export const inForce = button('agreement.in-force', About, async (press, desk) => {
  mustBelong(press.visit.person);
  const whole = await textInForce(desk.read, press.value.engagementId);
  if (whole === undefined) throw refuse.nothingAgreed();
  return openInForce(press, whole);
});

const openInForce = (call: Call, whole: TextInForce): Reply =>
  reply.open(renderModalNote(inForceCard(call, whole), call.visit.locale, text.inForceTitle()));

function inForceCard({ visit, desk }: Call, whole: TextInForce): CardWords {
  const { base, version, total, engagement } = whole;
  const until = visit.now.add(LINK_LASTS);
  const url = desk.links.to('document', { subject: engagement.id, contactId: visit.person.id, until });
  const { body = [], sections } = reading(inForceBody(whole));
  return {
    title: verbatim(base.title),
    body: [...aboutInForce(whole), ...body],
    ...(sections && { sections }),
    fields: [
      { label: text.versionNow(), value: text.version({ version }) },
      { label: text.total(), value: total },
    ],
    buttons: [{ press: 'agreement.in-force-pdf', label: text.pdf(), value: {}, url }],
  };
}

/**
 * What `/agreement preview` shows once something is signed: an addendum that is under way, else the text in force.
 * `undefined`: nothing is signed yet.
 */
export async function previewAfterSigning(call: Call, newest: Agreement): Promise<Reply | undefined> {
  const { desk, visit } = call;
  const whole = await textInForce(desk.read, newest.engagementId);
  if (whole === undefined) return undefined;
  if (newest.kind !== 'addendum' || !isUnderWay(newest)) return openInForce(call, whole);
  const buttons = [
    inForceButton(newest.engagementId),
    ...(openAddendum(newest) === undefined ? [] : [changeButton(newest.id)]),
  ];
  const card = { ...agreementCard(newest), ...reading(newest.body) };
  return reply.open(renderModalNote({ ...card, buttons }, visit.locale, agreementText.previewTitle()));
}

const isUnderWay = ({ status }: Agreement): boolean =>
  status === 'draft' || status === 'approving' || status === 'sending' || status === 'sent';

export const inForceButton = (engagementId: string): CardButton => ({
  press: 'agreement.in-force',
  label: text.whole(),
  value: { engagementId },
});

/** For `/agreement status`: what holds besides the version that is shown. */
export async function inForceFields({ desk }: Pick<Call, 'desk'>, engagementId: string) {
  const whole = await textInForce(desk.read, engagementId);
  if (whole === undefined) return [];
  const { base, addenda, changes, total } = whole;
  const numbers = [base, ...addenda].map(({ version }) => text.version({ version }));
  return [
    { label: text.versionNow(), value: list(numbers) },
    ...(changes.length === 0
      ? []
      : [
          { label: text.agreedChanges(), value: list(changes.map(({ number }) => number)) },
          { label: text.totalNow(), value: total },
        ]),
  ];
}
