import { z } from 'zod';
import { waitingWords } from '../../src/agreements/approval/waiting-words.ts';
import { newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { refuse } from '../../src/agreements/refusals.ts';
import { resendAgreement } from '../../src/agreements/resend-agreement.ts';
import { whoseTurn } from '../../src/agreements/signer.ts';
import { signersOf } from '../../src/agreements/signers-asked.ts';
import { isDecidersPlace } from '../../src/agreements/signing/whose-place.ts';
import { engagementFacts } from '../../src/kernel/engagement-facts.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { mailLines } from './send.ts';
import { text } from './text.ts';

export const resendForm = form('agreement.resend', {
  title: text.resendTitle(),
  submit: text.resend(),
  context: z.object({ agreementId: z.string() }),
  fields: {},
});

/** A command never writes, and others will see the card: so it asks first. */
export const resend = engagementWord(
  'resend',
  text.doesResend(),
  async ({ visit, desk, channelId }, { id }) => {
    mustRun(visit.person);
    const newest = await newestAgreement(desk.read, id);
    if (newest?.status === 'approving') throw await waitingWords(desk.read, newest);
    if (newest?.status !== 'sent') throw refuse.notOut();
    const context = { agreementId: newest.id };
    const facts = await engagementFacts(desk.read, id);
    const signers = await signersOf(desk.read, newest.id);
    const asked = whoseTurn(signers).flatMap((place) =>
      place.role === 'agency' ? [] : [isDecidersPlace(place, newest) ? facts.acceptor : place],
    );
    const intro = [
      text.resendIntro({ title: newest.title }),
      ...asked.flatMap((acceptor) => mailLines({ acceptor })),
    ];
    return reply.open(openForm(resendForm, { locale: visit.locale, context, channelId, intro }));
  },
);

export const resendSubmitted = onSubmit(resendForm, async ({ context, visit }, desk) => {
  await desk.perform(resendAgreement, context, visit);
  return reply.say({ title: text.resent(), body: [text.sendingBody()] });
});
