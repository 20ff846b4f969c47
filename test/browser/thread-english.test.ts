import { describeInChromium } from './support/describe-in-chromium.ts';
import { inHouse } from './support/in-house.ts';
import { playTheThread } from './support/play-the-thread.ts';

describeInChromium('the whole thread in English', () => {
  playTheThread(inHouse({ locale: 'en' }), 'en');
});
