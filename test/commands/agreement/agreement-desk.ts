import { agreement, agreementButtons, agreementForms } from '../../../commands/agreement/index.ts';
import { createLinks } from '../../../src/adapters/http/links.ts';
import type { Locale } from '../../../src/kernel/locale.ts';
import type { Person } from '../../../src/kernel/visit.ts';
import { renderCard } from '../../../src/surface/card.ts';
import type { Call, Desk } from '../../../src/surface/desk.ts';
import type { Reply } from '../../../src/surface/reply.ts';
import { openAgreementRoom } from '../../agreements/agreement-room.ts';
import { aoi } from '../../support/room.ts';

export const links = createLinks({ secret: 'k'.repeat(32), publicUrl: 'https://engawa.example' });

/** A room in which people type /agreement, fill its forms in and press its buttons. */
export async function openAgreementDesk(options: Parameters<typeof openAgreementRoom>[0] = {}) {
  const room = await openAgreementRoom(options);
  let mail = false;
  let more: Partial<Desk> = {};
  const callOf = (person: Person, locale: Locale = 'en'): Call => ({
    visit: { ...room.visit(person), locale },
    desk: { read: room.prisma, perform: room.perform, links, mailIsSetUp: mail, ...more },
    channelId: 'CKAWA',
  });
  return {
    ...room,
    /** What else lies on the desk: looking links up, a provider that needs addresses. */
    setDesk(on: Partial<Desk>): void {
      more = on;
    },
    setMail(isSetUp: boolean): void {
      mail = isSetUp;
    },
    async type(name: string, engagementId: string, person: Person = aoi, locale?: Locale): Promise<Reply> {
      const word = agreement.words.find((one) => one.word === name);
      if (word?.about !== 'engagement') throw new Error(`no word ${name}`);
      return word.answer(callOf(person, locale), { id: engagementId, name: 'Website', currency: 'JPY' });
    },
    async submit(
      id: string,
      context: object,
      values: object,
      person: Person = aoi,
      more: object = {},
    ): Promise<Reply> {
      const handler = agreementForms.find(({ form }) => form.id === id);
      if (handler === undefined) throw new Error(`no form ${id}`);
      const answer: unknown = Reflect.get(handler, 'answer');
      if (typeof answer !== 'function') throw new Error('no answer');
      const call = callOf(person);
      return answer({ ...call, context, values, more }, call.desk);
    },
    /** `about`: an agreement's id, or the button's whole value. */
    async press(name: string, about: string | object, person: Person): Promise<Reply> {
      const button = agreementButtons.find((one) => one.press === name);
      if (button === undefined) throw new Error(`no button ${name}`);
      const answer: unknown = Reflect.get(button, 'answer');
      if (typeof answer !== 'function') throw new Error('no answer');
      const call = callOf(person);
      const value = typeof about === 'string' ? { agreementId: about } : about;
      return answer({ ...call, value }, call.desk);
    },
    async withMilestones(count = 2): Promise<string> {
      const engagementId = await room.seedEngagement();
      for (let nth = 0; nth < count; nth += 1) await room.addMilestone(engagementId);
      return engagementId;
    },
  };
}
export type AgreementDesk = Awaited<ReturnType<typeof openAgreementDesk>>;

export const view = (reply: Reply) => {
  if (reply.kind !== 'open') throw new Error(`not a modal but ${reply.kind}`);
  return reply.view;
};

/** What is seen, as JSON. */
export const shown = (reply: Reply): string =>
  JSON.stringify(reply.kind === 'say' ? renderCard(reply.card, 'en') : view(reply));

export const urlIn = (reply: Reply): string | undefined =>
  reply.kind === 'say' ? reply.card.buttons?.find(({ url }) => url !== undefined)?.url : undefined;
