import type { OutsideAct, OutsideAnswer, OutsideView } from '../../page-api/outside.ts';
import { runAgain } from '../store/run-again.ts';

/** What is known of the world beside Slack. A new object after each change. */
export interface KnownOutside {
  readonly view: OutsideView | undefined;
  /** this workspace was started without one: the page shows Slack alone */
  readonly absent: boolean;
  /** what this page asked for last, as long as it is under way */
  readonly acting: OutsideAct | undefined;
}

export interface OutsideLine {
  /** undefined: there is no outside here */
  look(): Promise<OutsideView | undefined>;
  act(wanted: OutsideAct): Promise<OutsideAnswer>;
}

const notReached: OutsideAnswer = {
  ok: false,
  why: {
    en: 'The workspace did not answer. Nothing is known to have happened; look, then try again.',
    ja: 'ワークスペースから応答がありません。状態を確認してから、もう一度お試しください。',
    zh: '工作区没有应答。请先查看当前状态，再重试。',
  },
};

/** One for the whole page: panel, time bar and tour look at the same world. */
export function outsideStore(line: OutsideLine) {
  let known: KnownOutside = { view: undefined, absent: false, acting: undefined };
  const listeners = new Set<() => void>();
  const learn = (part: Partial<KnownOutside>): void => {
    known = { ...known, ...part };
    for (const listener of [...listeners]) listener();
  };
  const refresh = runAgain(async () => {
    try {
      const view = await line.look();
      learn(view ? { view, absent: false } : { view: undefined, absent: true });
    } catch {
      // The shell says that the workspace is away; what was seen last stays.
    }
  });
  return {
    get: (): KnownOutside => known,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    refresh,
    async act(wanted: OutsideAct): Promise<OutsideAnswer> {
      learn({ acting: wanted });
      try {
        const answer = await line.act(wanted);
        // What the server itself turns away has no words for people.
        return answer.ok || answer.why ? answer : notReached;
      } catch {
        return notReached;
      } finally {
        // What it brought about is seen before it counts as over: nothing jumps back for a moment.
        await refresh();
        learn({ acting: undefined });
      }
    },
  };
}
export type OutsideStore = ReturnType<typeof outsideStore>;
