import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { playTheClauses } from './support/play-the-clauses.ts';

describeInChromium('clauses of an agreement, in English', () => {
  playTheClauses(inHouse(), 'en');
});

describeInChromium('clauses of an agreement, in Japanese', () => {
  playTheClauses(inHouse({ locale: 'ja' }), 'ja');
});
