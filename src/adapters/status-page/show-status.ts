import type { Locale } from '../../kernel/locale.ts';
import { moment } from '../../kernel/phrase.ts';
import { endOf, roadmapTable } from '../../kernel/roadmap/roadmap-text.ts';
import { roadmapOf } from '../../milestones/roadmap/roadmap-of.ts';
import { projectStates } from '../../pages/status-page/state-words.ts';
import { statusPage } from '../../pages/status-page/status-page.ts';
import { words } from '../../pages/status-page/status-words.ts';
import { changeLog } from './change-log.ts';
import { clientWaits } from './client-waits.ts';
import { delaysOf } from './delays.ts';
import { digestsTold } from './digests-told.ts';
import { documentsOf } from './documents.ts';
import { moneyBars } from './money-bars.ts';
import { openRisks } from './open-risks.ts';
import { peopleOf } from './people.ts';
import type { Visitor } from './visitor.ts';
import type { Answer, Parts } from './web.ts';
import { whatIsDone } from './what-is-done.ts';

/** The page as it is now, in the language that was asked for. The number of queries does not grow with the project. */
export async function showStatus(parts: Parts, visitor: Visitor, locale: Locale): Promise<Answer> {
  const { engagement, agency, person, until, now, token } = visitor;
  const { timeZone } = engagement;
  const roadmap = await roadmapOf(parts.prisma, engagement.id, now);
  const { agreed, billed, paid } = roadmap.sums;
  const url = `/status/${token}`;
  const html = statusPage({
    locale,
    agency,
    project: engagement.name,
    who: person.name,
    until: moment(until, timeZone),
    at: moment(now, timeZone),
    state: projectStates[engagement.status](),
    url,
    waiting: await clientWaits(parts, visitor),
    roadmap: {
      end: endOf(roadmap),
      table: roadmapTable(roadmap),
      pictures: {
        timeline: `${url}/timeline.svg?lang=${locale}`,
        board: `${url}/board.svg?lang=${locale}`,
      },
    },
    money: [
      { label: words.agreed(), value: agreed },
      { label: words.billed(), value: billed },
      { label: words.paid(), value: paid },
    ],
    moneyBars: moneyBars(roadmap.sums),
    done: await whatIsDone(parts, visitor),
    documents: await documentsOf(parts, visitor),
    changes: await changeLog(parts, visitor),
    delays: await delaysOf(parts, visitor),
    risks: await openRisks(parts, visitor),
    people: await peopleOf(parts, visitor),
    digests: await digestsTold(parts, visitor),
  });
  return { status: 200, html };
}
