import { fileURLToPath } from 'node:url';
import { createWorld } from './adapters/system/world.ts';
import { BadConfig, type Config, readProcessConfig } from './config.ts';
import { allChecks, secretsOf } from './doctor/all-checks.ts';
import { examine } from './doctor/examine.ts';
import { type Finding, lineOf } from './doctor/finding.ts';
import { wordsOfFailure } from './words-of-failure.ts';

const migrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

const findings = await look().catch((error: unknown): readonly Finding[] => [
  { about: 'The doctor', state: 'wrong', said: wordsOfFailure(error) },
]);
for (const finding of findings) process.stdout.write(`${lineOf(finding)}\n`);
const wrong = findings.filter(({ state }) => state === 'wrong').length;
process.stdout.write(wrong === 0 ? '\nNothing is wrong.\n' : `\n${wrong} to mend.\n`);
process.exit(wrong === 0 ? 0 : 1);

async function look(): Promise<readonly Finding[]> {
  let config: Config;
  try {
    config = readProcessConfig();
  } catch (error) {
    if (!(error instanceof BadConfig)) throw error;
    return error.problems.map(badSetting);
  }
  const world = createWorld();
  const checks = allChecks(config, { nodeVersion: process.version, migrations, world });
  return examine(checks, secretsOf(config));
}

/** `NAME: what to do`. The rest is looked at when all settings can be read. */
function badSetting(problem: string): Finding {
  const [name = problem, ...fix] = problem.split(': ');
  return { about: 'Settings', state: 'wrong', said: `${name} cannot be used`, fix: fix.join(': ') };
}
