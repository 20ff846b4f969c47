import type { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { Locale } from '../kernel/locale.ts';
import { sendMail } from '../kernel/mail.ts';
import { type Audience, type CardWords, postNotice } from '../kernel/notice.ts';
import type { ToldTo } from '../kernel/outlook.ts';
import { type Route, routeOf } from '../kernel/route.ts';
import type { Visit } from '../kernel/visit.ts';
import { follow, type Stage } from './stage.ts';

/** A notice is posted: what it says then, and what follows because it was really there. */
export async function hearNotice(stage: Stage, promised: unknown, visit: Visit): Promise<void> {
  const { tx, script, told } = stage;
  const payload = postNotice.payload.parse(promised);
  const { audience } = payload;
  const notice = script.notices.find(({ name }) => name === payload.notice);
  const isForOthers = audience.to === 'client' && audience.engagementId !== stage.engagementId;
  if (notice === undefined || isForOthers) return;
  const params = notice.params.parse(payload.params);
  const facts = await notice.load(tx, params);
  const effectId = visit.newId('eff');
  const subject = notice.subject(params);
  const finish = async (receipt: z.output<typeof postNotice.receipt>): Promise<void> =>
    follow(stage, (await postNotice.finish?.(tx, { effectId, payload, receipt }, visit)) ?? [], visit);
  if (facts === undefined || notice.holds?.(facts, visit.now) === false) {
    const { reminds: kind } = notice;
    return finish({ skipped: 'untrue', ...(kind !== undefined && { reminded: { kind, subject } }) });
  }
  const { to, locale } = await readerOf(tx, audience);
  const route = await routeOf(tx, notice, audience, script.mailIsSetUp);
  const words = notice.say(facts);
  for (const reader of readersBy(route, to)) told.push({ at: visit.now, to: reader, locale, words });
  if (route.post === 'nowhere') return finish({ elsewhere: 'page' });
  await finish({ channelId: 'rehearsed', ts: effectId, subject });
}

/** Everybody whom it reaches; what stands on the status page alone reaches nobody by itself. */
function readersBy(route: Route, to: ToldTo): readonly ToldTo[] {
  switch (route.post) {
    case 'channel': {
      const { also } = route;
      if (also === undefined) return [to];
      return [to, { kind: also.way === 'direct' ? 'person' : 'mail', who: also.who }];
    }
    case 'direct':
      return [{ kind: 'person', who: route.who }];
    case 'nowhere':
      return route.instead === 'e-mail' ? [{ kind: 'mail', who: route.who }] : [];
  }
}

/** A letter is sent, where there is a mail server and an address. */
export async function hearLetter(stage: Stage, promised: unknown, visit: Visit): Promise<void> {
  const { tx, script, told } = stage;
  const payload = sendMail.payload.parse(promised);
  const letter = script.letters.find(({ name }) => name === payload.letter);
  if (letter === undefined || !script.mailIsSetUp) return;
  const facts = await letter.load(tx, letter.params.parse(payload.params));
  if (facts === undefined || letter.holds?.(facts, visit.now) === false) return;
  const to = letter.to(facts);
  if (to === null || to.email === null) return;
  const { id, name, email } = to;
  const { locale, title, lines } = letter.say(facts, visit.now);
  const words: CardWords = { title, body: lines };
  told.push({ at: visit.now, to: { kind: 'mail', who: name }, locale, words });
  const receipt = { to: { id, name, email }, messageId: 'rehearsed', answer: '' };
  const done = { effectId: visit.newId('eff'), payload, receipt };
  await follow(stage, (await sendMail.finish?.(tx, done, visit)) ?? [], visit);
}

interface Reader {
  readonly to: ToldTo;
  readonly locale: Locale;
}

async function readerOf(tx: Tx, audience: Audience): Promise<Reader> {
  switch (audience.to) {
    case 'client': {
      const { locale } = await tx.engagement.findUniqueOrThrow({
        where: { id: audience.engagementId },
        select: { locale: true },
      });
      return { to: { kind: 'client' }, locale: Locale.parse(locale) };
    }
    case 'team':
      return { to: { kind: 'team' }, locale: await agencyLocale(tx) };
    case 'person':
      return personReader(tx, audience.slackUserId);
    case 'channel':
      return { to: { kind: 'channel' }, locale: audience.locale };
  }
}

async function personReader(tx: Tx, slackUserId: string): Promise<Reader> {
  const member = await tx.member.findFirst({ where: { slackUserId }, select: { name: true, locale: true } });
  if (member !== null)
    return { to: { kind: 'person', who: member.name }, locale: Locale.parse(member.locale) };
  const contact = await tx.contact.findFirst({
    where: { slackUserId },
    select: { name: true, client: { select: { locale: true } } },
  });
  if (contact === null) return { to: { kind: 'person', who: slackUserId }, locale: await agencyLocale(tx) };
  return { to: { kind: 'person', who: contact.name }, locale: Locale.parse(contact.client.locale) };
}

async function agencyLocale(tx: Tx): Promise<Locale> {
  const { locale } = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { locale: true } });
  return Locale.parse(locale);
}
