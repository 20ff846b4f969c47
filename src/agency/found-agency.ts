import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { Country, instantToColumn, TimeZone } from '../kernel/calendar.ts';
import { Locale } from '../kernel/locale.ts';
import { Currency } from '../kernel/money.ts';
import { Role } from '../kernel/role.ts';

/**
 * The agency's row, made at the first start from the environment and kept in the database from then on; later starts
 * change nothing but an empty team channel, the workspace it belongs to, and who issues new invoices.
 */
export const foundAgency = act({
  name: 'agency.found',
  input: z.object({
    name: z.string(),
    locale: Locale,
    timeZone: TimeZone,
    country: Country,
    currency: Currency,
    slackTeamId: z.string(),
    teamChannelId: z.string().nullable(),
    /** Who issues invoices from now on; one that was drafted keeps the provider it was drafted for. */
    paymentProvider: z.enum(['bank-transfer', 'stripe']).default('bank-transfer'),
    /** Who issues invoices: given where no account has to be set up first (the local workspace). */
    issuer: z.record(z.string(), z.json()).default({}),
    /** People with a role from the start, by Slack user id. */
    people: z.array(z.object({ slackUserId: z.string(), name: z.string(), role: Role })).default([]),
  }),
  async run(tx, { issuer, people, ...agency }, visit) {
    await tx.agency.createMany({
      data: [{ id: 1, ...agency, issuer, createdAt: instantToColumn(visit.now) }],
      skipDuplicates: true,
    });
    await tx.agency.updateMany({
      where: { id: 1, slackTeamId: null },
      data: { slackTeamId: agency.slackTeamId },
    });
    const { teamChannelId, paymentProvider } = agency;
    await tx.agency.updateMany({
      where: { id: 1, paymentProvider: { not: paymentProvider } },
      data: { paymentProvider },
    });
    if (teamChannelId !== null)
      await tx.agency.updateMany({ where: { id: 1, teamChannelId: null }, data: { teamChannelId } });
    await tx.member.createMany({
      data: people.map((person) => ({
        ...person,
        id: visit.newId('mem'),
        slackTeamId: agency.slackTeamId,
        locale: agency.locale,
        timeZone: agency.timeZone,
        createdAt: instantToColumn(visit.now),
      })),
      skipDuplicates: true,
    });
    return outcome([]);
  },
});
