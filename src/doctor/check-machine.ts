import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { fontFiles } from '../adapters/documents/font-files.ts';
import type { Config } from '../config.ts';
import { type Answer, type Check, ok, wrong } from './finding.ts';

/** Node, the directory that is written to, and the fonts of documents. */
export function machineCheck(config: Config, nodeVersion: string): Check {
  return {
    about: 'This machine',
    async look() {
      return [nodeAnswer(nodeVersion), await dataAnswer(config), fontsAnswer(), ...clockAnswers(config)];
    },
  };
}

function nodeAnswer(version: string): Answer {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? ok(`Node ${version}`)
    : wrong(`Node ${version} is too old`, 'use Node 20.19 or later');
}

async function dataAnswer({ ENGAWA_DATA }: Config): Promise<Answer> {
  try {
    await mkdir(ENGAWA_DATA, { recursive: true });
    await access(ENGAWA_DATA, constants.W_OK);
    return ok(`${ENGAWA_DATA} can be written to`);
  } catch {
    return wrong(
      `${ENGAWA_DATA} cannot be written to`,
      'give ENGAWA_DATA a directory that the user of this process owns',
    );
  }
}

function fontsAnswer(): Answer {
  const families = ['japanese', 'chinese', 'european'] as const;
  const missing = families.filter((family) => fontFiles(family, 'regular').length === 0);
  return missing.length === 0
    ? ok('fonts for English, Japanese and Chinese documents are there')
    : wrong(`fonts are missing: ${missing.join(', ')}`, 'run npm ci');
}

const clockAnswers = ({ ENGAWA_CLOCK }: Config): Answer[] =>
  ENGAWA_CLOCK === undefined
    ? []
    : [wrong('ENGAWA_CLOCK moves time', 'remove it, unless this is a rehearsal')];
