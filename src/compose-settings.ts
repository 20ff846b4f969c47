import type { Parts } from './compose.ts';

/** What Slack's adapter needs of the settings. */
export function slackConfig({ config, slack }: Pick<Parts, 'config' | 'slack'>) {
  return {
    ...slack,
    port: config.PORT,
    host: config.host,
    ...(config.SLACK_TEAM_CHANNEL !== undefined && { teamChannelId: config.SLACK_TEAM_CHANNEL }),
    owners: config.ENGAWA_OWNERS,
    fallback: { locale: config.AGENCY_LOCALE, timeZone: config.AGENCY_TIME_ZONE },
  };
}

/** The agency as the settings have it: taken at its first start, but for who issues invoices. */
export function agencyFrom({ config, furniture }: Pick<Parts, 'config' | 'furniture'>, slackTeamId: string) {
  return {
    name: config.AGENCY_NAME,
    locale: config.AGENCY_LOCALE,
    timeZone: config.AGENCY_TIME_ZONE,
    country: config.AGENCY_COUNTRY,
    currency: config.AGENCY_CURRENCY,
    slackTeamId,
    teamChannelId: config.SLACK_TEAM_CHANNEL ?? null,
    paymentProvider: config.paymentProvider,
    ...furniture,
  };
}
