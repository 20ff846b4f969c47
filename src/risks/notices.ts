import { awayNotice } from './away-notice.ts';
import { riskNotice } from './client-notices.ts';
import { answeredNotice, riskTeamNotice, waitsNotice } from './team-notices.ts';

/** Everything that people are told about risks. */
export const notices = [riskNotice, riskTeamNotice, answeredNotice, waitsNotice, awayNotice] as const;
