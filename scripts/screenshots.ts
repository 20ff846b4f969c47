// npm run screenshots: makes docs/images/*.png anew, from a local house with three engagements in it. Nothing else of it
// is left afterwards. Dates are those of today; everything else is the same each time.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLog } from '../src/adapters/system/log.ts';
import { readConfig } from '../src/config.ts';
import { startLocalHouse } from '../src/local-house/start-local-house.ts';
import { openChromium } from '../test/browser/support/chromium.ts';
import { freePort } from '../test/support/free-port.ts';
import { say } from './paper.ts';
import { type Picture, pictures } from './screenshots/pictures.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const directory = join(root, 'docs/images');

/** A house as `npm start` opens it, furnished as by “Start over …”. */
async function openFurnished() {
  const data = await mkdtemp(join(tmpdir(), 'engawa-screenshots-'));
  const port = await freePort();
  const config = readConfig({
    PORT: String(await freePort()),
    WORKSPACE_PORT: String(port),
    ENGAWA_DATA: data,
    LOG_LEVEL: 'warn',
  });
  const programs = { bot: join(root, 'dist/local-bot.js'), page: join(root, 'dist/page') };
  const house = await startLocalHouse(config, createLog(config.LOG_LEVEL), programs);
  const close = async (): Promise<void> => {
    await house.close();
    await rm(data, { recursive: true, force: true });
  };
  const address = `http://127.0.0.1:${port}`;
  const answer = await fetch(`${address}/outside`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ act: 'start-over', with: 'furnished', locale: 'en' }),
  });
  const said = await answer.text();
  if (said.includes('"ok":true')) return { address, close };
  await close();
  throw new Error(`The workspace could not be furnished: ${said}`);
}

async function take(address: string, picture: Picture): Promise<void> {
  const browser = await openChromium();
  try {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...picture.how });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(`${address}/#/${picture.at}`);
    await picture.shows(page);
    await page.evaluate('document.fonts.ready.then(() => true)');
    await page.screenshot({
      path: join(directory, `${picture.name}.png`),
      caret: 'hide',
      animations: 'disabled',
    });
    say(`docs/images/${picture.name}.png`);
  } finally {
    await browser.close();
  }
}

await mkdir(directory, { recursive: true });
say('Furnishing a workspace takes up to a minute.');
const house = await openFurnished();
try {
  for (const picture of pictures) await take(house.address, picture);
} finally {
  await house.close();
}
