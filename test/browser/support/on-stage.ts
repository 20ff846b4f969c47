import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { LocalWorkspaceOptions } from '../../../src/local-workspace/start-local-workspace.ts';
import { openTab, type Tab } from './open-tab.ts';
import { type PersonAtPage, personAt } from './person.ts';
import { type BrowserStage, openStage } from './stage.ts';

/** One workspace, app and tab for the tests of a describe. Each begins in the client's channel, as Aoi. */
export function onStage(options: Partial<LocalWorkspaceOptions> = {}) {
  let stage: BrowserStage | undefined;
  let tab: Tab | undefined;
  const there = () => {
    if (stage === undefined || tab === undefined) throw new Error('the stage is not open yet');
    return { stage, tab, me: personAt(tab.page) };
  };
  beforeAll(async () => {
    stage = await openStage(options);
    tab = await openTab(stage.address);
  });
  beforeEach(async (test) => {
    const { tab, me } = there();
    await tab.evidence(test);
    await me.becomes('Aoi Tanaka');
    await me.goesTo('kawa-hibiki');
  });
  afterAll(async () => {
    await tab?.close();
    await stage?.close();
    expect(tab?.complaints ?? [], 'what the page complained of').toEqual([]);
  });
  return {
    get stage(): BrowserStage {
      return there().stage;
    },
    get me(): PersonAtPage {
      return there().me;
    },
    /** The app opens this form on any command, and says `answer` to everything else. */
    async opens(view: object, answer: Parameters<BrowserStage['botAnswers']>[0] = () => undefined) {
      const { stage, me } = there();
      stage.botAnswers((heard) => {
        if (heard.body.command === undefined) return answer(heard);
        void stage.opensView(heard, view);
        return undefined;
      });
      return me.opens('/form');
    },
    /** What the app got with the last submission. */
    submitted: (): Record<string, Record<string, unknown>> =>
      there().stage.heard.findLast(({ body }) => body.type === 'view_submission')?.body.view.state.values ??
      {},
    pressed: (): Record<string, unknown> =>
      there().stage.heard.findLast(({ body }) => body.type === 'block_actions')?.body.actions[0] ?? {},
  };
}
