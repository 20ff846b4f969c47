import { answerOwedNotice } from './answer-owed-notice.ts';
import { awayNotice } from './away-notice.ts';
import { riskNotice } from './client-notices.ts';
import { absenceOverNotice, answeredNotice, riskTeamNotice, waitsNotice } from './team-notices.ts';

/** Everything that people are told about risks. */
export const notices = [
  riskNotice,
  riskTeamNotice,
  answeredNotice,
  answerOwedNotice,
  waitsNotice,
  awayNotice,
  absenceOverNotice,
] as const;
