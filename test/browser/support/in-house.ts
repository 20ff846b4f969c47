import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { type BrowserHouse, type Database, openHouse } from './house.ts';
import { openTab, type Tab } from './open-tab.ts';
import { type PersonAtPage, personAt } from './person.ts';

export interface InHouse {
  readonly me: PersonAtPage;
  readonly tab: Tab;
  readonly house: BrowserHouse;
}

/** One local house and one tab for the tests of a describe. */
export function inHouse(
  options: BrowserContextOptions & {
    locale?: 'en' | 'ja' | 'zh';
    database?: Database;
    environment?: Readonly<Record<string, string>>;
    /** What lies in its data directory from the start, by name. */
    files?: Readonly<Record<string, string>>;
    before?: (here: InHouse) => Promise<void>;
  } = {},
): InHouse {
  const { locale = 'en', database, before, environment, files, ...how } = options;
  const found: { house?: BrowserHouse; tab?: Tab; me?: PersonAtPage } = {};
  const there = <T>(one: T | undefined): T => {
    if (one === undefined) throw new Error('the house is not open yet');
    return one;
  };
  const here: InHouse = {
    get house() {
      return there(found.house);
    },
    get tab() {
      return there(found.tab);
    },
    get me() {
      return there(found.me);
    },
  };
  beforeAll(async () => {
    found.house = await openHouse({ AGENCY_LOCALE: locale, ...environment }, database, files);
    found.tab = await openTab(`${found.house.address}/#/?lang=${locale}`, how);
    found.me = personAt(found.tab.page, locale);
    await before?.(here);
  }, 120_000);
  beforeEach((test) => there(found.tab).evidence(test));
  afterAll(async () => {
    await found.tab?.close();
    await found.house?.close();
    expect(found.tab?.complaints ?? [], 'what the page complained of').toEqual([]);
  }, 60_000);
  return here;
}
