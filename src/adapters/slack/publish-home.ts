import type { WebClient } from '@slack/web-api';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { type Carrier, carrier } from '../../kernel/carrier.ts';
import { type CardWords, publishHome } from '../../kernel/notice.ts';
import type { Visit } from '../../kernel/visit.ts';
import { renderHome } from '../../surface/card.ts';
import type { Call, Desk } from '../../surface/desk.ts';
import { memberFrom } from './member-row.ts';
import { slackWordOf, whatItMeans } from './slack-errors.ts';

export interface HomeOptions {
  readonly client: WebClient;
  readonly prisma: PrismaClient;
  readonly desk: Desk;
  readonly homeOf: (call: Call) => Promise<readonly CardWords[]>;
}

/** Members only: Slack shows external people "work in progress", whatever is published for them. */
export function createHomeCarrier(
  options: HomeOptions,
): Carrier<typeof publishHome.payload, typeof publishHome.receipt> {
  const { prisma } = options;
  return carrier({
    effect: publishHome,
    repeat: 'harmless',
    async carry({ slackUserId, slackTeamId }, { visit }) {
      const row = await prisma.member.findUnique({
        where: { slackUserId_slackTeamId: { slackUserId, slackTeamId } },
      });
      if (row === null) return { published: false };
      return { published: await drawHome({ ...visit, ...memberFrom(row) }, options) };
    },
  });
}

/** False where the Home tab is switched off. */
export async function drawHome(visit: Visit, { client, desk, homeOf }: HomeOptions): Promise<boolean> {
  const { person, locale } = visit;
  if (person.kind !== 'member') return false;
  const cards = await homeOf({ visit, desk, channelId: null });
  try {
    await client.views.publish({ user_id: person.slackUserId, view: renderHome(cards, locale) });
    return true;
  } catch (error) {
    if (slackWordOf(error) === 'not_enabled') return false;
    throw whatItMeans(error, 'views.publish');
  }
}
