import type { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Perform } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { Locale, localeFrom } from '../../kernel/locale.ts';
import { house, type Person, type Visit } from '../../kernel/visit.ts';
import type { Caller } from './caller.ts';
import { createContactFinder } from './contact-here.ts';
import type { Directory, Profile } from './directory.ts';
import { meetMember } from './meet-member.ts';
import { memberFrom } from './member-row.ts';
import type { SlackConfig } from './slack-options.ts';

export interface VisitOptions {
  /** The agency's workspace: its people are members, everybody else is a client's or unknown. */
  readonly teamId: string;
  readonly prisma: PrismaClient;
  readonly perform: Perform;
  readonly directory: Directory;
  readonly config: Pick<SlackConfig, 'owners' | 'fallback'>;
  readonly now: () => Instant;
  readonly newId: Visit['newId'];
}

type Here = Pick<Visit, 'person' | 'locale'>;

/** Who is here, in which language, at which one `now`. */
export function createVisits(options: VisitOptions): (caller: Caller) => Promise<Visit> {
  const { teamId, now, newId } = options;
  const findContact = createContactFinder(options);
  return async (caller) => {
    const moment = { now: now(), newId };
    const here =
      caller.slackTeamId === teamId
        ? await member(caller, moment, options)
        : await external(caller, moment, options, findContact);
    return { ...here, ...moment };
  };
}

type Moment = Pick<Visit, 'now' | 'newId'>;

async function member(caller: Caller, moment: Moment, options: VisitOptions): Promise<Here> {
  const { slackUserId, slackTeamId } = caller;
  const { prisma, perform, directory, config } = options;
  const known = await prisma.member.findUnique({
    where: { slackUserId_slackTeamId: { slackUserId, slackTeamId } },
  });
  if (known !== null) return memberFrom(known);
  const agency = await prisma.agency.findUnique({ where: { id: 1 } });
  const usual = Locale.catch(config.fallback.locale).parse(agency?.locale);
  const guessed = {
    name: caller.name ?? slackUserId,
    locale: usual,
    timeZone: agency?.timeZone ?? config.fallback.timeZone,
  };
  const from = (profile: Profile) => ({
    name: profile.name,
    locale: localeFrom(profile.locale, usual),
    timeZone: profile.timeZone ?? guessed.timeZone,
  });
  const profile = await directory.profileOf(caller, async (late) => {
    // What was guessed is mended; what the person has chosen meanwhile stays.
    await prisma.member.updateMany({ where: { slackUserId, slackTeamId, ...guessed }, data: from(late) });
  });
  const row = await perform(
    meetMember,
    {
      slackUserId,
      slackTeamId,
      role: config.owners.includes(slackUserId) ? 'owner' : 'member',
      ...(profile === undefined ? guessed : from(profile)),
    },
    { ...moment, person: house, locale: usual },
  );
  return memberFrom(row);
}

async function external(
  caller: Caller,
  moment: Moment,
  { prisma, directory, config }: VisitOptions,
  findContact: ReturnType<typeof createContactFinder>,
): Promise<Here> {
  const found = await findContact(caller, moment);
  const agency = found.locale === undefined ? await prisma.agency.findUnique({ where: { id: 1 } }) : null;
  const locale = found.locale ?? Locale.catch(config.fallback.locale).parse(agency?.locale);
  if (found.person !== undefined) return { person: found.person, locale };
  const { slackUserId, slackTeamId } = caller;
  const profile = await directory.profileOf(caller);
  const person: Person = {
    kind: 'guest',
    id: `${slackTeamId}:${slackUserId}`,
    name: profile?.name ?? caller.name ?? slackUserId,
    slackUserId,
    slackTeamId,
  };
  return { person, locale };
}
