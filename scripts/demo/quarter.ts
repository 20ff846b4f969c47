import { playQuarter, QUARTER } from '../../test/support/play-quarter.ts';
import { quarterWorkspace } from '../../test/support/quarter-clients.ts';
import { faultsIn } from '../../test/support/rhythm-checks.ts';
import { lineOf, readLog } from '../../test/support/rhythm-log.ts';
import { usualRhythm } from '../../test/support/usual-rhythm.ts';
import { heading, ink, say } from '../paper.ts';
import { openStage } from './stage.ts';

const inTokyo = (at: string): string => new Date(at).toLocaleDateString('en-GB', { timeZone: 'Asia/Tokyo' });

/** A quarter with four clients, and every message of it with its hour: answers with what is wrong with them. */
export async function showQuarter(): Promise<readonly string[]> {
  const stage = await openStage({ startsAt: QUARTER.from, furniture: quarterWorkspace() });
  try {
    heading('What people do', `${inTokyo(QUARTER.from)} – ${inTokyo(QUARTER.until)}`);
    await playQuarter(stage, (line) =>
      say(`${ink('green', '▸')} ${inTokyo(stage.now().toString())}  ${line}`),
    );
    const log = await readLog(stage.prisma, stage.workspace.state);
    heading('What everybody was told', `${log.length} messages`);
    for (const told of log) say(lineOf(told));
    const faults = faultsIn(log, usualRhythm());
    for (const fault of faults) say(ink('yellow', fault));
    return faults;
  } finally {
    await stage.close();
  }
}
