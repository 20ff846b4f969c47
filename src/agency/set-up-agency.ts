import { z } from 'zod';
import { act, outcome, type Tx } from '../kernel/act.ts';
import { Country, instantToColumn, TimeZone } from '../kernel/calendar.ts';
import { cardsBefore } from '../kernel/cards-before.ts';
import { Locale } from '../kernel/locale.ts';
import { visibleText } from '../kernel/markup.ts';
import { Currency } from '../kernel/money.ts';
import type { AgencyMoved, AgencySetUp, TeamLanguageChanged } from './events.ts';
import { refuse } from './refusals.ts';

const Name = z
  .string()
  .transform((raw) => visibleText(raw).trim())
  .pipe(z.string().min(1).max(120));

/** An owner says who the agency is: the defaults of every new engagement, and where the team is told things. */
export const setUpAgency = act({
  name: 'agency.set-up',
  input: z.object({
    name: Name,
    locale: Locale,
    timeZone: TimeZone,
    country: Country,
    currency: Currency,
    teamChannel: z.string().optional(),
    /** From this share of the agreed total on a change is signed, in per cent; left out: a button is always enough. */
    addendumFromPercent: z.number().int().min(0).max(1000).optional(),
  }),
  async run(tx, { teamChannel, addendumFromPercent = null, ...agency }, { person, now }) {
    if (person.kind !== 'member' || person.role !== 'owner') throw refuse.ownersOnly();
    if (teamChannel !== undefined) {
      const clients = await tx.engagementChannel.count({ where: { channelId: teamChannel, until: null } });
      // Internal cards, with money and doubts in them, would be read by a client.
      if (clients > 0) throw refuse.clientChannel(undefined, 'teamChannel');
    }
    const teamChannelId = teamChannel ?? null;
    const before = await tx.agency.findUnique({ where: { id: 1 } });
    const spoken = await spokenAnew(tx, before?.locale, agency.locale);
    await tx.agency.upsert({
      where: { id: 1 },
      create: {
        id: 1,
        ...agency,
        addendumFromPercent,
        teamChannelId,
        slackTeamId: person.slackTeamId,
        createdAt: instantToColumn(now),
      },
      update: { ...agency, addendumFromPercent, teamChannelId },
    });
    const setUp: AgencySetUp = {
      type: 'agency.set-up',
      engagementId: null,
      name: agency.name,
      teamChannelId,
      addendumFromPercent,
    };
    return outcome([...spoken, ...movedFrom(before, agency), setUp]);
  },
});

/** Cards that stand before the team are drawn again in its new language. */
async function spokenAnew(
  tx: Tx,
  before: string | undefined,
  to: Locale,
): Promise<readonly TeamLanguageChanged[]> {
  const from = Locale.safeParse(before).data;
  if (from === undefined || from === to) return [];
  const subjects = await cardsBefore(tx, null);
  return [{ type: 'agency.language-changed', engagementId: null, from, to, subjects }];
}

interface Place {
  readonly country: string;
  readonly timeZone: string;
}

const movedFrom = (before: Place | null, { country, timeZone }: Place): readonly AgencyMoved[] =>
  before === null || (before.country === country && before.timeZone === timeZone)
    ? []
    : [{ type: 'agency.moved', engagementId: null, country, timeZone }];
