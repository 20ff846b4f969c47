import { people } from '../../support/people.ts';
import type { InHouse } from './in-house.ts';
import type { wordsOfTheThread } from './words-of-the-thread.ts';

type Thread = (typeof wordsOfTheThread)['en'];

/** What the page shows by name, as Slack sends it. */
const chosen = {
  'Client channel': 'C0KAWA0001',
  'Decision-maker': 'U0HARU0001',
  'Stand-in': 'U0YUKI0001',
  'Ways of working': '*',
};

/**
 * Begins a project beside the page, in a fraction of the time that clicking takes: for tests of what comes after.
 * The way there is clicked through by the tests of the thread.
 */
export function begins({ house }: Pick<InHouse, 'house'>, words: Thread) {
  const { aoi } = people(house.workspace);
  const self = {
    async takesIn(more: Readonly<Record<string, string>> = {}): Promise<void> {
      await aoi.opens('/intake');
      await aoi.fillsIn({ ...words.intake, ...chosen, ...more });
      await aoi.closes({ all: true });
    },
    async plans(milestone: Readonly<Record<string, string>>): Promise<void> {
      await aoi.opens('/milestone add');
      await aoi.fillsIn({ ...milestone });
      // What is said after it would stand before everything else at the page.
      await aoi.closes({ all: true });
    },
    async sends(): Promise<void> {
      await self.drafts();
      await self.sendsDraft();
    },
    async drafts(): Promise<void> {
      await aoi.opens('/agreement draft');
      await aoi.fillsIn({ ...words.agreement });
      await aoi.closes({ all: true });
    },
    async sendsDraft(): Promise<void> {
      await aoi.opens('/agreement send');
      await aoi.fillsIn({});
      await aoi.closes({ all: true });
    },
  };
  return self;
}
